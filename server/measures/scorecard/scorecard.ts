import type { AnalyzeResult } from "#schema/measures/analyze.type.ts";
import type { MeasuredUnit } from "#schema/measures/cross.type.ts";
import type { Period } from "#schema/periods/period.type.ts";
import type { ScorecardInput } from "#schema/measures/scorecard.input.ts";
import type { Scorecard, ScorecardLine } from "#schema/measures/scorecard.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { findDefinition } from "#server/measures/catalogue/catalogue.ts";
import { ask, numberOf, refuseIn, type Places } from "#server/measures/cross/ask.ts";
import { readBoundaries } from "#server/measures/cross/boundaries.ts";
import { fromLatest } from "#server/measures/cross/latest.ts";
import { selectPeriods } from "#server/measures/cross/periods.sql.ts";
import { selectMeasuredUnits } from "#server/measures/cross/units.sql.ts";
import type { Definition } from "#server/measures/definition.ts";
import { describeMeasure } from "#server/measures/describe.ts";
import { judge, measureAgainst } from "./judge.ts";
import { selectNeighbours, type Neighbours } from "./neighbours.sql.ts";
import { standing } from "./peers.ts";
import { selectTargets, type TargetRow } from "./targets.sql.ts";
import { usualMeasures } from "./usual-measures.ts";

const VIEW = "scorecard";
/** Periods of the small line beside a figure. */
const SERIES = 8;
const COMPARE = ["PREVIOUS_PERIOD", "SAME_PERIOD_LAST_YEAR"] as const;
const places: Places = { "time.periods": "time.period", "filters.0": "unit", filters: "unit" };

interface Gathered {
  readonly unit: MeasuredUnit;
  readonly periods: readonly Period[];
  readonly own: AnalyzeResult;
  readonly beside: AnalyzeResult;
  readonly neighbours: Neighbours;
  readonly targets: readonly TargetRow[];
}

/** One unit over all domains, by two questions of `analyze` and six look-ups, one more when the period is left open. */
export async function makeScorecard(input: ScorecardInput, context: Context): Promise<Scorecard> {
  const { sql } = context;
  const { time } = input;
  const [unit] = input.unit.includes("\0") ? [] : await selectMeasuredUnits(sql, [input.unit]);
  if (!unit)
    throw refuseIn(
      VIEW,
      "unit",
      `Không có đơn vị mã ${JSON.stringify(input.unit).slice(0, 80)}.`,
      "Hãy tìm mã đúng bằng `units` hoặc `search`.",
    );
  const measures = input.measures ?? usualMeasures(unit, time);
  const self = [{ dimension: "UNIT", in: [unit.key] }];
  const past = await fromLatest(
    await selectPeriods(sql, time, VIEW),
    { measures, time, filters: self, boundaries: input.boundaries },
    context,
    VIEW,
    places,
  );
  const period = past[0]!;
  const boundariesOn = readBoundaries(input, period.endsOn!, VIEW);
  const periods = past.slice(0, SERIES).reverse();
  const question = { measures, time, boundariesOn };
  const alike = [
    { dimension: "UNIT_TYPE", in: [unit.type] },
    { dimension: "UNIT_LEVEL", in: [unit.level] },
  ];
  const codes = periods.map(({ code }) => code);
  const indicators = measures.flatMap((key) => findDefinition(key)?.targetIndicator ?? []);
  const [own, beside, neighbours, targets] = await Promise.all([
    ask({ ...question, dimensions: ["PERIOD"], periods: codes, filters: self, compare: COMPARE }, context, VIEW, places),
    ask({ ...question, dimensions: ["UNIT"], periods: [period.code], filters: alike }, context, VIEW, places),
    selectNeighbours(sql, unit, boundariesOn ?? period.endsOn!),
    selectTargets(sql, unit, period, indicators),
  ]);
  return readScorecard({ unit, periods, own: readOnce(own), beside: readOnce(beside), neighbours, targets });
}

/** An answer whose rows are read for each of its measures: each row once for all. */
const readOnce = (answer: AnalyzeResult): AnalyzeResult => ({
  ...answer,
  rows: answer.rows.map(({ members, cells }) => ({ members, cells })),
});

function readScorecard(gathered: Gathered): Scorecard {
  const { unit, periods, own, neighbours } = gathered;
  const definitions = own.measures.map(({ key }) => findDefinition(key)!);
  const hasFigures = (index: number) => own.rows.some(({ cells }) => cells[index]!.reports > 0);
  const shown = definitions.map((_, index) => index).filter(hasFigures);
  const domains = [...new Set(shown.map((index) => definitions[index]!.domain))];
  return {
    ...{ unit, parent: neighbours.parent, period: periods.at(-1)!, periods: [...periods] },
    domains: domains.map((domain) => ({
      domain,
      lines: shown.filter((index) => definitions[index]!.domain === domain).map((index) => readLine(gathered, index, definitions[index]!)),
    })),
    withoutFigures: definitions.filter((_, index) => !hasFigures(index)).map(describeMeasure),
  };
}

function readLine({ unit, periods, own, beside, neighbours, targets }: Gathered, index: number, definition: Definition): ScorecardLine {
  const byPeriod = new Map(own.rows.map(({ members, cells }) => [members[0]!.key, cells[index]!]));
  const series = periods.map(({ code }) => byPeriod.get(code) ?? nothing);
  const cell = series.at(-1)!;
  const values = new Map(
    beside.rows.flatMap(({ members, cells }): [string, number][] => {
      const value = numberOf(cells[index]);
      return value === null ? [] : [[members[0]!.key!, value]];
    }),
  );
  const target = targets.find(
    ({ indicator, isOwn }) => indicator === definition.targetIndicator && (isOwn || definition.domain !== "INDEX"),
  );
  const groups = [["LEVEL", neighbours.ofLevel] as const, ["PARENT", neighbours.ofParent] as const];
  return {
    measure: describeMeasure(definition),
    cell,
    trends: cell.changes.map(({ comparison, absolute }) => ({
      comparison,
      judgement: judge(absolute === null ? null : Number(absolute), definition.betterWhen),
    })),
    series: series.map(({ value, state }, at) => ({ period: periods[at]!.code, value, state })),
    target: target ? measureAgainst(target, numberOf(cell), definition) : null,
    peers: groups.map(([group, units]) => standing(group, units, unit.key, values, definition)),
  };
}

/** A period in which nothing was reported has no row. */
const nothing = {
  ...{ value: null, state: "MISSING", basis: "NO_REPORT", numerator: null, denominator: null, reports: 0, rank: null, rankOutOf: null },
  changes: COMPARE.map((comparison) => ({
    ...{ comparison, value: null, state: "MISSING", absolute: null, relativePercent: null, rankChange: null },
  })),
};
