import { groupingSets, type Question } from "#server/measures/question.ts";
import type { NumberedPart } from "./part.sql.ts";

/** The dimensions that are columns of the rows; the period is always one of its own. */
export const columnDimensions = (question: Question): number[] =>
  question.dimensions.flatMap(({ key }, index) => (key === "PERIOD" ? [] : [index]));

interface Set {
  /** Index in `groupingSets`: 0 are the rows, the rest are totals. */
  readonly id: number;
  readonly columns: readonly number[];
  readonly withPeriod: boolean;
}

function setsOf(question: Question): Set[] {
  const period = question.dimensions.findIndex(({ key }) => key === "PERIOD");
  return groupingSets(question).map((set, id) => ({
    id,
    columns: set.filter((index) => index !== period),
    withPeriod: period >= 0 && set.includes(period),
  }));
}

/**
 * `cv`: which row is covered in which grouping (`c…`), that is, lies in the subtree of a unit whose own report on the
 * same period is in the same group. `a`: sums by period and by every grouping set, without what is covered.
 */
export function sumsSql(question: Question, parts: readonly NumberedPart[]): string {
  const all = columnDimensions(question);
  const groups = [...new Map(setsOf(question).map((set) => [set.columns.join(), set.columns])).values()];
  const coverable = parts.filter(({ part, overUnits }) => part.fact.kind === "FIGURE" && overUnits === "SUM");
  const same = (columns: readonly number[]) => columns.map((i) => `r.d${i} is not distinct from s.d${i}`).join(" and ") || "true";
  const isCovered = coverable.length > 0;
  const cover = `
cv as materialized (
  select s.rn${groups.map((columns, i) => `, bool_or(${same(columns)}) as c${i}`).join("")}
  from g s join unit_closure c on c.descendant_id = s.unit_id and daterange(c.valid_from, c.valid_to) @> s.raw_on
    join g r on r.m = s.m and r.pid = s.pid and r.subtree and r.realm = c.ancestor_id
      and (r.unit_id = s.unit_id and not s.subtree
        or r.unit_id <> s.unit_id and c.depth > 0 and not (r.realm = s.realm and r.realm <> r.unit_id and s.realm <> s.unit_id))
  where s.m in (${coverable.map(({ number }) => number).join(", ")})
  group by s.rn
), `;
  const dims = all.map((i) => `g.d${i}`);
  const mask = all.length > 0 ? `grouping(${dims.join(", ")})` : "0";
  const byMask = (write: (kept: string, group: number) => string) =>
    groups.length === 1
      ? write(keptIn(0, groups[0]!), 0)
      : `case ${mask} ${groups.map((columns, i) => `when ${maskOf(all, columns)} then ${write(keptIn(i, columns), i)}`).join(" ")} end`;
  const keptIn = (group: number, columns: readonly number[]) => {
    const grouped = question.dimensions.findIndex(({ key }) => key === "UNIT_GROUP");
    return (
      [...(isCovered ? [`c${group} is not true`] : []), ...(grouped >= 0 && !columns.includes(grouped) ? ["g.is_first"] : [])].join(
        " and ",
      ) || "true"
    );
  };
  const sets = groups.map((columns) => `(${["g.m", "g.pid", ...columns.map((i) => `g.d${i}`)].join(", ")})`);
  const aggregate = (call: string) => byMask((kept) => `${call} filter (where ${kept})`);
  return `${isCovered ? cover : ""}
a as materialized (
  select g.m, g.pid, ${mask} as mask${dims.map((dim) => `, ${dim}`).join("")}, ${aggregate("sum(g.num)")} as num, ${aggregate("sum(g.den)")} as den,
    ${aggregate("sum(g.n)")} as n, ${aggregate("bool_or(g.prov)")} as prov, ${aggregate("bool_or(g.der)")} as der,
    ${isCovered ? byMask((_, group) => `coalesce(bool_or(c${group}), false)`) : "false"} as whole
  from g${isCovered ? " left join cv using (rn)" : ""}
  group by grouping sets (${sets.join(", ")})
)`;
}

/** What `grouping(…)` gives for a set: the first dimension is the highest bit, set when it is rolled away. */
const maskOf = (all: readonly number[], columns: readonly number[]) =>
  all.reduce((mask, index) => mask * 2 + (columns.includes(index) ? 0 : 1), 0);

/** Sets as `(mask, id, with_period)` rows for the next step. */
export const setRows = (question: Question): string =>
  setsOf(question)
    .map(({ id, columns, withPeriod }) => `(${maskOf(columnDimensions(question), columns)}, ${id}, ${withPeriod})`)
    .join(", ");
