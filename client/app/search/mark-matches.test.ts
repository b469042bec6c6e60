import { expect, test } from "vitest";
import { markMatches } from "#client/app/search/mark-matches.ts";

const marked = (title: string, question: string) =>
  markMatches(title, question)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

test("markMatches() finds words without marks and keeps the title as it is written", () => {
  expect(marked("Huyện Trực Ninh", "truc ninh")).toBe("Huyện [Trực] [Ninh]");
  expect(marked("Đài Phát thanh", "dai")).toBe("[Đài] Phát thanh");
});

test("markMatches() prefers the beginnings of words, and takes the inside when there is no other", () => {
  expect(marked("Ninh Bình, bình quân", "binh")).toBe("Ninh [Bình], [bình] quân");
  expect(marked("Tỉnh Ninh Bình", "inh")).toBe("T[ỉnh] N[inh] B[ình]");
});

test("markMatches() marks nothing for an empty question and signs that are not there", () => {
  expect(marked("Sở Nội vụ", " ")).toBe("Sở Nội vụ");
  expect(marked("Sở Nội vụ", "(")).toBe("Sở Nội vụ");
});

test("markMatches() takes a decomposed title too", () => {
  expect(marked("Trực Ninh".normalize("NFD"), "truc")).toBe("[Trực] Ninh");
});
