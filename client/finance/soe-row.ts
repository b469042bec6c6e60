import { useI18n } from "vue-i18n";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name, byLatestPeriod } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { Unit_name, readUnit } from "#client/core/unit-name.ts";
import { useFigureFacts } from "#client/core/use-figure-facts.ts";
import type { FigureFacts } from "#client/core/use-figure-facts.ts";
import { useLabel } from "#client/core/use-label.ts";
import type { Figure } from "#client/ui/figure.ts";
import type { Party } from "#client/ui/statement.ts";

export const SoeRow_action = graphql(
  `
    fragment SoeRow_action on SoeAction {
      id
      action
      count
      coverage
      asOf
      state
      note
      enterprises {
        id
        ...Unit_name
      }
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

export interface SoeRow extends FigureFacts {
  record: ResultOf<typeof SoeRow_action>;
  action: string;
  count: Figure;
  enterprises: Party[];
}

export function useSoeRows(): (records: readonly FragmentOf<typeof SoeRow_action>[]) => SoeRow[] {
  const { t } = useI18n();
  const { label } = useLabel();
  const facts = useFigureFacts();
  return (records) =>
    readFragment(SoeRow_action, records)
      .toSorted((left, right) => byLatestPeriod(left.period, right.period) || right.count - left.count)
      .map((record) => {
        const said = facts(record);
        const action = sentenceCase(label("SoeActionKind", record.action));
        return {
          ...said,
          record,
          action,
          count: {
            ...said.shared,
            label: t("finance.soe.of", { action: action.toLowerCase() }),
            value: record.count,
            unit: t("finance.soe.enterprises"),
          },
          enterprises: record.enterprises.map(readUnit).map(({ code, title }) => ({ code, title })),
        };
      });
}
