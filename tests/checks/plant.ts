import type { ISql } from "postgres";
import { add, type Figure } from "./small-hub.ts";

export type Row = readonly [table: string, columns: Figure];

/** A document of the province's committee. */
export const paper = (code: string, number: string | null, on: string, changes: Figure = {}): Row => [
  "documents",
  { code, number, issued_on: on, type: "KE_HOACH", issuer: "ubnd", subject: `Văn bản ${code}`, issued_precision: "DAY", ...changes },
];

/** That one document cites another. */
export const cites = (document: string, cited: string): Row => ["document_mentions", { document, cited }];

/** A task of the plan that `planOf` makes; who leads and who helps by code. */
export const task = (changes: Figure = {}): Row => [
  "tasks",
  {
    ...{ code: "nv-1", title: "Rà soát thủ tục", output: "Báo cáo", lead: "so", helper: "xa-mot", deadline_kind: "QUARTER" },
    ...{ deadline_text: "Quý II/2024", deadline_to: "2024-06-30", ...changes },
  },
];

/** A plan of 2024, issued at its beginning. */
export const planOf = (issuedOn = "2024-01-10"): Row => ["plans", { issuedOn }];

/** A unit takes over the work of another. */
export const succession = (from: string, to: string, on: string): Row => ["unit_successions", { from, to, on }];

/** That a budget total names a unit. */
export const names = (...units: string[]): Row => ["budget_figure_units", { units }];

const plain: Readonly<Record<string, (sql: ISql, row: Record<string, string>) => Promise<unknown>>> = {
  documents: (sql, { issuer, ...row }) =>
    sql`
    insert into documents ${sql({ status: "CITED", ...row })} returning id`.then(
      ([made]) => sql`update documents set issuer_id = (select id from units where code = ${issuer!}) where id = ${made!["id"] as string}`,
    ),
  document_mentions: (sql, { document, cited }) => sql`
    with place as (insert into provenances (kind, document_id, line_start, line_end) select 'DOCUMENT', id, 1, 1 from documents where code = ${document!} returning id)
    insert into document_mentions (document_id, provenance_id) select d.id, p.id from documents d, place p where d.code = ${cited!}`,
  plans: (sql, { issuedOn }) => sql`
    with paper as (
      insert into documents (code, type, subject, status, issued_on, issued_precision, issuer_id)
      select 'ke-hoach', 'KE_HOACH', 'Kế hoạch', 'SOURCE', ${issuedOn!}, 'DAY', id from units where code = 'ubnd' returning id, issuer_id),
    plan as (
      insert into plans (code, type, title, year_from, year_to, issuer_id, document_id)
      select 'ke-hoach', 'CCHC_PLAN', 'Kế hoạch', 2024, 2024, issuer_id, id from paper returning id)
    insert into plan_areas (plan_id, ordinal, position, area, title) select id, 'I', 1, 'PROCEDURES', 'Thủ tục' from plan`,
  tasks: async (sql, { lead, helper, ...row }) => {
    const [at] = await sql`
      select p.id as plan_id, a.id as area_id, (select id from provenances where document_id is null limit 1) as provenance_id,
        (select count(*)::int + 1 from tasks) as position from plans p join plan_areas a on a.plan_id = p.id`;
    const [made] = await sql`insert into tasks ${sql({ ...at, ordinal: `I.${at!["position"] as number}`, ...row } as never)} returning id`;
    for (const [role, unit] of [
      ["LEAD", lead],
      ["COORDINATE", helper],
    ] as const)
      if (unit)
        await sql`insert into task_assignments (task_id, role, unit_id, position) select ${made!["id"] as string}, ${role}, id, 1 from units where code = ${unit}`;
  },
  unit_successions: (sql, { from, to, on }) => sql`
    insert into unit_successions (predecessor_id, successor_id, kind, effective_on, provenance_id)
    select a.id, b.id, 'MERGE', ${on!}, (select id from provenances limit 1) from units a, units b where a.code = ${from!} and b.code = ${to!}`,
  budget_figure_units: (sql, { units }) => sql`
    insert into budget_figure_units (budget_figure_id, unit_id)
    select b.id, u.id from budget_figures b, units u where b.coverage = 'SUBTREE' and u.code = any(${units as unknown as string[]})`,
};

/** Writes rows into their tables, one after the other. */
export async function plant(sql: ISql, rows: readonly Row[]): Promise<void> {
  for (const [table, row] of rows) {
    const write = plain[table];
    if (write) await write(sql, row as Record<string, string>);
    else await add(sql, table, row);
  }
}
