import { itemFields, type Values } from "./item-fields.ts";
import type { Lists } from "./lists.sql.ts";
import { sameWords } from "./same-words.ts";
import { shownOf } from "./shown-value.ts";

/** Texts of which no more is told than tells them apart. */
const MOST_SHOWN = 160;

const quoted = (shown: string | null) => {
  if (shown === null) return "để trống";
  return `“${shown.length > MOST_SHOWN ? `${shown.slice(0, MOST_SHOWN)}…` : shown}”`;
};

const isSame = (input: string, a: string | null, b: string | null) => (input === "text" ? sameWords(a, b) : a === b);

/** Fields of an item that are not what the hub has, a line each: the field, what it is there, and what it would become. */
export function fieldChanges(kind: string, values: Values, there: Values, lists: Lists): string[] {
  return (itemFields[kind] ?? [])
    .filter(({ name, input }) => name in there && !isSame(input, values[name] ?? null, there[name] ?? null))
    .map(({ name, label, input }) => {
      const [before, after] = [there, values].map((of) => quoted(shownOf(input, of[name] ?? null, lists)));
      return `${label}: ${before} → ${after}`;
    });
}
