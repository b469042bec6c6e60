import type { Definition } from "#server/measures/definition.ts";
import type { Question } from "#server/measures/question.ts";
import type { NumberedPart, Pass } from "./passes.ts";
import { columnDimensions } from "./sums.sql.ts";
import { stepsBack } from "./time.sql.ts";

/** A part with the pass that reads it. */
interface Placed {
  readonly pass: number;
  readonly part: NumberedPart;
}

/** The parts of each measure. */
export const placedParts = (passes: readonly Pass[], partsOf: readonly (readonly number[])[]): Placed[][] => {
  const all = new Map(passes.flatMap((pass) => pass.parts.map((part) => [part.number, { pass: pass.number, part }] as const)));
  return partsOf.map((numbers) => numbers.map((number) => all.get(number)!));
};

export const MASKS = ["has", "prov", "der", "whole", "many"] as const;

/** The value of a measure from the sums of its parts; null where there is none or where it must not be made. */
function valueSql(definition: Definition, placed: readonly Placed[]): string {
  const [first, second = first] = placed as [Placed, Placed?];
  const { number } = first.part;
  const value =
    definition.form === "RATIO"
      ? `round(n${number}::numeric * ${definition.scale} / nullif(e${second.part.number}, 0), ${definition.decimals})`
      : `n${number}`;
  const barred = placed.flatMap(({ pass, part }) => [
    ...(definition.overUnits === "NONE" ? [`r${part.number} > 1`] : []),
    ...(definition.overTime === "NONE" ? [`many${pass} & ${part.bit} <> 0`] : []),
  ]);
  return barred.length === 0 ? value : `case when ${barred.join(" or ")} then null else ${value} end`;
}

/**
 * `k`: one row for each row of the answer, also of the totals and of the periods compared with: the sums of every pass
 * beside one another, the values (`v…`), and when asked their places (`place…` of `out…`).
 */
export function linesSql(question: Question, passes: readonly Pass[], placed: readonly Placed[][]): string {
  const dims = columnDimensions(question).map((d) => `d${d}`);
  const key = ["k", "fid", ...dims, "pid"].join(", ");
  const columns = passes.flatMap(({ number: i, parts }) => [
    ...MASKS.map((mask) => `b${i}.${mask} as ${mask}${i}`),
    ...parts.flatMap(({ part, number }) => [
      ...(part.numerator ? [`b${i}.n${number}`] : []),
      ...(part.denominator ? [`b${i}.e${number}`] : []),
      `b${i}.r${number}`,
    ]),
  ]);
  const joined =
    passes.length === 1
      ? "b0"
      : `(${passes.map(({ number }) => `select ${key} from b${number}`).join(" union ")}) row ${passes
          .map(({ number }) => `left join b${number} on b${number}.k = row.k`)
          .join(" ")}`;
  const row = passes.length === 1 ? "b0" : "row";
  const values = question.definitions.map((definition, mi) => `${valueSql(definition, placed[mi]!)} as v${mi}`);
  const places = question.definitions.flatMap(({ betterWhen }, mi) => [
    `case when fid = 0 and v${mi} is not null then rank() over (partition by fid, pid, v${mi} is null order by v${mi} ${betterWhen === "DOWN" ? "asc" : "desc"}) end as place${mi}`,
    `count(v${mi}) over (partition by fid, pid)::integer as out${mi}`,
  ]);
  const periodless = ["fid", ...dims].map((column) => `${column}`).join(", '|', ");
  return `
k as materialized (
  select v.*, p.idx, coalesce(p.requested, true) as requested, concat(${periodless}) as dk${question.rank ? `, ${places.join(", ")}` : ""}
  from (select *, ${values.join(", ")} from (
    select ${["k", "fid", ...dims, "pid"].map((column) => `${row}.${column}`).join(", ")}, ${columns.join(", ")} from ${joined}) s) v
    left join p on p.id = v.pid
)`;
}

/** The rows that `k` is compared with, as joins under `k0`, `k1` …. */
export const comparisonJoins = ({ compare, time }: Question): string =>
  compare
    .map((comparison, i) => `left join k k${i} on k${i}.dk = k.dk and k${i}.idx = k.idx - ${stepsBack(comparison, time.kind)}`)
    .join(" ");
