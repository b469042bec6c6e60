import { computed } from "vue";
import { choiceQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";

export const tthcTabs = ["ket-qua", "danh-muc", "cong-bo", "thu-tuc"] as const;
export const tthcLevels = ["PROVINCE", "DISTRICT", "COMMUNE"] as const;
export type TthcLevel = (typeof tthcLevels)[number];

/** Words of the address for the levels, as the page itself speaks Vietnamese. */
const levelWords = ["tinh", "huyen", "xa"] as const;

/** The page's state, all of it in the address. */
export function useTthcFilters() {
  const tab = useQueryState("muc", choiceQuery(tthcTabs, "ket-qua"));
  const unit = useQueryState("don-vi", textQuery);
  const period = useQueryState("ky", textQuery);
  const field = useQueryState("linh-vuc", textQuery);
  const level = useQueryState<TthcLevel | null>("cap", {
    read: (text) => tthcLevels[levelWords.findIndex((word) => word === text)] ?? null,
    write: (value) => (value === null ? null : (levelWords[tthcLevels.indexOf(value)] ?? null)),
  });

  const active = computed(() => [unit, period, field, level].filter(({ value }) => value !== null).length);
  function clear(): void {
    for (const one of [unit, period, field]) one.value = null;
    level.value = null;
  }

  const byField = computed(() => (field.value ? { field: { code: { eq: field.value } } } : {}));
  const byLevel = computed(() => (level.value ? { level: { eq: level.value } } : {}));
  const ofUnitAndPeriod = computed(() => ({
    ...(unit.value ? { unit: { code: { eq: unit.value } } } : {}),
    ...(period.value ? { period: { code: { eq: period.value } } } : {}),
  }));
  const ofFigure = computed(() => ({ ...ofUnitAndPeriod.value, ...byField.value, ...byLevel.value }));

  const variables = computed(() => ({
    results: tab.value === "ket-qua",
    stock: tab.value === "danh-muc",
    changes: tab.value === "cong-bo",
    listed: tab.value === "thu-tuc",
    dossiers: ofFigure.value,
    inForce: { ...ofFigure.value, kind: { eq: "IN_FORCE" as const } },
    published: { ...ofFigure.value, kind: { ne: "IN_FORCE" as const } },
    decisionCounts: { ...ofUnitAndPeriod.value, indicator: { code: { eq: "TTHC_PUBLICATION_DECISIONS" } } },
    decisions: byField.value,
    procedures: { ...byField.value, ...byLevel.value, ...(unit.value ? { reportedBy: { code: { eq: unit.value } } } : {}) },
  }));
  return { tab, unit, period, level, field, active, clear, variables };
}
