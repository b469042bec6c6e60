import { fold } from "#server/ingest/batches/fold.ts";
import type { Lookups } from "./check-cells.ts";
import type { SheetMapping } from "./map-columns.ts";
import type { SheetData } from "./sheet.ts";

/** In a sheet of units a unit above may be another row of it, by its code or its name. */
export function withOwnCodes(lookups: Lookups, { template, columns }: SheetMapping, { rows }: Pick<SheetData, "rows">): Lookups {
  const find = lookups.UNIT;
  if (template !== "units" || !find) return lookups;
  const [code, name] = [columns.indexOf("code"), columns.indexOf("name")];
  const own = new Map<string, string>();
  for (const { cells } of rows) {
    const said = cells[code];
    if (typeof said !== "string") continue;
    own.set(said, said);
    const called = cells[name];
    if (typeof called === "string") own.set(fold(called), said);
  }
  return { ...lookups, UNIT: (text) => own.get(text.trim()) ?? own.get(fold(text)) ?? find(text) };
}
