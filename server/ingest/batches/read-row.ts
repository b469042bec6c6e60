import type { ReadItem } from "./item-fields.ts";
import type { Lists } from "./lists.sql.ts";
import { matchField } from "./match.ts";

/** A row of a list, as its sheet says it: values by the columns of its template. */
export interface SheetRowPayload {
  readonly template: string;
  readonly values: Readonly<Record<string, string | number | null>>;
  /** Code of the unit on whose behalf the sheet came. */
  readonly unit: string;
}

const text = (value: string | number | null | undefined) => (value == null ? null : String(value));

/** What a row of a list says; a field of procedures that the hub does not know stays in its words. */
export function readRow({ template, values, unit }: SheetRowPayload, { lists }: { lists: Lists }): ReadItem {
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)]));
  if (template !== "procedures") return { values: said, asRead: {} };
  const field = said["field"] ?? null;
  const known = field === null ? null : (matchField(lists, field)?.code ?? null);
  return { values: { ...said, field: known, reportedBy: unit }, asRead: known === null ? { field } : {} };
}
