import type { SearchResult } from "#client/app/search/use-search-hits.ts";

export type SearchKind = SearchResult["kind"];

/** In the order the page offers them. */
export const searchKinds: readonly SearchKind[] = [
  "UNIT",
  "PLAN",
  "TASK",
  "INDICATOR",
  "PROCEDURE",
  "DOCUMENT",
  "UNIT_GROUP",
  "CONCLUSION",
];

/** In the address, in the reader's words. */
export const kindWords: Record<SearchKind, string> = {
  UNIT: "don-vi",
  PLAN: "ke-hoach",
  TASK: "nhiem-vu",
  INDICATOR: "chi-tieu",
  PROCEDURE: "tthc",
  DOCUMENT: "van-ban",
  UNIT_GROUP: "nhom-don-vi",
  CONCLUSION: "nhan-dinh",
};

export const kindOfWord = (word: string | null): SearchKind | null => searchKinds.find((kind) => kindWords[kind] === word) ?? null;

/** The best of each kind, kind after kind, each where its best result would stand: no kind hides the others. */
export function firstOfEachKind<Result extends { kind: SearchKind }>(ranked: readonly Result[], most: number): Result[] {
  const byKind = new Map<SearchKind, Result[]>();
  for (const result of ranked) byKind.set(result.kind, [...(byKind.get(result.kind) ?? []), result]);
  return [...byKind.values()].flatMap((results) => results.slice(0, most));
}
