const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Words as they count: without case, punctuation and the place of a tone in its syllable (hoá, hóa); all other marks stay. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .normalize("NFD")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).map((word) => word.replace(tones, "") + (word.match(tones) ?? []).join(""));

/** Whether two texts say the same in the same words; nothing and an empty text are the same. */
export const sameWords = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a === b || wordsOf(a ?? "").join(" ") === wordsOf(b ?? "").join(" ");
