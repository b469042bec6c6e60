import { refDebounced } from "@vueuse/core";
import { computed } from "vue";
import { todayInVietnam } from "#client/core/today.ts";
import { usePaging } from "#client/core/use-paging.ts";
import { choiceQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";
import { toDossierOrder, toProcedureFilter, toProcedureOrder } from "#client/tthc/list-questions.ts";

export const tthcTabs = ["ket-qua", "danh-muc", "cong-bo", "thu-tuc"] as const;
export const tthcLevels = ["PROVINCE", "DISTRICT", "COMMUNE"] as const;
export type TthcLevel = (typeof tthcLevels)[number];

/** Words of the address for the levels, as the page itself speaks Vietnamese. */
const levelWords = ["tinh", "huyen", "xa"] as const;

/** Of the field, in the address: results of each field by itself, which the sums leave out. */
export const eachField = "tung-linh-vuc";

/** A row over all fields; of a level only where the unit itself is of that level. */
const wholes = {
  not: { field: {} },
  or: [{ level: { isNull: true } }, ...tthcLevels.map((level) => ({ level: { eq: level }, unit: { level: { eq: level } } }))],
};

/** The page's state, all of it in the address. */
export function useTthcFilters() {
  const paging = usePaging(25);
  const { anew } = paging;
  const tab = useQueryState("muc", choiceQuery(tthcTabs, "ket-qua"));
  const unit = anew(useQueryState("don-vi", textQuery));
  const period = anew(useQueryState("ky", textQuery));
  const field = anew(useQueryState("linh-vuc", textQuery));
  const sort = anew(useQueryState("sap-xep", textQuery));
  const words = anew(useQueryState("tim", textQuery, "replace"));
  // One question for a word, not for each of its letters.
  const typed = refDebounced(words, 250);
  const level = anew(
    useQueryState<TthcLevel | null>("cap", {
      read: (text) => tthcLevels[levelWords.findIndex((word) => word === text)] ?? null,
      write: (value) => (value === null ? null : (levelWords[tthcLevels.indexOf(value)] ?? null)),
    }),
  );

  const active = computed(() => [unit, period, field, level].filter(({ value }) => value !== null).length);
  function clear(): void {
    for (const one of [unit, period, field]) one.value = null;
    level.value = null;
  }

  const oneField = computed(() => (field.value && field.value !== eachField ? field.value : null));
  const byField = computed(() => (oneField.value ? { field: { code: { eq: oneField.value } } } : {}));
  const byLevel = computed(() => (level.value ? { level: { eq: level.value } } : {}));
  const byUnit = computed(() => (unit.value ? { code: { eq: unit.value } } : null));
  const ofUnitAndPeriod = computed(() => ({
    ...(byUnit.value ? { unit: byUnit.value } : {}),
    ...(period.value ? { period: { code: { eq: period.value } } } : {}),
  }));
  const ofFigure = computed(() => ({ ...ofUnitAndPeriod.value, ...byField.value, ...byLevel.value }));
  const inForce = computed(() => ({ ...ofFigure.value, kind: { eq: "IN_FORCE" as const } }));

  const variables = computed(() => ({
    results: tab.value === "ket-qua",
    asksFields: tab.value === "ket-qua" && field.value === null,
    stock: tab.value === "danh-muc",
    changes: tab.value === "cong-bo",
    listed: tab.value === "thu-tuc",
    dossiers: { ...ofFigure.value, ...(field.value === null ? { not: { field: {} } } : field.value === eachField ? { field: {} } : {}) },
    widest: { ...ofFigure.value, ...(oneField.value ? {} : level.value ? { not: wholes.not } : wholes) },
    byField: { ...ofFigure.value, field: {} },
    order: toDossierOrder(sort.value),
    // Of every unit the newest count, of one unit or for one period all there are.
    stockUnits: { ...byUnit.value, procedureCounts: { some: inForce.value } },
    inForce: inForce.value,
    latestAt: unit.value || period.value ? null : todayInVietnam(),
    published: { ...ofFigure.value, kind: { ne: "IN_FORCE" as const } },
    decisionCounts: { ...ofUnitAndPeriod.value, indicator: { code: { eq: "TTHC_PUBLICATION_DECISIONS" } } },
    decisions: byField.value,
    procedures: {
      ...toProcedureFilter(typed.value),
      ...byField.value,
      ...byLevel.value,
      ...(byUnit.value ? { reportedBy: byUnit.value } : {}),
    },
    listOrder: toProcedureOrder(sort.value),
    ...paging.variables.value,
  }));
  return { tab, unit, period, level, field, sort, words, paging, active, clear, variables };
}
