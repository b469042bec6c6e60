import { shallowRef, watch } from "vue";
import type { ShallowRef } from "vue";
import { useRoute, useRouter } from "vue-router";

export interface UseHistoryStepsReturn {
  canUndo: Readonly<ShallowRef<boolean>>;
  canRedo: Readonly<ShallowRef<boolean>>;
  undo: () => void;
  redo: () => void;
}

/** Undo and redo are the browser's own history, as far as it stays on this page. */
export function useHistorySteps(): UseHistoryStepsReturn {
  const route = useRoute();
  const router = useRouter();
  const canUndo = shallowRef(false);
  const canRedo = shallowRef(false);
  const staysHere = (address: unknown) => typeof address === "string" && address.split(/[?#]/)[0] === route.path;
  watch(
    () => route.fullPath,
    () => {
      // The router keeps both neighbours of an entry with the entry.
      const { back, forward } = router.options.history.state;
      canUndo.value = staysHere(back);
      canRedo.value = staysHere(forward);
    },
    { immediate: true, flush: "post" },
  );
  return { canUndo, canRedo, undo: () => router.back(), redo: () => router.forward() };
}
