import { useI18n } from "vue-i18n";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { useFigureFacts } from "#client/core/use-figure-facts.ts";
import type { FigureFacts } from "#client/core/use-figure-facts.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Figure } from "#client/ui/figure.ts";

export const AutonomyRow_stat = graphql(
  `
    fragment AutonomyRow_stat on AutonomyStat {
      id
      body
      class
      autonomous
      total
      autonomyRate
      coverage
      asOf
      state
      note
      unit {
        id
        ...Unit_name
      }
      period {
        id
        ...Period_name
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, Period_name, provenanceFragment],
);

export interface AutonomyRow extends FigureFacts {
  stat: ResultOf<typeof AutonomyRow_stat>;
  body: string;
  /** "Không phân nhóm" where the source names no class. */
  class: string;
  autonomous: Figure;
  total: Figure;
  rate: Figure;
}

export function useAutonomyRows(): (stats: readonly FragmentOf<typeof AutonomyRow_stat>[]) => AutonomyRow[] {
  const { t } = useI18n();
  const { label } = useLabel();
  const facts = useFigureFacts();

  function toRow(stat: ResultOf<typeof AutonomyRow_stat>): AutonomyRow {
    const said = facts(stat);
    const body = sentenceCase(label("AutonomyBody", stat.body));
    const figure = (key: string, value: number | null): Figure => ({
      ...said.shared,
      label: `${body}: ${t(`finance.autonomy.${key}`).toLowerCase()}`,
      value,
      unit: t(`finance.autonomy.counted.${stat.body}`),
    });
    return {
      ...said,
      stat,
      body,
      class: stat.class ? sentenceCase(label("AutonomyClass", stat.class)) : t("finance.autonomy.noClass"),
      autonomous: figure("autonomous", stat.autonomous),
      total: figure("total", stat.total),
      rate: {
        ...figure("rate", null),
        value: stat.autonomyRate,
        style: "rate",
        unit: undefined,
        formula: t("finance.autonomy.formula"),
      },
    };
  }
  return (stats) => readFragment(AutonomyRow_stat, stats).map(toRow);
}
