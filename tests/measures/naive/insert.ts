import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { fields, indicatorCodes, type Figures } from "./figures.ts";
import type { Period, Row, Units } from "./province.ts";

/** Puts a random province into an empty, migrated database. */
export async function insertProvince(
  sql: Sql,
  { units, parents, successions, groups }: Units,
  periods: readonly Period[],
  figures: Figures,
) {
  const put = async (table: string, rows: readonly Row[]) => {
    for (let at = 0; at < rows.length; at += 500) await sql`insert into ${sql(table)} ${sql(rows.slice(at, at + 500))}`;
  };
  const [origin] = await sql`insert into provenances (kind, source) values ('EXTERNAL', 'ngẫu nhiên') returning id`;
  const provenance_id = origin!["id"] as string;
  const from = (rows: readonly Row[]) => rows.map((row) => ({ ...row, provenance_id }));
  await put("units", from(units as never));
  await put("unit_parents", parents as never);
  await put("unit_successions", from(successions as never));
  await put(
    "unit_groups",
    groups.map(({ id, code }) => ({ id, code, name: code, rule: "ngẫu nhiên" })),
  );
  await put(
    "unit_group_members",
    groups.flatMap(({ id, members }) => members.map((unit_id) => ({ group_id: id, unit_id }))),
  );
  await put("periods", periods as never);
  const fieldIds = new Map(fields.map((code) => [code, randomUUID()]));
  await put(
    "procedure_fields",
    fields.map((code) => ({ id: fieldIds.get(code)!, code, name: code })),
  );
  const indicatorIds = new Map(indicatorCodes.map((code) => [code, randomUUID()]));
  await put(
    "indicators",
    indicatorCodes.map((code) => ({
      id: indicatorIds.get(code)!,
      code,
      name: code,
      unit_of_measure: "văn bản",
      area: "INSTITUTIONAL",
      value_type: "INTEGER",
    })),
  );
  const withField = (rows: readonly Row[]) =>
    from(rows).map(({ field, ...row }: Row) => ({ ...row, field_id: fieldIds.get(field as string) ?? null }));
  await put("dossier_stats", withField(figures.dossier_stats));
  await put("procedure_counts", withField(figures.procedure_counts));
  const years = new Map(
    periods.filter(({ kind, window }) => kind === "YEAR" && window === "CALENDAR").map((period) => [period.year, period.id]),
  );
  await put("staff_stats", from(figures.staff_stats.map((row) => ({ ...row, assigned_for_id: years.get(2022)! }))));
  await put("personnel_moves", from(figures.personnel_moves));
  await put("index_scores", from(figures.index_scores.map((row) => ({ ...row, index: "PAR_INDEX" }))));
  await put(
    "lone_observations",
    from(
      figures.lone_observations.map(({ indicator, type, ...row }) => ({
        ...row,
        code: `obs-${randomUUID()}`,
        indicator_id: indicatorIds.get(indicator as string)!,
        dimensions: { type },
      })),
    ),
  );
  await put(
    "documents",
    figures.documents.map((row) => ({
      ...row,
      code: `vb-${randomUUID()}`,
      issued_precision: row["issued_on"] ? "DAY" : null,
      subject: "văn bản",
      status: "CITED",
    })),
  );
}
