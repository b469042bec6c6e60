import type { ISql, Sql } from "postgres";
import { loadCheckKnowledge } from "#server/ingest/checks/known.ts";
import { runChecks, type Run } from "#server/ingest/checks/run.command.ts";

/** Months, quarters and longer windows of a year, and a year before it. */
const periods: readonly (readonly [code: string, kind: string, ordinal: number | null, from: string, to: string])[] = [
  ["2023-q1", "QUARTER", 1, "2022-12-15", "2023-03-14"],
  ["2023-q4", "QUARTER", 4, "2023-09-15", "2023-12-14"],
  ["2024-q1", "QUARTER", 1, "2023-12-15", "2024-03-14"],
  ["2024-q2", "QUARTER", 2, "2024-03-15", "2024-06-14"],
  ["2024-h1", "HALF_YEAR", 1, "2023-12-15", "2024-06-14"],
  ["2024", "YEAR", null, "2023-12-15", "2024-12-14"],
];

/** A province, its committee, a district and two communes, with the periods of a year. */
export async function plantHub(sql: Sql): Promise<void> {
  await sql`insert into provenances (kind, source) values ('EXTERNAL', 'Số liệu thử')`;
  const units = [
    ["tinh", "Tỉnh Thử", "PROVINCE", "TERRITORY", null],
    ["ubnd", "UBND tỉnh Thử", "PROVINCE", "PEOPLES_COMMITTEE", "tinh"],
    ["so", "Sở Thử", "PROVINCE", "DEPARTMENT", "tinh"],
    ["huyen", "UBND huyện Thử", "DISTRICT", "PEOPLES_COMMITTEE", "tinh"],
    ["xa-mot", "UBND xã Một", "COMMUNE", "PEOPLES_COMMITTEE", "huyen"],
    ["xa-hai", "UBND xã Hai", "COMMUNE", "PEOPLES_COMMITTEE", "huyen"],
    ["xa-cu", "UBND xã Cũ", "COMMUNE", "PEOPLES_COMMITTEE", null],
    ["xa-moi", "UBND xã Mới", "COMMUNE", "PEOPLES_COMMITTEE", null],
  ] as const;
  for (const [code, name, level, type] of units)
    await sql`insert into units (code, name, level, type, valid_from, provenance_id) select ${code}, ${name}, ${level}, ${type}, '2000-01-01', id from provenances`;
  await sql`update units set valid_from = '2024-06-01' where code = 'xa-moi'`;
  await sql`update units set valid_to = '2024-01-31' where code = 'xa-cu'`;
  for (const [code, , , , parent] of units)
    if (parent)
      await sql`insert into unit_parents (unit_id, parent_id, valid_from) select u.id, p.id, '2000-01-01' from units u, units p where u.code = ${code} and p.code = ${parent}`;
  for (const [code, kind, ordinal, from, to] of periods)
    await sql`
      insert into periods (code, name, kind, "window", year, ordinal, starts_on, ends_on)
      values (${code}, ${code}, ${kind}, 'LEGAL', ${Number(code.slice(0, 4))}, ${ordinal}, ${from}, ${to})`;
  await sql`
    insert into periods (code, name, kind, "window", year, ordinal, starts_on, ends_on)
    select 'vua-qua', 'Tháng vừa qua', 'MONTH', 'LEGAL', extract(year from today())::int, extract(month from today())::int, today() - 40, today() - 10`;
  await sql`insert into procedure_fields (code, name) values ('dat-dai', 'Đất đai'), ('tu-phap', 'Tư pháp')`;
  await sql`
    insert into indicators (code, name, unit_of_measure, area, value_type) values
      ('trang-tin', 'Đơn vị có trang tin', 'đơn vị', 'DIGITAL_GOVERNMENT', 'INTEGER'), ('ty-le', 'Tỷ lệ số hóa', '%', 'DIGITAL_GOVERNMENT', 'DECIMAL'),
      ('DOSSIERS_RECEIVED', 'Hồ sơ tiếp nhận', 'hồ sơ', 'PROCEDURES', 'INTEGER')`;
}

export type Figure = Readonly<Record<string, unknown>> & { unit?: string; period?: string };

/** Writes a row of a figure table; units, periods, fields and indicators by their codes. */
export async function add(
  sql: ISql,
  table: string,
  { unit = "xa-mot", period = "2024-q1", field, indicator, ...columns }: Figure,
): Promise<string> {
  const isStock = table === "staff_stats" || table === "autonomy_stats";
  const all = { timing: isStock ? "POINT" : "IN_PERIOD", coverage: "OWN", state: "PUBLISHED", ...columns };
  const [row] = await sql<{ id: string }[]>`
    insert into ${sql(table)}
    select (jsonb_populate_record(null::${sql(table)}, ${sql.json(all as never)}::jsonb || jsonb_strip_nulls(jsonb_build_object('id', uuid_v7(),
      'unit_id', (select id from units where code = ${unit}), 'period_id', (select id from periods where code = ${period}),
      'field_id', (select id from procedure_fields where code = ${(field as string | undefined) ?? null}),
      'indicator_id', (select id from indicators where code = ${(indicator as string | undefined) ?? null}),
      'assigned_for_id', (select id from periods where code = ${columns["assigned"] === undefined ? null : "2024"}),
      'provenance_id', (select id from provenances limit 1))))).*
    returning id`;
  return row!.id;
}

export const knowledge = loadCheckKnowledge();

/** Runs checks as a hub does, every one or those that tables concern; a check that fails fails the test. */
export const check = (hub: Sql, tables: ReadonlySet<string> | null = null): Promise<Run> =>
  runChecks(hub, {
    tables,
    cause: "DEMAND",
    knowledge,
    failed(name, error) {
      throw new Error(name, { cause: error });
    },
  });

export interface Told {
  id: string;
  check: string;
  state: string;
  severity: string;
  message: string;
}

/** Findings as they stand, by the check that found them. */
export const told = async (sql: Sql): Promise<Told[]> => [
  ...(await sql<
    Told[]
  >`select id, split_part(fingerprint, '|', 1) as "check", state, severity, message from findings order by fingerprint`),
];
