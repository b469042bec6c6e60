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

/** A sentence about a row of dossiers, with the field it is of and whose it was gathered, where it is not all of the unit's own. */
export const told = (row: string, message: string): string => {
  const field = `(select 'lĩnh vực ' || f.name from procedure_fields f where f.id = ${row}.field_id)`;
  const gathered = `case when ${row}.coverage = 'SUBTREE' then case ${row}.level when 'PROVINCE' then 'các đơn vị cấp tỉnh'
    when 'DISTRICT' then 'các đơn vị cấp huyện' when 'COMMUNE' then 'các đơn vị cấp xã' else 'cả địa bàn' end end`;
  return `rtrim(${message}, '.') || coalesce(' (' || nullif(concat_ws(', ', ${field}, ${gathered}), '') || ')', '') || '.'`;
};
