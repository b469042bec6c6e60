import { useResizeObserver } from "@vueuse/core";
import { shallowRef } from "vue";
import type { Ref, ShallowRef } from "vue";

/**
 * True while the content is no wider than its frame. A table that fits needs no frame that scrolls, and
 * without one its head can stay under the masthead while the page scrolls.
 */
export function useFits(
  frame: Readonly<Ref<HTMLElement | null>>,
  content: Readonly<Ref<HTMLElement | null>>,
): Readonly<ShallowRef<boolean>> {
  const fits = shallowRef(true);
  function measure(): void {
    if (frame.value && content.value) fits.value = content.value.offsetWidth <= frame.value.clientWidth + 1;
  }
  useResizeObserver(frame, measure);
  useResizeObserver(content, measure);
  return fits;
}
