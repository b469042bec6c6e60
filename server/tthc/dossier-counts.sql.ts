import type { ISql } from "postgres";
import type { DossierCountInput } from "#schema/tthc/dossier-count.input.ts";
import type { DossierCount, DossierCounts } from "#schema/tthc/dossier-count.type.ts";
import { realms, startOf, unitColumn } from "./dossier-scope.sql.ts";
import { dayOf, now } from "./timeliness.sql.ts";

/** What a group is called: its key, its name, and the table that knows both. */
const groupings: Readonly<Record<string, (side: string) => { key: string; name: string; joins: string }>> = {
  UNIT: (side) => ({ key: "u.code", name: "u.name", joins: `join units u on u.id = d.${unitColumn(side)}` }),
  PROCEDURE: () => ({ key: "p.code", name: "p.name", joins: "join procedures p on p.id = d.procedure_id" }),
  FIELD: () => ({
    key: "coalesce(pf.code, '')",
    name: "coalesce(pf.name, '')",
    joins: "join procedures p on p.id = d.procedure_id left join procedure_fields pf on pf.id = p.field_id",
  }),
  CHANNEL: () => ({ key: "d.channel::text", name: "d.channel::text", joins: "" }),
};

function conditions(sql: ISql, { unit, side, procedure, field, channel, ...asked }: DossierCountInput) {
  const { statuses, pendingOnly, receivedFrom, receivedTo, dueFrom, dueTo } = asked;
  const column = sql(`d.${unitColumn(side)}`);
  return sql`d.withdrawn_at is null
    ${unit ? sql`and ${column} in (select c.descendant_id from unit_closure c join (${sql.unsafe(realms)} where u.code = ${unit}) a on a.realm_id = c.ancestor_id)` : sql``}
    ${procedure ? sql`and d.procedure_id = (select id from procedures where code = ${procedure})` : sql``}
    ${field ? sql`and d.procedure_id in (select p.id from procedures p join procedure_fields f on f.id = p.field_id where f.code = ${field})` : sql``}
    ${channel ? sql`and d.channel = ${channel}` : sql``}
    ${statuses ? sql`and d.status::text = any(${sql.array(statuses, 1009)})` : sql``}
    ${pendingOnly ? sql`and d.ended_at is null` : sql``}
    ${receivedFrom ? sql`and d.received_at >= ${startOf(sql, receivedFrom)}` : sql``}
    ${receivedTo ? sql`and d.received_at < ${startOf(sql, receivedTo, 1)}` : sql``}
    ${dueFrom ? sql`and d.due_at >= ${startOf(sql, dueFrom)}` : sql``}
    ${dueTo ? sql`and d.due_at < ${startOf(sql, dueTo, 1)}` : sql``}`;
}

interface FoundRow extends DossierCount {
  readonly isTotal: boolean;
  readonly totalCount: number;
  readonly at: Date;
  readonly dueSoonUntil: string;
  readonly changedAt: Date | null;
}

/** Dossiers by group and status, most late ones first, with the sum of all groups; one statement, one pass. */
export async function selectCounts(sql: ISql, asked: DossierCountInput): Promise<DossierCounts> {
  const { key, name, joins } = groupings[asked.by]!(asked.side);
  const found = await sql<FoundRow[]>`
    with clock as (
      select at, working_day_after(${sql.unsafe(dayOf("at"))}, ${asked.dueWithin}::int) as until from (select ${sql.unsafe(now)} as at) n
    ), groups as (
      select ${sql.unsafe(key)} as key, ${sql.unsafe(name)} as name, d.status, count(*)::int as count, max(d.changed_at) as changed_at,
        (count(*) filter (where d.ended_at is null and d.due_at < c.at))::int as late,
        (count(*) filter (where d.ended_at is null and d.due_at >= c.at and ${sql.unsafe(dayOf("d.due_at"))} <= c.until))::int as soon,
        (count(*) filter (where d.ended_at is null and d.due_at is null))::int as undated
      from dossiers d ${sql.unsafe(joins)} cross join clock c where ${conditions(sql, asked)} group by 1, 2, 3
    ), counted as (
      select grouping(key) = 1 as is_total, key, name, sum(count)::int as total, max(changed_at) as changed_at,
        coalesce(sum(count) filter (where status in ('RECEIVED', 'SUPPLEMENT_REQUESTED', 'PROCESSING')), 0)::int as pending,
        coalesce(sum(late), 0)::int as late, coalesce(sum(soon), 0)::int as soon, coalesce(sum(undated), 0)::int as undated
      from groups group by grouping sets ((), (key, name))
    )
    select n.is_total as "isTotal", coalesce(n.key, '*') as key, coalesce(n.name, '') as name, coalesce(n.total, 0) as total, n.pending,
      n.late as "pendingLate", n.soon as "dueSoon", n.undated, c.at, c.until::text as "dueSoonUntil", n.changed_at as "changedAt",
      (select count(*)::int - 1 from counted) as "totalCount", coalesce((
        select json_agg(json_build_object('status', g.status, 'count', g.count) order by g.status) from (
          select status, sum(count)::int as count from groups g where n.is_total or g.key = n.key group by status) g), '[]') as statuses
    from counted n cross join clock c
    order by n.is_total desc, n.late desc, n.soon desc, n.pending desc, n.name collate "vi-x-icu", n.key limit ${asked.limit + 1}`;
  const { at, dueSoonUntil, changedAt, totalCount, ...total } = found[0]!;
  return { at, dueSoonUntil, changedAt, totalCount, total, rows: found.slice(1) };
}
