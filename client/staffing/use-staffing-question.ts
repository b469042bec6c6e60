import { computed } from "vue";
import { newestFirst } from "#client/core/figure-order.ts";
import { todayInVietnam } from "#client/core/today.ts";
import { usePaging } from "#client/core/use-paging.ts";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
import { useUnitPeriod } from "#client/core/use-unit-period.ts";

const staffFields = {
  unit: "UNIT_NAME",
  kind: "KIND",
  assigned: "ASSIGNED",
  present: "PRESENT",
  gap: "GAP",
  gapReported: "GAP_REPORTED",
  vacancyRate: "VACANCY_RATE",
  coverage: "COVERAGE",
} as const;

/** Figures that stand in a table of their own on this page, so that no number is shown twice. */
const inOwnTables = ["STAFF_STATS" as const, "PERSONNEL_MOVES" as const];
const areas = { in: ["ORGANISATION" as const, "CIVIL_SERVICE" as const] };

/** What the page asks for, kept in the address; a conclusion belongs to no period, and to a unit as its subject, speaker or addressee. */
export function useStaffingQuestion() {
  const given = useUnitPeriod();
  const paging = {
    staff: usePaging(25),
    moves: usePaging(10, "trang-bien-dong"),
    figures: usePaging(25, "trang-so-lieu"),
    statements: usePaging(10, "trang-noi-dung"),
  };
  const { staff, moves, figures, statements } = paging;
  const allAnew = (state: typeof given.unit) => staff.anew(moves.anew(figures.anew(statements.anew(state))));
  const filters = { ...given, unit: allAnew(given.unit), period: allAnew(given.period) };
  const sort = staff.anew(useQueryState("sap-xep", textQuery));

  const variables = computed(() => {
    const byUnit = filters.unit.value ? { code: { eq: filters.unit.value } } : null;
    return {
      staff: given.filter.value,
      staffOrder: newestFirst(sort.value, staffFields, [{ field: "UNIT_NAME" }, { field: "KIND" }]),
      staffFirst: staff.size,
      staffOffset: staff.variables.value.offset,
      // Of every unit the newest moves, of one unit or for one period all there are.
      moveUnits: { ...byUnit, personnelMoves: { some: given.filter.value } },
      moves: given.filter.value,
      latestAt: given.active.value > 0 ? null : todayInVietnam(),
      movesFirst: moves.size,
      movesOffset: moves.variables.value.offset,
      figures: { ...given.filter.value, indicator: { area: areas }, figureOf: { notIn: inOwnTables } },
      figuresFirst: figures.size,
      figuresOffset: figures.variables.value.offset,
      statements: {
        area: areas,
        type: { in: ["LIMITATION" as const, "CAUSE" as const, "RECOMMENDATION" as const, "DIRECTION" as const] },
        ...(byUnit ? { or: [{ unit: byUnit }, { addressees: { some: byUnit } }, { document: { issuer: byUnit } }] } : {}),
      },
      statementsFirst: statements.size,
      statementsOffset: statements.variables.value.offset,
    };
  });
  return { filters, sort, paging, variables };
}
