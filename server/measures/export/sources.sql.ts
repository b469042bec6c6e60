import { memberTable } from "#server/measures/dimensions.ts";
import type { Fact } from "#server/measures/facts/fact.ts";
import { axisFilters } from "#server/measures/query/passes.ts";
import { SOURCE } from "#server/measures/query/reports.sql.ts";
import { timeSql } from "#server/measures/query/time.sql.ts";
import { unitsSql } from "#server/measures/query/units.sql.ts";
import { Values } from "#server/measures/query/values.ts";
import type { Question } from "#server/measures/question.ts";
import type { Snapshot } from "./snapshot.sql.ts";

/** One document, import or form that figures of an answer were read from. */
export interface Source {
  readonly kind: string;
  /** What the origin says of itself when it is no document. */
  readonly source: string | null;
  readonly code: string | null;
  readonly number: string | null;
  readonly type: string | null;
  readonly issuedOn: string | null;
  readonly issuedPrecision: string | null;
  readonly subject: string | null;
  readonly issuer: string | null;
  /** Rows of figures taken from it. */
  readonly figures: number;
}

export interface Sources {
  /** Those with most figures first. */
  readonly listed: readonly Source[];
  readonly count: number;
  /** When the latest of the figures was recorded. */
  readonly recordedAt: Date | null;
}

const MOST_LISTED = 2000;

/**
 * What the answer may have been read from: every origin of a figure that a measure asked for takes, at the periods and
 * units of the question, those that a covering report replaced among them. Things that the hub counts itself (tasks,
 * documents) have no origin here.
 */
export async function findSources(snapshot: Snapshot, question: Question): Promise<Sources> {
  const values = new Values();
  const time = timeSql(question.time, question.compare, values);
  const reads = figureReads(question, values);
  if (reads.length === 0) return { listed: [], count: 0, recordedAt: null };
  const text = `with ${time}, r as materialized (${reads.join("\nunion all\n")}
), ${unitsSql(question, [["r", "g"]], values)}, origin as (
  select provenance_id, count(distinct id) as figures from g group by provenance_id
), found as (
  select o.kind::text, case when o.kind <> 'DOCUMENT' then o.source end as source, o.document_id,
    sum(n.figures)::integer as figures, max(o.recorded_at) as recorded_at
  from origin n join provenances o on o.id = n.provenance_id group by 1, 2, 3
)
select f.kind, f.source, d.code, d.number, d.type::text, d.issued_on::text as "issuedOn", d.issued_precision::text as "issuedPrecision", d.subject,
  u.name as issuer, f.figures, count(*) over ()::integer as count, max(f.recorded_at) over () as "recordedAt"
from found f left join documents d on d.id = f.document_id left join units u on u.id = d.issuer_id
order by f.figures desc, d.issued_on desc nulls last, d.code limit ${MOST_LISTED}`;
  const rows = await snapshot.select<Source & { count: number; recordedAt: Date }>(text, values);
  const listed = rows.map(({ count: _all, recordedAt: _latest, ...source }) => source);
  return { listed, count: rows[0]?.count ?? 0, recordedAt: rows[0]?.recordedAt ?? null };
}

/** One `select` for each fact and way of taking its periods: the rows that any of the measures reads. */
function figureReads({ definitions, ...question }: Question, values: Values): string[] {
  const reads = new Map<Fact, Map<string, Set<string>>>();
  for (const { parts, overTime } of definitions)
    for (const { fact, where = "true", numerator, denominator } of parts) {
      if (fact.kind === "DATED") continue;
      const stated = [`(${where})`, ...[numerator, denominator].flatMap((value) => (value ? [`(${value}) is not null`] : []))];
      const bySource = reads.get(fact) ?? new Map<string, Set<string>>();
      reads.set(fact, bySource);
      bySource.set(SOURCE[overTime], (bySource.get(SOURCE[overTime]) ?? new Set()).add(stated.join(" and ")));
    }
  return [...reads].flatMap(([fact, bySource]) =>
    [...bySource].map(([source, conditions]) => {
      const axes = axisFilters({ ...question, definitions }).map(
        ({ axis, members }) => ` and ${fact.axes[axis]!.sql} = any(${values.list(members)})`,
      );
      return `select f.id, f.provenance_id, f.unit_id, w.pid from ${fact.from} f join ${source} w on w.sid = f.period_id and w.timing = f.timing
    where (${[...conditions].map((condition) => `(${condition})`).join(" or ")})${axes.join("")}`;
    }),
  );
}

/** Names of the records that a question names by code, by dimension and code. */
export async function findNames(snapshot: Snapshot, { filters, time }: Question): Promise<ReadonlyMap<string, string>> {
  const named = [...filters.map(({ key, members }) => ({ key, members })), { key: "PERIOD" as const, members: time.periods ?? [] }];
  const values = new Values();
  const reads = named.flatMap(({ key, members }) => {
    const table = memberTable(key);
    const name = key === "PLAN" ? "title" : "name";
    return table && members.length > 0
      ? [`select '${key} ' || code as key, ${name} as name from ${table} where code = any(${values.list(members)})`]
      : [];
  });
  if (reads.length === 0) return new Map();
  const rows = await snapshot.select<{ key: string; name: string }>(reads.join(" union all "), values);
  return new Map(rows.map(({ key, name }) => [key, name]));
}
