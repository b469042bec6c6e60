import { computed } from "vue";
import { newestFirst } from "#client/core/figure-order.ts";
import { usePaging } from "#client/core/use-paging.ts";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
import { useUnitPeriod } from "#client/core/use-unit-period.ts";

const autonomyFields = {
  unit: "UNIT_NAME",
  body: "BODY",
  class: "CLASS",
  autonomous: "AUTONOMOUS",
  total: "TOTAL",
  rate: "AUTONOMY_RATE",
  coverage: "COVERAGE",
} as const;
const budgetFields = { unit: "UNIT_NAME", kind: "KIND", amount: "AMOUNT_VND" } as const;

/** Figures that stand in a table of their own on this page, so that no number is shown twice. */
const inOwnTables = ["AUTONOMY_STATS" as const, "BUDGET_FIGURES" as const, "SOE_ACTIONS" as const];

/** What the page asks for, kept in the address; a conclusion belongs to no period, and to a unit as its subject, speaker or addressee. */
export function useFinanceQuestion() {
  const given = useUnitPeriod();
  const paging = {
    autonomy: usePaging(25),
    budget: usePaging(25, "trang-ngan-sach"),
    figures: usePaging(25, "trang-so-lieu"),
    statements: usePaging(10, "trang-noi-dung"),
  };
  const { autonomy, budget, figures, statements } = paging;
  const allAnew = (state: typeof given.unit) => autonomy.anew(budget.anew(figures.anew(statements.anew(state))));
  const filters = { ...given, unit: allAnew(given.unit), period: allAnew(given.period) };
  const sort = {
    autonomy: autonomy.anew(useQueryState("sap-xep", textQuery)),
    budget: budget.anew(useQueryState("sap-xep-ngan-sach", textQuery)),
  };

  const variables = computed(() => {
    const byUnit = filters.unit.value ? { code: { eq: filters.unit.value } } : null;
    const ofSubject = { or: [{ area: { eq: "PUBLIC_FINANCE" as const } }, { type: { eq: "FUNDING" as const } }] };
    const ofUnit = byUnit ? { or: [{ unit: byUnit }, { addressees: { some: byUnit } }, { document: { issuer: byUnit } }] } : null;
    const ofFigure = given.filter.value;
    return {
      autonomy: ofFigure,
      autonomyOrder: newestFirst(sort.autonomy.value, autonomyFields, [{ field: "TOTAL", direction: "DESC" }]),
      autonomyFirst: autonomy.size,
      autonomyOffset: autonomy.variables.value.offset,
      budget: ofFigure,
      budgetOrder: newestFirst(sort.budget.value, budgetFields, [{ field: "AMOUNT_VND", direction: "DESC" }]),
      budgetFirst: budget.size,
      budgetOffset: budget.variables.value.offset,
      soe: ofFigure,
      figures: { ...ofFigure, indicator: { area: { eq: "PUBLIC_FINANCE" as const } }, figureOf: { notIn: inOwnTables } },
      figuresFirst: figures.size,
      figuresOffset: figures.variables.value.offset,
      statements: { and: ofUnit ? [ofSubject, ofUnit] : [ofSubject] },
      statementsFirst: statements.size,
      statementsOffset: statements.variables.value.offset,
    };
  });
  return { filters, sort, paging, variables };
}
