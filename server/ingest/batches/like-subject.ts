import { wordsOf } from "./same-words.ts";

/** Words that reports put before what they are about, and those that tell times: they tell no two subjects apart. */
const plain = new Set(
  wordsOf(
    "báo cáo kế hoạch quyết định ban hành tình hình kết quả công tác thực hiện việc về của trên địa bàn năm quý tháng đầu cuối giai đoạn và",
  ),
);
const isNumber = (word: string) => /^(\d+|i{1,3}|i?v|vi{1,3}|i?x)$/.test(word);

/** How much of the shorter subject must stand in the longer. */
const ENOUGH = 0.75;

/** An abbreviation of one text (CCHC) and the words whose first letters it is, in the other, as one word. */
function abbreviated(words: readonly string[], others: readonly string[]): string[] {
  const initials = words.map((word) => word.normalize("NFD").replace(/\p{M}/gu, "").charAt(0)).join("");
  const short = others.find((other) => other.length > 2 && other.length < words.length + 1 && initials.includes(other));
  if (!short) return [...words];
  const at = initials.indexOf(short);
  return abbreviated(
    [...words.slice(0, at), `=${short}`, ...words.slice(at + short.length)],
    others.filter((other) => other !== short),
  ).map((word) => word.replace(/^=/, ""));
}

/** Whether two subjects, worded by two people, are of one document: the same numbers and times, and nearly the same words. */
export function isLikeSubject(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const numbers = (words: readonly string[]) => [...new Set(words.filter(isNumber))].toSorted().join(" ");
  if (numbers(first) !== numbers(second)) return false;
  const content = (words: readonly string[]) => new Set(words.filter((word) => !plain.has(word) && !isNumber(word)));
  const [left, right] = [content(abbreviated(first, second)), content(abbreviated(second, first))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 0 && shared >= ENOUGH * Math.min(left.size, right.size);
}
