import { list, loadTable } from "#server/ingest/knowledge/load-table.ts";
import { z } from "zod";

/** A word of a text in the spelling that rules are written in, with its place in the text. */
export interface Word {
  readonly is: string;
  readonly from: number;
  readonly to: number;
}

/** Words that stand for one another: the first spelling of each is what rules see. */
export type Vocabulary = ReadonlyMap<string, readonly { readonly parts: readonly string[]; readonly is: string }[]>;

/** "hoá" and "hóa", "uỷ" and "ủy": the mark stands on the first vowel when nothing follows. */
const oldMarks: Readonly<Record<string, string>> = Object.fromEntries(
  "oà òa,oá óa,oả ỏa,oã õa,oạ ọa,oè òe,oé óe,oẻ ỏe,oẽ õe,oẹ ọe,uỳ ùy,uý úy,uỷ ủy,uỹ ũy,uỵ ụy".split(",").map((pair) => pair.split(" ")),
);
export const plain = (word: string): string => word.replace(/(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/u, (end) => oldMarks[end] ?? end);

/** Words, numbers and marks of a text; a number keeps its inner points, commas and slashes. */
const token = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[%/+*()[\]:;,.–-]|[^\s\p{L}\p{M}\d]/gu;

export function splitWords(text: string): Word[] {
  return [...text.matchAll(token)].map((found) => ({
    is: plain(found[0].toLowerCase()),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

export function loadVocabulary(extra: string | null): Vocabulary {
  const vocabulary = new Map<string, { parts: string[]; is: string }[]>();
  for (const { word, variants } of loadTable("words.csv", { word: z.string(), variants: list }, extra)) {
    const is = splitWords(word)
      .map((part) => part.is)
      .join("_");
    for (const spelling of [word, ...variants]) {
      const parts = splitWords(spelling).map((part) => part.is);
      vocabulary.set(parts[0]!, [...(vocabulary.get(parts[0]!) ?? []), { parts, is }]);
    }
  }
  for (const spellings of vocabulary.values()) spellings.sort((one, other) => other.parts.length - one.parts.length);
  return vocabulary;
}

/** The text in the spelling of the vocabulary: the longest known wording at each place counts as one word. */
export function wordsOf(text: string, vocabulary: Vocabulary): Word[] {
  const single = splitWords(text);
  const words: Word[] = [];
  for (let at = 0; at < single.length;) {
    const known = vocabulary.get(single[at]!.is)?.find(({ parts }) => parts.every((part, step) => single[at + step]?.is === part));
    const length = known?.parts.length ?? 1;
    words.push({ is: known?.is ?? single[at]!.is, from: single[at]!.from, to: single[at + length - 1]!.to });
    at += length;
  }
  return words;
}
