import { expect, test } from "vitest";
import { firstOfEachKind, kindOfWord, kindWords, searchKinds } from "#client/app/search/search-kinds.ts";
import type { SearchKind } from "#client/app/search/search-kinds.ts";

const hit = (kind: SearchKind, title: string) => ({ kind, title });

test("firstOfEachKind() keeps kinds together, in the order of their best result", () => {
  const ranked = [hit("TASK", "a"), hit("UNIT", "b"), hit("TASK", "c"), hit("UNIT", "d"), hit("TASK", "e")];
  expect(firstOfEachKind(ranked, 2).map(({ title }) => title)).toEqual(["a", "c", "b", "d"]);
});

test("kindOfWord() reads every kind's word and nothing else", () => {
  expect(searchKinds.map((kind) => kindOfWord(kindWords[kind]))).toEqual(searchKinds);
  expect(kindOfWord("la")).toBeNull();
});
