import { list, loadTable } from "#server/ingest/knowledge/load-table.ts";
import { splitWords } from "#server/ingest/recognising/figure-words.ts";
import { z } from "zod";
import type { Conclusion } from "#server/ingest/recognising/found.ts";

export interface ConclusionKind {
  readonly type: Conclusion["type"];
  /** Wordings of the titles that such conclusions stand under, and what these titles must not say. */
  readonly titles: readonly string[];
  readonly without: readonly string[];
  /** What an item begins with that turns to somebody, and the words that what is asked of them begins with. */
  readonly addressing: readonly string[];
  readonly until: readonly string[];
}

export interface ConclusionWords {
  readonly kinds: readonly ConclusionKind[];
  readonly areas: readonly { readonly area: string; readonly words: readonly string[] }[];
}

/** Small letters, one space between words, marks of punctuation gone: what wordings are looked for in. */
export const flat = (text: string): string =>
  ` ${splitWords(text.normalize("NFC"))
    .map(({ is }) => is)
    .filter((word) => /[\p{L}\d]/u.test(word))
    .join(" ")} `;

const wordings = list.transform((items) => items.map(flat));

export function loadConclusionWords(extra: string | null): ConclusionWords {
  const type = z.enum(["RECOMMENDATION", "LIMITATION", "CAUSE", "DIRECTION", "ADVANTAGE"]);
  const columns = { type, titles: wordings, without: wordings, addressing: wordings, until: wordings };
  return {
    kinds: loadTable("conclusions.csv", columns, extra),
    areas: loadTable("conclusion-areas.csv", { area: z.string(), words: wordings }, extra),
  };
}

/** What stands under a title; a title of limits and their causes is one of limits, and one that begins with causes of causes. */
export function kindOfTitle(title: string, { kinds }: ConclusionWords): ConclusionKind | null {
  const said = flat(title).replace(/^ (?:những|các|một số) /u, " ");
  const cause = causeOf(kinds);
  return (
    (cause?.titles.some((one) => said.startsWith(one)) ? cause : undefined) ??
    kinds.find(({ titles, without }) => titles.some((one) => said.includes(one)) && !without.some((one) => said.includes(one))) ??
    null
  );
}

export const causeOf = (kinds: ConclusionWords["kinds"]): ConclusionKind | undefined => kinds.find(({ type }) => type === "CAUSE");

/** The area of reform that most is said of; null when nothing tells. */
export function areaOf(text: string, { areas }: ConclusionWords): string | null {
  const said = flat(text);
  const scores = areas.map(({ area, words }) => ({
    area,
    score: words.reduce((sum, word) => sum + (said.split(word).length - 1) * word.length, 0),
  }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.area : null;
}
