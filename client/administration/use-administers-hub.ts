import { computed } from "vue";
import { useMe } from "#client/core/use-account.ts";

/** Whether the reader is an administrator of every unit: who may change what concerns the whole hub. */
export function useAdministersHub() {
  const me = useMe();
  return computed(
    () => me.value?.roles.some(({ role, unit, isInForce }) => isInForce && role === "ADMINISTRATOR" && unit === null) ?? false,
  );
}
