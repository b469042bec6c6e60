import { computed, inject, provide, toValue } from "vue";
import type { ComputedRef, InjectionKey, MaybeRefOrGetter } from "vue";
import { shortUnitName } from "#client/core/unit-name.ts";
import type { TreeUnit } from "#client/reorganisation/reorganise-query.ts";
import type { PickOption } from "#client/ui/PickerField.vue";

const key: InjectionKey<ComputedRef<PickOption[]>> = Symbol("units to choose from");

/** Every field of the form chooses from the units of the same day. */
export function provideUnitChoices(units: MaybeRefOrGetter<readonly TreeUnit[]>): void {
  provide(
    key,
    computed(() => {
      const all = toValue(units);
      const names = new Map(all.map(({ code, name }) => [code, shortUnitName(name)]));
      return all.map(({ code, name, shortName, aliases, parent }) => ({
        value: code,
        title: shortUnitName(name),
        note: parent ? names.get(parent.code) : undefined,
        aliases: [name, shortName ?? "", ...aliases],
      }));
    }),
  );
}

export const useUnitChoices = (): ComputedRef<PickOption[]> => inject(key)!;
