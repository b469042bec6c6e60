import { useEventListener } from "@vueuse/core";

/** What each key does; the help lists them in this order. */
export const reviewKeys = [
  { key: "next", keys: ["j", "ArrowDown"] },
  { key: "previous", keys: ["k", "ArrowUp"] },
  { key: "accept", keys: ["Enter"] },
  { key: "correct", keys: ["e"] },
  { key: "reject", keys: ["x"] },
  { key: "putBack", keys: ["u"] },
  { key: "acceptAll", keys: ["a"] },
  { key: "commit", keys: ["g"] },
  { key: "help", keys: ["?"] },
] as const;

export type ReviewAct = (typeof reviewKeys)[number]["key"];

/** Somebody is typing, choosing in a field, or looking at a dialog: the keys are theirs. */
function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector("dialog[open]")) return true;
  return (
    target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable], [role=listbox], [role=combobox]") !== null
  );
}

/** A button or link that has the focus keeps Enter for itself, unless it is an item of the list. */
const keepsEnter = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("a, button:not([data-choice]), summary") !== null;

/** Works through a list from the keyboard, wherever on the page the focus is. */
export function useReviewKeys(act: (what: ReviewAct) => void): void {
  useEventListener(document, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
    if (event.key === "Enter" && keepsEnter(event.target)) return;
    const wanted = reviewKeys.find(({ keys }) => (keys as readonly string[]).includes(event.key));
    if (!wanted) return;
    event.preventDefault();
    act(wanted.key);
  });
}
