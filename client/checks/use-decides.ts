import { computed } from "vue";
import type { ComputedRef } from "vue";
import { useMe } from "#client/core/use-account.ts";

const deciders = ["CHECKER", "AGGREGATOR", "ADMINISTRATOR"];

/** Whether the reader decides about findings somewhere; about which ones, the hub judges. */
export function useDecides(): ComputedRef<boolean> {
  const me = useMe();
  return computed(() => me.value?.roles.some(({ role, isInForce }) => isInForce && deciders.includes(role)) ?? false);
}
