import { useEventListener } from "@vueuse/core";
import type { Ref } from "vue";

const typingPlaces = "input, textarea, select, [contenteditable=true]";

/** Ctrl+K, also ⌘K, opens and closes the palette from anywhere; a bare `/` opens it where nothing is being typed. */
export function usePaletteKeys(open: Ref<boolean>): void {
  useEventListener(document, "keydown", (event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, key, target } = event;
    if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k") {
      event.preventDefault();
      open.value = !open.value;
      return;
    }
    const typing = target instanceof Element && target.closest(typingPlaces) !== null;
    // Another dialog is open: its keys are its own.
    const busy = document.querySelector("dialog[open]") !== null;
    if (key !== "/" || ctrlKey || metaKey || altKey || typing || busy) return;
    event.preventDefault();
    const ownField = document.querySelector<HTMLInputElement>("main form[role=search] input[type=search][data-page-search]");
    if (ownField) ownField.select();
    else open.value = true;
  });
}
