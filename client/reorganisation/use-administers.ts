import { computed } from "vue";
import type { ComputedRef } from "vue";
import { useMe } from "#client/core/use-account.ts";

/** Whether the reader administers any unit; which ones, the hub judges. */
export function useAdministers(): ComputedRef<boolean> {
  const me = useMe();
  return computed(() => me.value?.roles.some(({ role, isInForce }) => isInForce && role === "ADMINISTRATOR") ?? false);
}
