import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { Period_name, toPeriodOption } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";

/** How many figures of each kind the unit has in a period: what can be chosen, and where a gap is filled. */
export const UnitCoverage_period = graphql(
  `
    fragment UnitCoverage_period on Period {
      id
      kind
      ...Period_name
      dossierStats(first: 0, filter: { unit: { code: { eq: $code } } }) {
        totalCount
      }
      procedureCounts(first: 0, filter: { unit: { code: { eq: $code } } }) {
        totalCount
      }
      staffing(first: 0, filter: { unit: { code: { eq: $code } } }) {
        totalCount
      }
      personnelMoves(first: 0, filter: { unit: { code: { eq: $code } } }) {
        totalCount
      }
      budgetFigures(first: 0, filter: { unit: { code: { eq: $code } } }) {
        totalCount
      }
      autonomyStats(first: 0, filter: { unit: { code: { eq: $code } } }) {
        totalCount
      }
      soeActions(first: 0, filter: { unit: { code: { eq: $code } } }) {
        totalCount
      }
      indexScores(first: 0, filter: { unit: { code: { eq: $code } } }) {
        totalCount
      }
      observations(
        first: 0
        filter: { unit: { code: { eq: $code } }, or: [{ figureOf: { isNull: true } }, { figureOf: { eq: TARGETS } }] }
      ) {
        totalCount
      }
    }
  `,
  [Period_name],
);

export const figureDomains = ["tthc", "staffing", "finance", "indicators"] as const;
export type FigureDomain = (typeof figureDomains)[number];

export interface PeriodCoverage {
  code: string;
  period: PeriodName;
  /** A calendar year can always be asked for: plans and documents have years. */
  isYear: boolean;
  counts: Record<FigureDomain, number>;
}

export function readCoverage(periods: readonly FragmentOf<typeof UnitCoverage_period>[]): PeriodCoverage[] {
  return readFragment(UnitCoverage_period, periods).map((period) => ({
    code: toPeriodOption(period).code,
    period,
    isYear: period.kind === "YEAR",
    counts: {
      tthc: period.dossierStats.totalCount + period.procedureCounts.totalCount,
      staffing: period.staffing.totalCount + period.personnelMoves.totalCount,
      finance: period.budgetFigures.totalCount + period.autonomyStats.totalCount + period.soeActions.totalCount,
      indicators: period.indexScores.totalCount + period.observations.totalCount,
    },
  }));
}

/** The periods with figures of a domain, latest first as the server gives them. */
export const periodsWith = (coverage: readonly PeriodCoverage[], domain: FigureDomain): PeriodCoverage[] =>
  coverage.filter(({ counts }) => counts[domain] > 0);

/** What the picker offers: periods with figures, calendar years, and the one the address names. */
export const offered = (coverage: readonly PeriodCoverage[], chosen: string | null): PeriodCoverage[] =>
  coverage.filter(({ code, isYear, counts }) => isYear || code === chosen || Object.values(counts).some((count) => count > 0));
