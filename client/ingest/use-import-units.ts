import { computed } from "vue";
import type { ComputedRef } from "vue";
import { readFragment } from "#client/core/graphql.ts";
import { useMe } from "#client/core/use-account.ts";
import { toUnitOption, Unit_name } from "#client/core/unit-name.ts";
import { useQuery } from "#client/core/use-query.ts";
import { ImportUnits } from "#client/ingest/imports-query.ts";
import type { UnitOption } from "#client/ui/UnitPicker.vue";

export interface UseImportUnitsReturn {
  units: ComputedRef<UnitOption[]>;
  /** The unit of the reader's own role; null when it is for every unit or there is none. */
  own: ComputedRef<string | null>;
  /** Whether the reader may import at all. */
  may: ComputedRef<boolean>;
}

/** The units on whose behalf the reader may import. */
export function useImportUnits(): UseImportUnitsReturn {
  const me = useMe();
  const grants = computed(
    () => me.value?.roles.filter(({ role, isInForce }) => isInForce && (role === "ENTERER" || role === "INTEGRATOR")) ?? [],
  );
  const ids = computed(() => grants.value.flatMap(({ unit }) => unit?.id ?? []));
  const filter = computed(() =>
    grants.value.some(({ unit }) => unit === null)
      ? null
      : { or: [{ id: { in: ids.value } }, { ancestors: { some: { id: { in: ids.value } } } }] },
  );
  const { data } = useQuery(ImportUnits, () => ({ filter: filter.value }), { enabled: () => grants.value.length > 0 });
  const nodes = computed(() => data.value?.units.nodes ?? []);
  return {
    units: computed(() => nodes.value.map(toUnitOption)),
    own: computed(() => {
      const own = readFragment(Unit_name, nodes.value).find(({ id }) => ids.value.includes(id));
      return own?.code ?? null;
    }),
    may: computed(() => grants.value.length > 0),
  };
}
