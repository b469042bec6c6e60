import type { Question } from "#server/measures/question.ts";
import type { Axis } from "#server/measures/facts/fact.ts";
import { axisColumns, axisFilters, choosePeriods, numeric, partSql, SOURCE, SOURCE_COLUMNS, type NumberedPart } from "./part.sql.ts";
import type { Values } from "./values.ts";

/** The rows of all parts: those of one fact in one pass over it while no breakdown is asked for, else each by itself. */
export function partsSql(parts: readonly NumberedPart[], question: Question, values: Values): string {
  const passes: NumberedPart[][] = [];
  for (const numbered of parts) {
    const { part, overTime } = numbered;
    const isShared = part.fact.kind === "FIGURE" && axisColumns(question).length === 0;
    const pass = isShared ? passes.find(([first]) => first!.part.fact === part.fact && first!.overTime === overTime) : undefined;
    if (pass) pass.push(numbered);
    else passes.push([numbered]);
  }
  return passes
    .map((pass) => (pass.length === 1 ? partSql(pass[0]!, question, values) : passSql(pass, question, values)))
    .join("\nunion all\n");
}

/** How the columns of a part are gathered: its two values, how many rows they are, whether provisional, whether derived. */
const GATHER = { n: "sum", e: "sum", c: "sum", p: "bool_or", d: "bool_or" } as const;
const letters = Object.keys(GATHER) as (keyof typeof GATHER)[];

/**
 * The same rows as `partSql` gives for each part, with the fact read once: 20 measures of dossiers by unit and month took
 * 20 sorts of the table. Values stand side by side, null where a row says nothing, so that each part keeps its own choice
 * between totals and parts; they become rows again before periods are chosen.
 */
function passSql(pass: readonly NumberedPart[], question: Question, values: Values): string {
  const { part, overTime } = pass[0]!;
  const { fact } = part;
  const filters = axisFilters(question).map(({ axis, members }) => `${fact.axes[axis]!.sql} = any(${values.list(members)})`);
  const axes = Object.keys(fact.axes) as Axis[];
  const isFiltered = (axis: Axis) => axisFilters(question).some((filter) => filter.axis === axis);
  const unused = axes.filter((axis) => fact.axes[axis]!.whole && !isFiltered(axis));
  const kept = [...axes.filter((axis) => !unused.includes(axis)), ...unused].map((axis) => `"${axis}"`);
  const report = ["unit_id", "subtree", "pid", "sid", "timing", ...SOURCE_COLUMNS[overTime]];

  const cells = pass.flatMap(({ part: { numerator, denominator, where }, number }) => {
    const [n, e] = [numeric(numerator), numeric(denominator)];
    const stated = [
      ...(where ? [`(${where})`] : []),
      ...(numerator ? [`${n} is not null`] : []),
      ...(denominator ? [`${e} is not null`] : []),
    ];
    const when = (value: string) => `case when ${stated.join(" and ")} then ${value} end`;
    return [
      `${when(n)} as n${number}`,
      `${when(e)} as e${number}`,
      `${when("1")} as c${number}`,
      `${when(`(${fact.provisional})`)} as p${number}`,
      `${when(`(${fact.derived})`)} as d${number}`,
    ];
  });
  let sql = `(select f.unit_id, f.coverage = 'SUBTREE' as subtree, w.pid, w.sid, f.timing, ${SOURCE_COLUMNS[overTime].map((c) => `w.${c}, `).join("")}${axes
    .map((axis) => `${fact.axes[axis]!.sql} as "${axis}", `)
    .join("")}${cells.join(", ")}
    from ${fact.from} f join ${SOURCE[overTime]} w on w.sid = f.period_id${overTime === "LAST" ? "" : " and w.timing = f.timing"}${filters.length > 0 ? ` where ${filters.join(" and ")}` : ""}) x`;
  for (const axis of unused.toReversed()) {
    kept.pop();
    const gathered = pass.flatMap(({ number }) =>
      letters.map((letter) => {
        const all = `${GATHER[letter]}(${letter}${number})`;
        return `coalesce(${all} filter (where "${axis}" is null), ${all}) as ${letter}${number}`;
      }),
    );
    sql = `(select ${[...report, ...kept, ...gathered].join(", ")} from ${sql} group by ${[...report, ...kept].join(", ")}) x`;
  }
  const rows = pass.map(({ number }) => `(${[number, ...letters.map((letter) => `${letter}${number}`)].join(", ")})`);
  const apart = `(select ${report.join(", ")}, v.* from ${sql} cross join lateral (values ${rows.join(", ")}) v(m, num, den, c, prov, der) where v.c is not null) x`;
  const single = pass.filter(({ overUnits }) => overUnits === "NONE").map(({ number }) => number);
  const reports = single.length > 0 ? `case when m in (${single.join(", ")}) then sum(c)::integer else 1 end` : "1";
  return `select m, unit_id, subtree, pid, sum(num) as num, sum(den) as den, ${reports} as n, bool_or(prov) as prov, bool_or(der) or sum(c) > 1 as der
    from ${choosePeriods(apart, overTime, "m, ")} group by m, unit_id, subtree, pid`;
}
