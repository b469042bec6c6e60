import type { ISql } from "postgres";
import type { ImportItem, ImportItemField } from "#schema/ingest/import.type.ts";
import { fieldsKind, itemFields, type FieldDefinition, type Values } from "./item-fields.ts";
import { selectItems } from "./items.sql.ts";
import { readItems } from "./judge.ts";
import { loadLists, type Lists } from "./lists.sql.ts";
import { shownOf } from "./shown-value.ts";

type Read = ReturnType<typeof readItems>["read"][number];

/** The items of an import in words, with all that a person needs to put them right. */
export async function describeItems(on: ISql, importId: string): Promise<ImportItem[]> {
  const [items, lists] = await Promise.all([selectItems(on, importId), loadLists(on)]);
  return readItems(items, lists).read.map((read) => describe(read, lists));
}

function describe({ item, read, values }: Read, lists: Lists): ImportItem {
  const kind = fieldsKind(item.kind, item.payload);
  const fields = (itemFields[kind] ?? []).map((definition) => fieldOf(definition, { item, read, values }, lists));
  return { ...item, title: titleOf(kind, values, fields), fields };
}

function fieldOf({ name, label, labelEn, input }: FieldDefinition, { item, read, values }: Read, lists: Lists): ImportItemField {
  const value = values[name] ?? null;
  const isCorrected = name in item.corrected;
  const recognised = read.asRead[name] ?? (isCorrected ? (shownOf(input, read.values[name] ?? null, lists) ?? "") : null);
  const shown = shownOf(input, value, lists);
  const asRead = recognised !== null && recognised !== shown && (isCorrected || value === null || name === "value") ? recognised : null;
  return { name, label, labelEn, value, shown, asRead, isCorrected, input };
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
    "ROW:units": [shown("name"), shown("level"), shown("type")],
    "ROW:procedures": [shown("code"), shown("name"), shown("field")],
  };
  return (parts[kind] ?? []).filter(Boolean).join(" · ").slice(0, 500) || "—";
}
