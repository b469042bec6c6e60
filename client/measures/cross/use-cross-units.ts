import { computed } from "vue";
import { useI18n } from "vue-i18n";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
import type { DimensionKey } from "#client/measures/question.ts";
import type { UseExploreChoicesReturn } from "#client/measures/use-explore-choices.ts";

interface Filter {
  dimension: DimensionKey;
  in: string[];
}

/** Units that are of a kind, so that comparing them makes sense; the key stands in the address. */
const groups: Readonly<Record<string, Filter[]>> = {
  xa: [
    { dimension: "UNIT_TYPE", in: ["PEOPLES_COMMITTEE"] },
    { dimension: "UNIT_LEVEL", in: ["COMMUNE"] },
  ],
  huyen: [
    { dimension: "UNIT_TYPE", in: ["PEOPLES_COMMITTEE"] },
    { dimension: "UNIT_LEVEL", in: ["DISTRICT"] },
  ],
  so: [
    { dimension: "UNIT_TYPE", in: ["SPECIALISED_AGENCY", "OFFICE", "ADMIN_ORGANISATION", "DEPARTMENT"] },
    { dimension: "UNIT_LEVEL", in: ["PROVINCE"] },
  ],
};

/** Which units a view compares: a kind of them, and those below one. */
export function useCrossUnits(choices: UseExploreChoicesReturn) {
  const { t } = useI18n();
  const group = useQueryState("nhom", textQuery);
  const within = useQueryState("trong", textQuery);
  return {
    group,
    within,
    groups: computed(() => Object.keys(groups).map((value) => ({ value, title: t(`measures.cross.groups.${value}`) }))),
    units: computed(() => choices.members("UNIT")),
    filters: computed((): Filter[] => [
      ...(groups[group.value ?? ""] ?? []),
      ...(within.value ? [{ dimension: "UNIT_ANCESTOR" as const, in: [within.value] }] : []),
    ]),
  };
}
