import { bare } from "./syllables.ts";

/** Words of a text in small letters without tone marks, single spaces between and one at either end, so that phrases can be found. */
export function plainWords(text: string): string {
  const words = text.replace(/[\p{L}\p{M}]+/gu, bare).replace(/[^\p{L}\p{N}]+/gu, " ");
  return ` ${words.trim()} `;
}
