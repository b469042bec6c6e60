import type { ISql } from "postgres";
import { groupBy } from "./group-by.ts";
import type { FigureRow } from "./figure-row.ts";
import type { Values } from "./item-fields.ts";

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** What the hub has of the figures that are meant: rows by table, of the same units and periods. */
export async function selectFigureRows(on: ISql, wanted: readonly FigureRow[]): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for (const [table, rows] of groupBy(wanted, ({ table: name }) => name)) {
    const pairs = [...new Set(rows.map(({ unit, period }) => `${unit} ${period}`))].map((pair) => pair.split(" "));
    const there = await on<{ row: Row }[]>`
      select to_jsonb(t) || jsonb_build_object('unit', u.code, 'period', p.code) as row from ${on(table)} t join units u on u.id = t.unit_id join periods p on p.id = t.period_id
      where (u.code, p.code) in (select x ->> 0, x ->> 1 from jsonb_array_elements(${on.json(pairs as never)}) x)`;
    found.set(
      table,
      there.map(({ row }) => row),
    );
  }
  return found;
}

export interface KnownDocument {
  readonly id: string;
  readonly code: string;
  readonly number: string | null;
  readonly type: string;
  readonly date: string | null;
  readonly precision: string | null;
  readonly issuer: string | null;
  readonly subject: string;
  readonly status: string;
}

/**
 * Documents that bear one of some numbers, those without a number, by which laws are cited, and those of the type and issuer
 * of a file that may be one of them.
 */
export async function selectDocuments(
  on: ISql,
  numbers: readonly string[],
  { type = null, issuer = null }: Values,
): Promise<KnownDocument[]> {
  return await on<KnownDocument[]>`
    select d.id, d.code, d.number, d.type, d.issued_on::text as date, d.issued_precision as precision, u.code as issuer, d.subject, d.status
    from documents d left join units u on u.id = d.issuer_id
    where d.number is null or upper(d.number) in (select upper(x) from jsonb_array_elements_text(${on.json(numbers as never)}) x)
      or (d.type::text = ${type} and u.code = ${issuer}) order by d.id`;
}

/** Places of a document that the hub knows, and the codes that documents have. */
export async function selectPlaces(on: ISql, documentId: string | null) {
  const places = on<{ id: string; documentId: string; lineStart: number; lineEnd: number }[]>`
    select id, document_id as "documentId", line_start as "lineStart", line_end as "lineEnd" from provenances
    where kind = 'DOCUMENT' and document_id = ${documentId} and source is null and source_key is null`;
  const codes = on<{ code: string }[]>`select code from documents`;
  return { places: await places, codes: new Set((await codes).map(({ code }) => code)) };
}

/** Which of some units, by code, the rights of the connection let figures be entered for. */
export async function selectEnterable(on: ISql, codes: readonly string[]): Promise<Set<string>> {
  const rows = await on<{ code: string }[]>`
    select code from units where code in (select jsonb_array_elements_text(${on.json(codes as never)})) and may('ENTER', id)`;
  return new Set(rows.map(({ code }) => code));
}
