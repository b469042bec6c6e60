import type { Sql } from "postgres";
import type { AnalyzeInput, AnalyzeTimeInput } from "#schema/measures/analyze.input.ts";
import { badInput } from "#server/core/errors.ts";

/** What a reader chose for the whole board. */
export interface BoardFilter {
  /** The unit chosen; null is everybody. */
  readonly unit: string | null;
  /** The unit whose subtree counts. */
  readonly within: string | null;
  readonly time: AnalyzeTimeInput | null;
  /** The last day of the periods chosen by code; null when none are. */
  readonly lastOn: string | null;
}

interface Found {
  readonly within: string | null;
  readonly lastOn: string | null;
  readonly periods: number;
}

/**
 * Looks the choice up once for all cards. A People's Committee stands for its whole territory, as its reports do.
 *
 * @throws {HubError} when there is no such unit or period
 */
export async function findFilter(sql: Sql, unit: string | null, time: AnalyzeTimeInput | null): Promise<BoardFilter> {
  const codes = time?.periods ?? [];
  if (unit === null && codes.length === 0) return { unit, within: null, time, lastOn: null };
  const [found] = await sql<Found[]>`
    select u.within, p.* from (
      select max(ends_on)::text as "lastOn", count(*)::int as periods from periods
      where code = any(string_to_array(${codes.join(",")}, ',')) and kind::text = ${time?.kind ?? ""} and "window"::text = ${time?.window ?? ""}
    ) p left join (
      select coalesce(t.code, u.code) as within from units u
        left join unit_parents up on up.unit_id = u.id and u.type = 'PEOPLES_COMMITTEE'
        left join units t on t.id = up.parent_id and t.type = 'TERRITORY'
      where u.code = ${unit} order by t.code is null, up.valid_from desc limit 1
    ) u on true`;
  if (unit !== null && !found!.within) throw badInput("board.unit", "mã của một đơn vị", unit);
  if (found!.periods < new Set(codes).size)
    throw badInput("board.time.periods", `mã kỳ loại ${time!.kind}, cách tính ${time!.window}`, codes);
  return { unit, within: found!.within, time, lastOn: found!.lastOn };
}

/** A question under the choice of the board, as far as its card follows it. */
export function follow(
  question: AnalyzeInput,
  { within, time, lastOn }: BoardFilter,
  { followsUnit, followsPeriod }: { followsUnit: boolean; followsPeriod: boolean },
): AnalyzeInput {
  const filters =
    followsUnit && within !== null
      ? [...question.filters.filter(({ dimension }) => dimension !== "UNIT_ANCESTOR"), { dimension: "UNIT_ANCESTOR", in: [within] }]
      : question.filters;
  return { ...question, filters, time: followsPeriod && time ? followTime(question.time, time, lastOn) : question.time };
}

/** A trend keeps its length and ends with the periods chosen; whether cumulative or not is the question's own matter. */
function followTime(
  own: AnalyzeTimeInput,
  { kind, window, periods, from, to, last }: AnalyzeTimeInput,
  lastOn: string | null,
): AnalyzeTimeInput {
  const base = { kind, window, mode: own.mode };
  const isTrend = (own.last ?? 1) > 1;
  if (periods) return isTrend ? { ...base, last: own.last!, to: lastOn } : { ...base, periods };
  return { ...base, from: from ?? null, to: to ?? null, last: own.last ?? last ?? null };
}
