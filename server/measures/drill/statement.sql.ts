import { isAxis, memberTable } from "#server/measures/dimensions.ts";
import { axisColumns, passesOf, type NumberedPart } from "#server/measures/query/passes.ts";
import { timeSql } from "#server/measures/query/time.sql.ts";
import { unitsSql } from "#server/measures/query/units.sql.ts";
import { Values } from "#server/measures/query/values.ts";
import type { Cell, CellMember } from "./cell.ts";
import { axesOf, chosenSql } from "./chosen.sql.ts";

/**
 * The steps that end in `page`, the rows of one page with their `place`, and `total`, what all rows come to. They take
 * the way of `analyze` for this one cell: a report's own choice (`r`), its unit's place in the tree (`g`), what the cell
 * holds (`s`), what a report of a unit above covers (`cv`), and of a stock only the last period (`kept`).
 */
export function cellStatement(cell: Cell): { steps: string; values: Values } {
  const values = new Values();
  const { question, limit, offset } = cell;
  const parts = passesOf(question).passes.flatMap((pass) => pass.parts);
  const chosen = parts.map((part) => chosenSql(part, cell, values)).join("\nunion all\n");
  const axes = axesOf(cell.definition)
    .map((axis) => `"${axis}",`)
    .join(" ");
  const time = timeSql(question.time, [], values);
  const steps = `${time}, r as materialized (\n${chosen}\n), ${unitsSql(question, [["r", "g"]], values)}, ${heldSql(cell, parts, values)},
total as (
  select count(*)::integer as count, sum(num) as num, sum(den) as den, ${reports(cell)}::integer as reports,
    (select count(*)::integer from cv join s using (rn) where s.pid in (select pid from kept)) as covered from kept
), page as materialized (
  select *, row_number() over () as place from (
    select k.* from kept k join units u on u.id = k.unit_id join periods a on a.id = k.pid left join periods q on q.id = k.sid
    order by k.m, u.level, u.name collate "vi-x-icu", u.id, a.ends_on, q.ends_on, k.on_date, ${axes} k.record_id
    limit ${values.add("bigint", String(limit))} offset ${values.add("bigint", String(offset))}) k
)`;
  return { steps, values };
}

/** One for a unit's report on a period asked about and the members asked for, as in the cell. */
function reports({ question, definition }: Cell): string {
  if (definition.overUnits === "NONE") return "count(*)";
  const members = axisColumns(question).map(([, axis]) => `, "${axis}"`);
  return `count(distinct row(m, unit_id, subtree, pid${members.join("")}))`;
}

function heldSql({ question, definition, members }: Cell, parts: readonly NumberedPart[], values: Values): string {
  const held = members.flatMap((member) => (member.dimension === "PERIOD" ? [] : [memberIs(member, values)]));
  const grouped =
    question.dimensions.some(({ key }) => key === "UNIT_GROUP") && members.every(({ dimension }) => dimension !== "UNIT_GROUP");
  const coverable = parts.filter(({ part, overUnits }) => part.fact.kind === "FIGURE" && overUnits === "SUM").map(({ number }) => number);
  const last = definition.overTime === "LAST" ? "rank() over (partition by s.m order by p.idx desc)" : "1";
  return `
s as materialized (
  select * from g where ${[...held, ...(grouped ? ["is_first"] : [])].join(" and ") || "true"}
), whole as materialized (
  select distinct m, pid, realm, unit_id from s where subtree and m = any('{${coverable.join(",")}}')
), cv as materialized (
  select distinct s.rn from s join unit_closure c on c.descendant_id = s.unit_id and daterange(c.valid_from, c.valid_to) @> s.raw_on
    join whole o on o.m = s.m and o.pid = s.pid and o.realm = c.ancestor_id
      and (o.unit_id = s.unit_id and not s.subtree
        or o.unit_id <> s.unit_id and c.depth > 0 and not (o.realm = s.realm and o.realm <> o.unit_id and s.realm <> s.unit_id))
), kept as materialized (
  select * from (select s.*, ${last} as back from s join p on p.id = s.pid where s.rn not in (select rn from cv)) k where back = 1
)`;
}

/** That a row is of the cell's member; members with records of their own are known by their id in the rows. */
function memberIs({ index, dimension, key }: CellMember, values: Values): string {
  const column = isAxis(dimension) ? `"${dimension}"` : `d${index}`;
  if (key === null) return `${column} is null`;
  const table = memberTable(dimension);
  const code = values.add("text", key);
  return table === "units" || table === "unit_groups"
    ? `${column} = (select id from ${table} where code = ${code})`
    : `${column} = ${code}`;
}
