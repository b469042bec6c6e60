import { expect, it } from "vitest";
import { fold, matchesFolded } from "#client/core/fold.ts";

it("drops marks and case, also of đ and of letters in composed form", () => {
  expect(fold("Trực Ninh")).toBe("truc ninh");
  expect(fold("Đại hội đồng")).toBe("dai hoi dong");
  expect(fold("Tru\u031b\u0323c".normalize("NFC"))).toBe("truc");
});

it("meets words in any order, with or without marks", () => {
  expect(matchesFolded("UBND huyện Trực Ninh", "ninh huyen")).toBe(true);
  expect(matchesFolded("UBND huyện Trực Ninh", "hải")).toBe(false);
  expect(matchesFolded("UBND huyện Trực Ninh", "")).toBe(true);
});
