import type { GraphQLSchema } from "graphql";
import type { ISql } from "postgres";
import type { DossierFlowInput } from "#schema/tthc/dossier-flow.input.ts";
import type { DossierFlowFigures } from "#schema/tthc/dossier-flow.type.ts";
import { DossierStat } from "#schema/tthc/dossier-stat.type.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { Document } from "#schema/documents/document.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { broughtRow } from "#server/core/graph/brought.ts";
import { realms, unitColumn } from "./dossier-scope.sql.ts";
import { dayOf, earlyOf, lateOf, now, processingDaysOf } from "./timeliness.sql.ts";

/** One unit's flow, or that of all that were asked for. */
export interface FlowRow {
  readonly isTotal: boolean;
  readonly unit: Unit | null;
  readonly counted: DossierFlowFigures;
  readonly reported: DossierStat | null;
}

export interface FoundFlow {
  readonly period: Period;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly at: Date;
  readonly rows: FlowRow[];
}

const midnight = (day: string) => `(${day})::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
const yearStart = `case p."window" when 'LEGAL' then make_date(p.year - 1, 12, 15) else make_date(p.year, 1, 1) end`;
const resolved = "f.has_result and not f.is_pending";

/**
 * The counts of form II.06a/VPCP/KSTT from dossiers that lay with a unit within the window: what was received before and had
 * not ended is carried over, what ended is resolved (early, on time, late) or returned, what had not ended is pending.
 */
export const flowCounts: readonly (readonly [figure: keyof DossierFlowFigures, where: string])[] = [
  ["carriedOver", "f.is_carried"],
  ["receivedOnline", "not f.is_carried and f.channel = 'ONLINE'"],
  ["receivedDirect", "not f.is_carried and f.channel = 'DIRECT'"],
  ["receivedByPost", "not f.is_carried and f.channel = 'POST'"],
  ["received", "true"],
  ["resolved", resolved],
  ["resolvedEarly", `${resolved} and f.is_early and not f.is_late`],
  ["resolvedOnTime", `${resolved} and not f.is_early and not f.is_late`],
  ["resolvedLate", `${resolved} and f.is_late`],
  ["pending", "f.is_pending"],
  ["pendingWithin", "f.is_pending and not f.is_overdue"],
  ["pendingLate", "f.is_pending and f.is_overdue"],
  ["returned", "not f.has_result and not f.is_pending"],
];

const counted = `json_build_object(${flowCounts.map(([figure, where]) => `'${figure}', count(*) filter (where ${where})`).join(", ")},
  'onTimeRate', (count(*) filter (where ${resolved} and not f.is_late))::float8 / nullif(count(*) filter (where ${resolved}), 0),
  'averageDays', round(avg(f.days) filter (where ${resolved}), 2)::float8)`;

/** Dossiers `d` that lay with a unit within the window `w` (`from_at`, `at`), each as the counts read it. */
export const flowOf = (unit: string, from: string, where: string) => `
  select ${unit} as unit_id, d.channel, d.received_at < w.from_at as is_carried, d.ended_at is null or d.ended_at >= w.at as is_pending,
    coalesce(d.due_at < w.at, false) as is_overdue, d.status in ('RESOLVED', 'RETURNED_RESULT') as has_result,
    coalesce(${lateOf("d")}, false) as is_late, coalesce(${earlyOf("d")}, false) as is_early, ${processingDaysOf("d")} as days
  from ${from} where d.withdrawn_at is null and d.received_at < w.at and (d.ended_at is null or d.ended_at >= w.from_at)${where}`;

/** What a unit reported for the period `p`, over all fields and levels, seen by everybody; of one level only where it speaks of no other. */
const reports = `
  select s.*, case when s.timing = 'CUMULATIVE' then ${yearStart} else p.starts_on end as from_on
  from dossier_stats s join period p on p.id = s.period_id join units u on u.id = s.unit_id
  where s.field_id is null and s.state > 'SUBMITTED' and (s.level is null or s.level = u.level and not exists (
    select from dossier_stats o where o.unit_id = s.unit_id and o.period_id = s.period_id and o.field_id is null and o.level <> s.level))`;

const statement = (schema: GraphQLSchema, side: string) => {
  const document = broughtRow(schema, Document, "o", { issuer: broughtRow(schema, Unit, "i") });
  const provenance = broughtRow(schema, Provenance, "v", { document });
  return `with asked as (${realms} where u.code = $1),
