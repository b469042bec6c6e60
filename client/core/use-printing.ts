import { useEventListener, useMediaQuery } from "@vueuse/core";
import { computed, shallowRef } from "vue";
import type { ComputedRef } from "vue";

/** True while the page is laid out for paper: virtual rows are then all drawn and charts are light. */
export function usePrinting(): ComputedRef<boolean> {
  const paper = useMediaQuery("print");
  const asked = shallowRef(false);
  // The event comes before the layout, the media query may come after it.
  useEventListener(window, "beforeprint", () => (asked.value = true));
  useEventListener(window, "afterprint", () => (asked.value = false));
  return computed(() => paper.value || asked.value);
}
