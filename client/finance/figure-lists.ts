import { graphql } from "#client/core/graphql.ts";
import { AutonomyRow_stat } from "#client/finance/autonomy-row.ts";
import { BudgetRow_figure } from "#client/finance/budget-row.ts";
import { SoeRow_action } from "#client/finance/soe-row.ts";

export const FinanceFigures_autonomy = graphql(
  `
    fragment FinanceFigures_autonomy on AutonomyStatConnection {
      totalCount
      nodes {
        id
        ...AutonomyRow_stat
      }
    }
  `,
  [AutonomyRow_stat],
);
export const FinanceFigures_budget = graphql(
  `
    fragment FinanceFigures_budget on BudgetFigureConnection {
      totalCount
      nodes {
        id
        ...BudgetRow_figure
      }
    }
  `,
  [BudgetRow_figure],
);
export const FinanceFigures_soe = graphql(
  `
    fragment FinanceFigures_soe on SoeActionConnection {
      totalCount
      nodes {
        id
        ...SoeRow_action
      }
    }
  `,
  [SoeRow_action],
);
