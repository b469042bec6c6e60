import { useFormat } from "#client/core/format.ts";
import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { Unit_name, readUnit } from "#client/core/unit-name.ts";
import { useFigureFacts } from "#client/core/use-figure-facts.ts";
import type { FigureFacts } from "#client/core/use-figure-facts.ts";
import { useLabel } from "#client/core/use-label.ts";
import { millionVnd } from "#client/finance/million-vnd.ts";
import type { Figure } from "#client/ui/figure.ts";
import type { Party } from "#client/ui/statement.ts";

export const BudgetRow_figure = graphql(
  `
    fragment BudgetRow_figure on BudgetFigure {
      id
      kind
      amountVnd
      coverage
      asOf
      state
      note
      coveredUnits {
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

export interface BudgetRow extends FigureFacts {
  record: ResultOf<typeof BudgetRow_figure>;
  kind: string;
  /** In million đồng, as budgets are written. */
  amount: Figure;
  /** The units the source names; none named is not "all". */
  covered: Party[];
}

export function useBudgetRows(): (records: readonly FragmentOf<typeof BudgetRow_figure>[]) => BudgetRow[] {
  const format = useFormat();
  const { label } = useLabel();
  const facts = useFigureFacts();
  return (records) =>
    readFragment(BudgetRow_figure, records).map((record) => {
      const said = facts(record);
      const kind = sentenceCase(label("BudgetKind", record.kind));
      return {
        ...said,
        record,
        kind,
        amount: { ...said.shared, label: kind, value: millionVnd(record.amountVnd), unit: format.moneyUnit("million") },
        covered: record.coveredUnits.map(readUnit).map(({ code, title }) => ({ code, title })),
      };
    });
}
