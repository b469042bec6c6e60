import type { SearchResult } from "#client/app/search/use-search-hits.ts";

export type SearchKind = SearchResult["kind"];

/** In the order the palette and the page show them. */
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
