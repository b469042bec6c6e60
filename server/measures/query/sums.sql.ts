import { isUnitDimension } from "#server/measures/dimensions.ts";
import { groupingSets, type Question } from "#server/measures/question.ts";
import { columnsOf, countsReports, list, masked, maskWhere, sumsOf } from "./columns.ts";
import { maskOf, type NumberedPart, type Pass } from "./passes.ts";

/** The dimensions that are columns of the rows; the period is always one of its own. */
export const columnDimensions = (question: Question): number[] =>
  question.dimensions.flatMap(({ key }, index) => (key === "PERIOD" ? [] : [index]));

interface Set {
  /** Index in `groupingSets`: 0 are the rows, the rest are totals. */
  readonly id: number;
  /** Place of its columns among the `groups`. */
  readonly group: number;
  readonly withPeriod: boolean;
}

/** The grouping sets, and the distinct choices of columns in them: a set without the period is made from the one with it. */
export function setsOf(question: Question): { sets: Set[]; groups: number[][] } {
  const period = question.dimensions.findIndex(({ key }) => key === "PERIOD");
  const groups: number[][] = [];
  const sets = groupingSets(question).map((set, id) => {
    const columns = set.filter((index) => index !== period);
    let group = groups.findIndex((other) => other.join() === columns.join());
    if (group < 0) group = groups.push(columns) - 1;
    return { id, group, withPeriod: period >= 0 && set.includes(period) };
  });
  return { sets, groups };
}

/**
 * `cv…`: of which parts a report is covered in a group (`c…`), that is, lies in the subtree of a unit whose own report on
 * the same period is in the same group. `a…`: sums by period and group, without what is covered; `whole` says of which
 * parts something was.
 */
export function sumsSql(pass: Pass, question: Question): string {
  const { number: i, fact } = pass;
  const { groups } = setsOf(question);
  const coverable = fact.kind === "FIGURE" ? maskOf(pass, ({ overUnits }) => overUnits === "SUM") : 0;
  const same = (columns: readonly number[]) => columns.map((d) => `r.d${d} is not distinct from s.d${d}`).join(" and ");
  const covered = groups.map(
    (columns, j) =>
      `${columns.length > 0 ? `bit_or(case when ${same(columns)} then r.has else 0 end)` : "bit_or(r.has)"} & ${coverable} as c${j}`,
  );
  const cover = `
cv${i} as materialized (
  select s.rn, ${covered.join(", ")}
  from g${i} s join unit_closure c on c.descendant_id = s.unit_id and daterange(c.valid_from, c.valid_to) @> s.raw_on
    join g${i} r on r.pid = s.pid and r.subtree and r.realm = c.ancestor_id
      and (r.unit_id = s.unit_id and not s.subtree
        or r.unit_id <> s.unit_id and c.depth > 0 and not (r.realm = s.realm and r.realm <> r.unit_id and s.realm <> s.unit_id))
  where s.has & r.has & ${coverable} <> 0
  group by s.rn
),`;
  const sums = groups.map((columns, j) => groupSql(pass, question, columns, j, coverable !== 0));
  return `${coverable === 0 ? "" : cover}
a${i} as materialized (
${sums.join("\n  union all\n")}
)`;
}

function groupSql(pass: Pass, question: Question, columns: readonly number[], j: number, isCovered: boolean): string {
  const { number: i } = pass;
  const members = columnDimensions(question).map((d) =>
    columns.includes(d) ? `d${d}` : `null::${isIdDimension(question, d) ? "uuid" : "text"} as d${d}`,
  );
  const grouped = question.dimensions.findIndex(({ key }) => key === "UNIT_GROUP");
  // A unit of several groups stands there once for each; where groups do not matter it counts once.
  const once = grouped >= 0 && !columns.includes(grouped) ? " where is_first" : "";
  const covered = isCovered ? `coalesce(c${j}, 0)` : "0";
  const reports = (part: NumberedPart) =>
    countsReports(pass, part) ? `total(${masked("m", part.bit, `r${part.number}`)})` : `count(*) filter (where once & ${part.bit} <> 0)`;
  const values = columnsOf(pass, (part) => countsReports(pass, part));
  return `  select ${j} as grp, ${list(members)}pid, bit_or(m) as has, bit_or(m & prov) as prov, bit_or(m & der) as der, bit_or(w) as whole, ${sumsOf(pass, reports).join(", ")}
  from (
    select *, rest & gives as m, case turn when 1 then rest else 0 end as once from (
      select ${list(columns.map((d) => `d${d}`))}pid, prov, der, has & ${covered} as w, has & ~${covered} as rest,
        unnest(yns) as yn, unnest(ms) as gives, generate_subscripts(ms, 1) as turn
      from g${i}${isCovered ? ` left join cv${i} using (rn)` : ""}${once}) g join (select yn, ${values.join(", ")} from y${i}) y using (yn)) g
  group by ${["pid", ...columns.map((d) => `d${d}`)].join(", ")}`;
}

/** Whether the members of a dimension are told by their ids, not by a code. */
const isIdDimension = ({ dimensions }: Question, index: number): boolean => {
  const { key } = dimensions[index]!;
  return isUnitDimension(key) && key !== "UNIT_LEVEL" && key !== "UNIT_TYPE";
};

/**
 * `b…`: those sums by every grouping set (`fid`); without the period they are added up over the periods asked for, stocks
 * only of their last one. `many` says which parts had several, `k` names the row.
 */
export function setsSql(pass: Pass, question: Question): string {
  const { number: i } = pass;
  const { sets } = setsOf(question);
  const dims = columnDimensions(question).map((d) => `d${d}`);
  const columns = columnsOf(pass, () => true);
  const setRows = (of: readonly Set[]) => `(values ${of.map(({ group, id }) => `(${group}, ${id})`).join(", ")}) s(grp, fid)`;
  const [byPeriod, overPeriods] = [sets.filter((set) => set.withPeriod), sets.filter((set) => !set.withPeriod)];
  const queries: string[] = [];
  if (byPeriod.length > 0)
    queries.push(
      `select fid, ${list(dims)}pid, has, prov, der, whole, 0 as many, ${columns.join(", ")} from a${i} join ${setRows(byPeriod)} using (grp)`,
    );
  if (overPeriods.length > 0) queries.push(overPeriodsSql(pass, dims, setRows(overPeriods)));
  return `
b${i} as materialized (
  select *, concat(${["fid", ...dims, "pid"].join(", '|', ")}) as k from (
  ${queries.join("\n  union all ")}) b where has <> 0
)`;
}

function overPeriodsSql(pass: Pass, dims: readonly string[], setRows: string): string {
  const row = ["fid", ...dims].join(", ");
  const stocks = maskOf(pass, ({ overTime }) => overTime === "LAST");
  const later = `coalesce(bit_or(has) over (partition by ${row} order by idx desc rows between unbounded preceding and 1 preceding), 0)`;
  const many = maskWhere(pass, ({ overTime, bit }) => (overTime === "NONE" ? `count(*) filter (where m & ${bit} <> 0) > 1` : "false"));
  return `select ${row}, null::uuid as pid, bit_or(m) as has, bit_or(m & prov) as prov, bit_or(m & der) as der, bit_or(m & whole) as whole,
    ${many} as many, ${sumsOf(pass, ({ bit, number }) => `total(${masked("m", bit, `r${number}`)})`).join(", ")}
  from (select a.*, s.fid, ${stocks ? `has & ~(${stocks} & ${later})` : "has"} as m
    from a${pass.number} a join ${setRows} using (grp) join p on p.id = a.pid where p.requested) a
  group by ${row}`;
}
