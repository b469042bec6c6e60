import type { Definition } from "#server/measures/definition.ts";
import { isUnitDimension, type DimensionKey } from "#server/measures/dimensions.ts";
import type { Axis } from "#server/measures/facts/fact.ts";
import { axisColumns, axisFilters, type NumberedPart } from "#server/measures/query/passes.ts";
import { SOURCE } from "#server/measures/query/reports.sql.ts";
import type { Values } from "#server/measures/query/values.ts";
import type { Cell } from "./cell.ts";

const numeric = (value: string | undefined) => `(${value ?? "null"})::numeric`;

/**
 * The rows of one part that a report's figure is made of, before units are put together: what `analyze` sums, not yet
 * summed. Each has `m, unit_id, subtree, pid, sid, on_date, record_id, num, den, prov` and its member of every axis.
 */
export function chosenSql(numbered: NumberedPart, cell: Cell, values: Values): string {
  const { part, number, overTime } = numbered;
  const { fact } = part;
  const axes = Object.keys(fact.axes) as Axis[];
  const where = conditions(numbered, cell, values).join(" and ") || "true";
  const read = [
    ...axes.map((axis) => `${fact.axes[axis]!.sql} as "${axis}"`),
    `${numeric(part.numerator)} as num`,
    `${numeric(part.denominator)} as den`,
    `(${fact.provisional}) as prov`,
    `${fact.record.id} as record_id`,
  ];
  const shown = [
    `${number} as m`,
    ...["unit_id", "subtree", "pid", "sid", "on_date", "record_id", "num", "den", "prov"],
    ...axesOf(cell.definition).map((axis) => (fact.axes[axis] ? `"${axis}"` : `null::text as "${axis}"`)),
  ].join(", ");
  if (fact.kind === "DATED")
    return `select ${shown} from (select f.unit_id, false as subtree, p.id as pid, null::uuid as sid, f.on_date, ${read.join(", ")}
      from ${fact.from} f join p on f.on_date between p.range_from and p.ends_on where f.unit_id is not null and ${where}) x`;
  const rows = `select f.unit_id, f.coverage = 'SUBTREE' as subtree, w.pid, w.sid, f.timing, null::date as on_date, w.pref, w.needed, w.bit, ${read.join(", ")}
    from ${fact.from} f join ${SOURCE[overTime]} w on w.sid = f.period_id and w.timing = f.timing where ${where}`;
  return `select ${shown} from ${choosePeriods(withoutWholes(rows, numbered, cell))}`;
}

/** The axes of any part of a measure: columns of every row, null where its fact has none of that name. */
export const axesOf = ({ parts }: Definition): Axis[] => [...new Set(parts.flatMap(({ fact }) => Object.keys(fact.axes) as Axis[]))];

/** The row's own conditions, and, so that a cell reads little, the units that could be in it. */
function conditions({ part }: NumberedPart, { question, members }: Cell, values: Values): string[] {
  const { fact, where, numerator, denominator } = part;
  const units = [
    ...question.filters.map(({ key, members: codes }) => ({ key, codes })),
    ...members.map(({ dimension, key }) => ({ key: dimension, codes: [key ?? ""] })),
  ].filter(({ key }) => isUnitDimension(key));
  // Under the boundaries of a day a unit that ended stands for its heir, whom only the next step knows.
  const ended = question.boundariesOn === null ? "" : " or f.unit_id in (select predecessor_id from unit_successions)";
  return [
    ...(where ? [`(${where})`] : []),
    ...(numerator ? [`(${numerator}) is not null`] : []),
    ...(denominator ? [`(${denominator}) is not null`] : []),
    ...axisFilters(question).map(({ axis, members: codes }) => `${fact.axes[axis]!.sql} = any(${values.list(codes)})`),
    ...units.map(({ key, codes }) => `(f.unit_id in (${unitsOf(key, values.list(codes))})${ended})`),
  ];
}

function unitsOf(key: DimensionKey, codes: string): string {
  switch (key) {
    case "UNIT_ANCESTOR":
      return `select c.descendant_id from unit_closure c join units a on a.id = c.ancestor_id where a.code = any(${codes})`;
    case "UNIT_GROUP":
      return `select m.unit_id from unit_group_members m join unit_groups ug on ug.id = m.group_id where ug.code = any(${codes})`;
    case "UNIT_LEVEL":
      return `select id from units where level::text = any(${codes})`;
    case "UNIT_TYPE":
      return `select id from units where type::text = any(${codes})`;
    default:
      return `select id from units where code = any(${codes})`;
  }
}

/** Totals beside their parts: the parts where they are asked for, else the totals; those asked for first. */
function withoutWholes(rows: string, { part }: NumberedPart, { question }: Cell): string {
  const asked = axisColumns(question).map(([, axis]) => axis);
  const filtered = axisFilters(question).map(({ axis }) => axis);
  const all = Object.keys(part.fact.axes) as Axis[];
  const turn = (axis: Axis) => (!part.fact.axes[axis]!.whole ? 0 : asked.includes(axis) || filtered.includes(axis) ? 1 : 2);
  const seen = ["unit_id", "subtree", "sid", "timing", "pid"];
  let sql = `(${rows}) x`;
  for (const axis of all.toSorted((a, b) => turn(a) - turn(b))) {
    const wanted = `"${axis}" is ${asked.includes(axis) ? "not " : ""}null`;
    if (part.fact.axes[axis]!.whole && !filtered.includes(axis))
      sql = `(select * from (select *, bool_or(${wanted}) over (partition by ${seen.join(", ")}) as "${axis} wanted" from ${sql}) x where (${wanted}) or not "${axis} wanted") x`;
    seen.push(`"${axis}"`);
  }
  return sql;
}

/** One period's figure from several that could give it: of the ways to make it up the most preferred that is whole. */
function choosePeriods(rows: string): string {
  const report = "partition by unit_id, subtree, pid";
  return `(select * from (select *, min(case when bit_count(mask::bit(16)) = needed then pref end) over (${report}) as best from (
    select *, bit_or(bit) over (${report}, pref) as mask from ${rows}) x) x where pref = best) x`;
}
