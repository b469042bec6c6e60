import { bare, slugOf } from "./syllables.ts";
import type { Word } from "./syllables.ts";
import type { Entry, UnitIndex } from "./unit-index.ts";

const longest = 14;
/** What follows a name and is no part of it. */
const after =
  /^(?:phối hợp|chủ trì|thuộc|tham mưu|thực hiện|liên quan|chuyên môn|khác|cấp|tỉnh|huyện|quận|thị xã|thành phố|tp|xã(?! hội)|phường|thị trấn|đặc khu)(?![\p{L}\p{M}])/iu;
const apart = new Set(["sở", "ban", "ubnd", "hđnd", "vp", "bộ", "công", "hội", "phòng", "thanh", "tt", "đoàn"].map(bare));

/**
 * An office that no list has, by its head and a name of its own: "Phòng Quản lý vận tải, phương tiện và người lái", "công chức Tư
 * pháp - Hộ tịch". `isKnown` says whether a listed name begins at a word.
 */
export function officeAt(
  text: string,
  words: readonly Word[],
  at: number,
  index: UnitIndex,
  isKnown: (at: number) => boolean,
): { entries: readonly Entry[]; end: number } | null {
  const formAt = (place: number) => index.forms.find(({ words: own }) => own.every((key, offset) => words[place + offset]?.key === key));
  const form = formAt(at);
  if (!form) return null;
  const first = at + form.words.length;
  const begins = words[first];
  if (!begins?.capital || !/^\s+$/u.test(begins.gap) || isKnown(first)) return null;
  let end = first;
  while (
    end < words.length &&
    end - first < longest &&
    (end === first || goesOn(text, words[end]!, () => isKnown(end) || formAt(end) !== undefined))
  )
    end++;
  const name = text.slice(begins.start, words[end - 1]!.end);
  return {
    entries: [{ code: `${form.code}-${slugOf(name)}`, name: `${form.name} ${name}`, kind: "unit", level: form.level, open: false }],
    end,
  };
}

/** A name goes on over spaces and hyphens, over commas in small letters, over "và" unless another name begins there. */
function goesOn(text: string, word: Word, isKnown: () => boolean): boolean {
  if (after.test(text.slice(word.start))) return false;
  if (/^ +$|^ ?[-–&] ?$/u.test(word.gap)) return true;
  const listed = /^,? (?:và )?$/u.test(word.gap);
  return listed && (!word.capital || (word.gap === " và " && !apart.has(word.key))) && !isKnown();
}
