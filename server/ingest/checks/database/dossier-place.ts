import { place } from "./check.ts";

export const dossierTables: readonly string[] = ["dossier_stats"];

/** What a row of dossiers is of. */
export const here = (row: string) => ({
  key: place(...["unit_id", "period_id", "level", "field_id", "coverage"].map((name) => `${row}.${name}`)),
  unit: `${row}.unit_id`,
  period: `${row}.period_id`,
  table: "dossier_stats",
});

/** A finding in one row alone. */
export const alone = (row: string) => ({ ...here(row), ids: `array[${row}.id]`, state: `${row}.state` });
