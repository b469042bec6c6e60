import { watch } from "vue";
import { useRoute, useRouter } from "vue-router";
import { useMe } from "#client/core/use-account.ts";

/** Who answers for the figures of a unit comes to its findings first; all others are one choice away. */
export function useMine(): void {
  const me = useMe();
  const route = useRoute();
  const router = useRouter();
  if (Object.keys(route.query).length > 0) return;
  const stop = watch(
    me,
    (who) => {
      if (!who) return;
      queueMicrotask(() => stop());
      const unit = who.roles.find((one) => one.isInForce && one.role !== "READER" && one.unit)?.unit;
      if (unit && Object.keys(route.query).length === 0) void router.replace({ query: { "don-vi": unit.code } });
    },
    { immediate: true },
  );
}
