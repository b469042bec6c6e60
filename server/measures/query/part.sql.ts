import type { OverTime, Part } from "#server/measures/definition.ts";
import { isAxis } from "#server/measures/dimensions.ts";
import type { Axis } from "#server/measures/facts/fact.ts";
import type { Question } from "#server/measures/question.ts";
import type { Values } from "./values.ts";

/** One part of a measure with its place in the statement. */
export interface NumberedPart {
  readonly part: Part;
  readonly number: number;
  readonly overUnits: "SUM" | "NONE";
  readonly overTime: OverTime;
}

/**
 * Rows of one part: `m, unit_id, subtree, pid, d…, num, den, n, prov, der`, one for a unit's report on a period and the
 * members asked for. Here a report becomes free of overlaps in itself: totals beside their parts, and periods beside
 * the finer periods inside them.
 */
export function partSql(numbered: NumberedPart, question: Question, values: Values): string {
  return numbered.part.fact.kind === "DATED" ? datedSql(numbered, question, values) : figureSql(numbered, question, values);
}

export const axisColumns = (question: Question): [index: number, axis: Axis][] =>
  question.dimensions.flatMap(({ key }, index): [number, Axis][] => (isAxis(key) ? [[index, key]] : []));

export const axisFilters = ({ filters }: Question) => filters.flatMap(({ key, members }) => (isAxis(key) ? [{ axis: key, members }] : []));

/** The row's own conditions: the fixed filter, no null value, the members asked for. */
function conditions({ part }: NumberedPart, question: Question, values: Values): string {
  const { fact, where, numerator, denominator } = part;
  return [
    ...(where ? [`(${where})`] : []),
    ...(numerator ? [`(${numerator}) is not null`] : []),
    ...(denominator ? [`(${denominator}) is not null`] : []),
    ...axisFilters(question).map(({ axis, members }) => `${fact.axes[axis]!.sql} = any(${values.list(members)})`),
  ].join(" and ");
}

export const numeric = (value: string | undefined) => `(${value ?? "null"})::numeric`;

function datedSql(numbered: NumberedPart, question: Question, values: Values): string {
  const { fact, numerator, denominator } = numbered.part;
  const members = axisColumns(question).map(([index, axis]) => `${fact.axes[axis]!.sql} as d${index}`);
  const keys = ["f.unit_id", "p.id", ...axisColumns(question).map(([, axis]) => fact.axes[axis]!.sql)];
  const columns = [
    `${numbered.number} as m`,
    "f.unit_id",
    "false as subtree",
    "p.id as pid",
    ...members,
    `sum(${numeric(numerator)}) as num`,
    `sum(${numeric(denominator)}) as den`,
    "1 as n",
    `bool_or(${fact.provisional}) as prov`,
    "true as der",
  ];
  const on = conditions(numbered, question, values);
  return `select ${columns.join(", ")} from ${fact.from} f join p on f.on_date between p.range_from and p.ends_on where f.unit_id is not null${on && ` and ${on}`} group by ${keys.join(", ")}`;
}

export const SOURCE: Record<OverTime, string> = { SUM: "flow_source", NONE: "whole_source", LAST: "stock_source" };

/** What a source of periods tells of each, for the choice between them. */
export const SOURCE_COLUMNS: Record<OverTime, readonly string[]> = {
  SUM: ["pref", "needed", "bit"],
  NONE: ["pref"],
  LAST: ["last_on", "months"],
};

function figureSql(numbered: NumberedPart, question: Question, values: Values): string {
  const { part, overTime, overUnits } = numbered;
  const { fact } = part;
  const axes = Object.keys(fact.axes) as Axis[];
  const on = conditions(numbered, question, values);
  const rows = `select f.unit_id, f.coverage = 'SUBTREE' as subtree, w.pid, w.sid, f.timing, ${SOURCE_COLUMNS[overTime].map((column) => `w.${column}`).join(", ")}, ${axes
    .map((axis) => `${fact.axes[axis]!.sql} as "${axis}", `)
    .join(
      "",
    )}${numeric(part.numerator)} as num, ${numeric(part.denominator)} as den, (${fact.provisional}) as prov, (${fact.derived}) as der
    from ${fact.from} f join ${SOURCE[overTime]} w on w.sid = f.period_id${overTime === "LAST" ? "" : " and w.timing = f.timing"}${on && ` where ${on}`}`;
  const chosen = choosePeriods(chooseMembers(rows, numbered, question), overTime);
  const members = axisColumns(question).map(([index, axis]) => `"${axis}" as d${index}`);
  const keys = ["unit_id", "subtree", "pid", ...axisColumns(question).map(([, axis]) => `"${axis}"`)];
  const columns = [
    `${numbered.number} as m`,
    "unit_id",
    "subtree",
    "pid",
    ...members,
    "sum(num) as num",
    "sum(den) as den",
    overUnits === "NONE" ? "count(*)::integer as n" : "1 as n",
    "bool_or(prov) as prov",
    `bool_or(der) or count(*) > 1 as der`,
  ];
  return `select ${columns.join(", ")} from ${chosen} group by ${keys.join(", ")}`;
}

/** A total beside its parts: the parts when they are asked for, else the total. Axis by axis, those asked for first. */
function chooseMembers(rows: string, { part }: NumberedPart, question: Question): string {
  const asked = new Set(axisColumns(question).map(([, axis]) => axis));
  const filtered = new Set(axisFilters(question).map(({ axis }) => axis));
  const all = Object.keys(part.fact.axes) as Axis[];
  // Members that are always stated are figures of their own: each is freed of overlaps by itself.
  const [stated, used, unused] = [0, 1, 2].map((turn) =>
    all.filter((axis) => turn === (part.fact.axes[axis]!.whole ? (asked.has(axis) || filtered.has(axis) ? 1 : 2) : 0)),
  ) as [Axis[], Axis[], Axis[]];
  const seen = ["unit_id", "subtree", "sid", "timing", "pid"];
  let sql = `(${rows}) x`;
  for (const axis of [...stated, ...used, ...unused]) {
    const wanted = `"${axis}" is ${asked.has(axis) ? "not " : ""}null`;
    if (part.fact.axes[axis]!.whole && !filtered.has(axis))
      sql = `(select * from (select *, bool_or(${wanted}) over (partition by ${seen.join(", ")}) as "${axis} wanted" from ${sql}) x where (${wanted}) or not "${axis} wanted") x`;
    seen.push(`"${axis}"`);
  }
  return sql;
}

/** One period's figure from several that could give it. */
export function choosePeriods(rows: string, overTime: OverTime, key = ""): string {
  const report = `partition by ${key}unit_id, subtree, pid`;
  if (overTime === "LAST")
    return `(select * from (select *, rank() over (${report} order by last_on desc, months desc nulls last, timing desc) as back from ${rows}) x where back = 1) x`;
  if (overTime === "NONE") return `(select * from (select *, min(pref) over (${report}) as best from ${rows}) x where pref = best) x`;
  return `(select * from (select *, min(case when bit_count(mask::bit(16)) = needed then pref end) over (${report}) as best from (
    select *, bit_or(bit) over (${report}, pref) as mask from ${rows}) x) x where pref = best) x`;
}
