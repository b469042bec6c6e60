import { useI18n } from "vue-i18n";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { byLatestPeriod, usePeriodName } from "#client/core/period.ts";
import { useOrigins } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { readUnit } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import { IndexScores_score } from "#client/indicators/indicator-query.ts";
import type { Figure } from "#client/ui/figure.ts";

type Score = ResultOf<typeof IndexScores_score>;

/** The eight parts of the index, in its own order. */
export const indexAreas = [
  "DIRECTION",
  "INSTITUTIONAL",
  "PROCEDURES",
  "ORGANISATION",
  "CIVIL_SERVICE",
  "PUBLIC_FINANCE",
  "DIGITAL_GOVERNMENT",
  "IMPACT",
] as const;

export interface IndexRow {
  key: string;
  name: string;
  score: Figure;
  rank: Figure;
}

export interface IndexYear {
  key: string;
  unit: string;
  period: string;
  /** The index as a whole. */
  whole: IndexRow;
  /** All eight areas, those without a figure too; empty when the source gives none of them. */
  areas: IndexRow[];
}

/** Scores and ranks by unit and year, the latest first. */
export function useIndexYears(): (scores: readonly FragmentOf<typeof IndexScores_score>[]) => IndexYear[] {
  const { t } = useI18n();
  const { label } = useLabel();
  const { origins } = useOrigins();
  const periods = usePeriodName();

  function toRow(key: string, name: string, score: Score | undefined): IndexRow {
    const shared = {
      period: score ? periods.name(score.period) : "",
      state: score?.state,
      origins: origins(score?.provenance, score?.note),
      ...(score?.kind === "DERIVED" ? { mark: label("FigureKind", score.kind), formula: score.note ?? t("core.observation.derived") } : {}),
    };
    const since = t("indicators.index.since");
    return {
      key,
      name,
      score: { ...shared, label: t("indicators.index.scoreOf", { name }), value: score?.score, unit: t("indicators.index.points") },
      rank: {
        ...shared,
        label: t("indicators.index.rankOf", { name }),
        value: score?.rank,
        unit: score?.rankOutOf ? `/${score.rankOutOf}` : undefined,
        change: score?.rankChange == null ? null : { value: score.rankChange, unit: t("indicators.index.places"), since, better: "UP" },
      },
    };
  }

  return (masked) => {
    const scores = readFragment(IndexScores_score, masked).toSorted((left, right) => byLatestPeriod(left.period, right.period));
    const years = new Map<string, Score[]>();
    for (const score of scores) {
      const key = `${score.unit ? readUnit(score.unit).code : ""} ${periods.name(score.period)}`;
      years.set(key, [...(years.get(key) ?? []), score]);
    }
    return [...years].map(([key, list]) => {
      const [first] = list;
      const known = list.some(({ area }) => area !== null);
      return {
        key,
        unit: first?.unit ? readUnit(first.unit).title : "",
        period: first ? periods.name(first.period) : "",
        whole: toRow(
          "ALL",
          t("indicators.index.whole"),
          list.find(({ area }) => area === null),
        ),
        areas: known
          ? indexAreas.map((area) =>
              toRow(
                area,
                sentenceCase(label("ReformArea", area)),
                list.find((score) => score.area === area),
              ),
            )
          : [],
      };
    });
  };
}