period as (
  select p.* from periods p
  where p.starts_on is not null and p.ends_on is not null and case when $2::text is not null then p.code = $2
    else p.kind not in ('MULTI_YEAR', 'AD_HOC') and ${midnight("p.starts_on")} <= ${now} and exists (
      select from dossiers d where d.received_at >= ${midnight("p.starts_on")} and d.received_at < ${midnight("p.ends_on + 1")}) end
  order by exists (select from dossier_stats s join asked a on a.id = s.unit_id where s.period_id = p.id and s.state > 'SUBMITTED') desc,
    p.ends_on < ${dayOf(now)} desc, p.ends_on desc, p.starts_on desc limit 1
), reports as (${reports}
), whole as (
  select r.* from reports r join asked a on a.id = r.unit_id order by r.coverage = 'SUBTREE' desc, r.level nulls first limit 1
), w as (
  select coalesce(r.from_on, p.starts_on) as from_on, p.ends_on, ${midnight("coalesce(r.from_on, p.starts_on)")} as from_at,
    least(${midnight("p.ends_on + 1")}, ${now}) as at, coalesce(r.coverage, 'SUBTREE') as coverage
  from period p left join whole r on true
), members as (
  select c.descendant_id as id from unit_closure c join asked a on a.realm_id = c.ancestor_id cross join w
  where (c.descendant_id = a.id or w.coverage = 'SUBTREE') and daterange(c.valid_from, c.valid_to) && daterange(w.from_on, w.ends_on, '[]')
), flow as (
  select grouping(f.unit_id) = 1 as is_total, f.unit_id, ${counted} as counted
  from (${flowOf(`d.${unitColumn(side)}`, "dossiers d cross join w", ` and ($1::text is null or d.${unitColumn(side)} in (select id from members))`)}) f
  group by grouping sets ((), (f.unit_id))
), told as (
  select f.*, r.id as report_id from flow f left join lateral (
    select r.id from reports r, w
    where r.from_on = w.from_on and case when f.is_total then r.id = (select id from whole)
      else r.unit_id = f.unit_id and (r.coverage = 'OWN' or not exists (
        select from unit_closure c where c.ancestor_id = r.unit_id and c.depth > 0 and daterange(c.valid_from, c.valid_to) && daterange(w.from_on, w.ends_on, '[]'))) end
    order by r.coverage = 'OWN' desc, r.level nulls first limit 1) r on true
)
select ${broughtRow(schema, Period, "p")} as period, w.from_on::text as "startsOn", w.ends_on::text as "endsOn", w.at, (
  select json_agg(json_build_object('isTotal', t.is_total, 'unit', ${broughtRow(schema, Unit, "u")}, 'counted', t.counted,
    'reported', ${broughtRow(schema, DossierStat, "s", { provenance })}) order by t.is_total desc, u.name)
  from told t left join units u on u.id = case when t.is_total then (select id from asked limit 1) else t.unit_id end
    left join dossier_stats s on s.id = t.report_id left join provenances v on v.id = s.provenance_id
    left join documents o on o.id = v.document_id left join units i on i.id = o.issuer_id) as rows
from period p cross join w`;
};

/** The flow of dossiers in a period, whole and by unit, beside what was reported; null when no period has any. */
export async function selectFlow(sql: ISql, schema: GraphQLSchema, { unit, period, side }: DossierFlowInput): Promise<FoundFlow | null> {
  const [found] = await sql.unsafe<FoundFlow[]>(statement(schema, side), [unit ?? null, period ?? null] as never[]);
  return found ?? null;
}
