import type { ISql } from "postgres";
import { enumLabels } from "#schema/core/enums.ts";
import type { ImportItem, ImportItemField } from "#schema/ingest/import.type.ts";
import { itemFields, type FieldDefinition, type Values } from "./item-fields.ts";
import { selectItems } from "./items.sql.ts";
import { readItems } from "./judge.ts";
import { loadLists, type Lists } from "./lists.sql.ts";
import { periodByCode } from "./period-of.ts";

type Read = ReturnType<typeof readItems>["read"][number];

/** The items of an import in words, with all that a person needs to put them right. */
export async function describeItems(on: ISql, importId: string): Promise<ImportItem[]> {
  const [items, lists] = await Promise.all([selectItems(on, importId), loadLists(on)]);
  return readItems(items, lists).read.map((read) => describe(read, lists));
}

function describe({ item, read, values }: Read, lists: Lists): ImportItem {
  const fields = (itemFields[item.kind] ?? []).map((definition) => fieldOf(definition, { item, read, values }, lists));
  return { ...item, title: titleOf(item.kind, values, fields), fields };
}

function fieldOf({ name, label, labelEn, input }: FieldDefinition, { item, read, values }: Read, lists: Lists): ImportItemField {
  const value = values[name] ?? null;
  const isCorrected = name in item.corrected;
  const recognised = read.asRead[name] ?? (isCorrected ? (shownOf(input, read.values[name] ?? null, lists) ?? "") : null);
  const shown = shownOf(input, value, lists);
  const asRead = recognised !== null && recognised !== shown && (isCorrected || value === null || name === "value") ? recognised : null;
  return { name, label, labelEn, value, shown, asRead, isCorrected, input };
}

const day = (value: string) => value.split("-").toReversed().join("/");

/** A value as it reads: names for codes, labels for values of enums, numbers and days as they are written here. */
function shownOf(input: string, value: string | null, lists: Lists): string | null {
  if (value === null) return null;
  const nameIn = (list: readonly { code: string; name: string }[], code: string) => list.find((one) => one.code === code)?.name ?? code;
  if (input === "unit") return nameIn(lists.units, value);
  if (input === "indicator") return nameIn(lists.indicators, value);
  if (input === "field") return nameIn(lists.fields, value);
  if (input === "period") return periodByCode(lists, value)?.name ?? value;
  if (input === "units")
    return value
      .split(";")
      .map((code) => (code.startsWith("@") ? nameIn(lists.groups, code.slice(1)) : nameIn(lists.units, code)))
      .join("; ");
  if (input === "number") return Number(value).toLocaleString("vi-VN", { maximumFractionDigits: 6 });
  if (input === "date") return day(value);
  return enumLabels.get(input)?.[value]?.[0] ?? value;
}

/** What an item is, in one line; in the words of the file where the hub has none. */
function titleOf(kind: string, values: Values, fields: readonly ImportItemField[]): string {
  const shown = (name: string) => {
    const field = fields.find((one) => one.name === name);
    return field?.shown ?? field?.asRead ?? null;
  };
  const parts: Readonly<Record<string, readonly (string | null)[]>> = {
    DOCUMENT: [shown("type"), values["number"] ?? null, shown("subject")],
    CITATION: [shown("type"), values["number"] ?? null, shown("date"), shown("subject")],
    FIGURE: [shown("indicator"), shown("level"), shown("field")],
    TASK: [shown("ordinal"), shown("title")],
    CONCLUSION: [shown("type"), shown("summary")],
  };
  return (parts[kind] ?? []).filter(Boolean).join(" · ").slice(0, 500) || "—";
}
