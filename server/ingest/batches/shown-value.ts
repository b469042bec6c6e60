import { enumLabels } from "#schema/core/enums.ts";
import type { Lists } from "./lists.sql.ts";
import { periodByCode } from "./period-of.ts";

const day = (value: string) => value.split("-").toReversed().join("/");

/** A value of a field as it reads: names for codes, labels for values of enums, numbers and days as they are written here. */
export function shownOf(input: string, value: string | null, lists: Lists): string | null {
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
