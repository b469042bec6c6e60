import type { GraphQLSchema } from "graphql";
import { Provenance } from "#schema/core/provenance.type.ts";
import { enumLabels, enumNames, type Label } from "#schema/core/enums.ts";
import { Document } from "#schema/documents/document.type.ts";
import type { CellRow, CellRows, CellRowWord } from "#schema/measures/cell-rows.type.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { broughtRow } from "#server/core/graph/brought.ts";
import type { Part } from "#server/measures/definition.ts";
import { dimensionLabel, memberTable, membersOf } from "#server/measures/dimensions.ts";
import type { Axis } from "#server/measures/facts/fact.ts";
import { resolveLatest } from "#server/measures/latest.sql.ts";
import { findStrangers } from "#server/measures/members.sql.ts";
import { runReading } from "#server/measures/run.sql.ts";
import { heardHere, readCell, type Cell, type CellArgs } from "./cell.ts";
import { checkCellMembers } from "./members.sql.ts";
import { axesOf } from "./chosen.sql.ts";
import { cellStatement } from "./statement.sql.ts";

type RawRow = Omit<CellRow, "words" | "recordType"> & {
  readonly part: number;
  readonly kind: string | null;
  readonly members: Partial<Record<Axis, [key: string | null, name: string | null]>>;
};
type RawRows = Omit<CellRows, "rows"> & { readonly rows: readonly RawRow[] };

/** The rows that make one cell of an answer, with all that their origin panel shows, in one statement. */
export async function selectCellRows(args: CellArgs, context: Context, schema: GraphQLSchema): Promise<CellRows> {
  const named = readCell(args);
  await checkCellMembers(context.sql, named);
  const cell = await inTime(named, context);
  const { steps, values } = cellStatement(cell);
  const text = `with ${steps} ${answerSql(cell, schema)}`;
  const answer = await runReading(context.sql, async (sql) => {
    const [row] = await sql.unsafe(text, values.all as never[], { prepare: false }).values();
    return JSON.parse(row![0] as string) as RawRows;
  });
  return { ...answer, rows: answer.rows.map((row) => toRow(row, cell)) };
}

/** The cell with the periods that its question takes: those named, or the latest that have figures. */
async function inTime(cell: Cell, { sql }: Context): Promise<Cell> {
  const { question, latestOf } = cell;
  const stranger = (await findStrangers(sql, [question])).get(0);
  if (stranger) throw heardHere(stranger);
  if (latestOf === null) return cell;
  const [latest] = await resolveLatest(sql, [latestOf]);
  if (latest instanceof Error) throw latest;
  return { ...cell, question: { ...question, time: latest!.question.time } };
}

/** `page` as JSON with each row's unit, periods and origins brought along, so that no row asks for them by itself. */
function answerSql({ definition }: Cell, schema: GraphQLSchema): string {
  const document = (alias: string, issuer: string) => broughtRow(schema, Document, alias, { issuer: broughtRow(schema, Unit, issuer) });
  const members = axesOf(definition).map((axis) => {
    const table = memberTable(axis);
    const name = table ? `(select ${table === "plans" ? "title" : "name"} from ${table} where code = k."${axis}")` : "null";
    return `'${axis}', json_build_array(k."${axis}", ${name})`;
  });
  const number = (column: string) => `trim_scale(${column})::text`;
  const row = `json_build_object('part', k.m, 'kind', f.kind, 'recordId', k.record_id, 'recordCode', f.code, 'recordTitle', f.title, 'on', k.on_date,
    'unit', ${broughtRow(schema, Unit, "u")}, 'period', ${broughtRow(schema, Period, "q")}, 'askedPeriod', ${broughtRow(schema, Period, "a")},
    'members', json_build_object(${members.join(", ")}), 'numerator', ${number("k.num")}, 'denominator', ${number("k.den")},
    'state', f.state, 'scope', f.coverage, 'timing', f.timing, 'asOf', f.as_of, 'isProvisional', k.prov, 'note', f.note,
    'document', ${document("doc", "doc_issuer")},
    'provenances', coalesce((select json_agg(${broughtRow(schema, Provenance, "o", { document: document("d", "i") })} order by x.n)
      from unnest(f.origins) with ordinality x(id, n) join provenances o on o.id = x.id
        left join documents d on d.id = o.document_id left join units i on i.id = d.issuer_id), '[]'))`;
  return `select json_build_object('totalCount', t.count, 'reports', t.reports, 'numerator', ${number("t.num")}, 'denominator', ${number("t.den")}, 'coveredCount', t.covered,
  'rows', coalesce((select json_agg(${row} order by k.place) from page k join units u on u.id = k.unit_id join periods a on a.id = k.pid
    left join periods q on q.id = k.sid cross join lateral (${definition.parts.map(recordSql).join(" union all ")}) f
    left join documents doc on doc.id = f.document_id left join units doc_issuer on doc_issuer.id = doc.issuer_id), '[]'))::text from total t`;
}

/** What the record of a row of the page `k` says of itself; only these few are read again. */
function recordSql({ fact }: Part, number: number): string {
  const { id, origins, title, code, documentId, kind } = fact.record;
  const figure = (column: string) => (fact.kind === "FIGURE" ? `f.${column}` : "null");
  return `(select ${origins} as origins, ${title ?? "null"}::text as title, ${code ?? "null"}::text as code, ${documentId ?? "null"}::uuid as document_id,
    ${kind?.sql ?? "null"}::text as kind, ${figure("state")}::text as state, ${figure("coverage")}::text as coverage, ${figure("timing")}::text as timing,
    ${figure("as_of")}::date as as_of, ${figure("note")}::text as note
    from ${fact.from} f where k.m = ${number} and ${id} = k.record_id and f.unit_id = k.unit_id limit 1)`;
}

function toRow({ part, kind, members, ...row }: RawRow, { definition }: Cell): CellRow {
  const { record } = definition.parts[part]!.fact;
  const word = ([name, nameEn]: Label, [label, labelEn]: Label): CellRowWord => ({ name, nameEn, label, labelEn });
  const words = (Object.keys(members) as Axis[]).flatMap((axis) => {
    const [key, name] = members[axis]!;
    return key === null ? [] : [word(dimensionLabel(axis), membersOf(axis)?.get(key) ?? [name ?? key, name ?? key])];
  });
  const kinds = record.kind && enumLabels.get(enumNames.get(record.kind.enum)!);
  const told = kind === null ? undefined : kinds?.[kind];
  return { ...row, recordType: record.type, words: told ? [word(["loại", "kind"], told), ...words] : words };
}
