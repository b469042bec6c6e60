/** A word of a text as it is compared: without tone marks and case, long forms by their abbreviations. */
export interface Word {
  readonly key: string;
  /** The same with its tone, where it stands in its own form: "phòng" is not "Phong". */
  readonly spoken: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one: marks, spaces, and words that say nothing ("và", "các", "của"). */
  readonly gap: string;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const spelled = /[\p{L}\p{M}\p{N}]+/gu;

/** Words that names are written with and without. */
const silent = new Set(["và", "các", "những", "có", "của"].map(bare));

/** A syllable without its tone, so that it does not matter over which vowel the mark stands ("uỷ", "ủy"). */
export function bare(syllable: string): string {
  return syllable.toLowerCase().normalize("NFD").replace(tones, "").normalize("NFC");
}

/** Long forms and their abbreviations, the longest first. */
export type Abbreviations = readonly { readonly long: readonly string[]; readonly short: string }[];

/** Makes the list of abbreviations from rows of the knowledge file. */
export function abbreviationsFrom(rows: readonly { long: string; short: string }[]): Abbreviations {
  return rows
    .map(({ long, short }) => ({ long: long.split(" ").map(bare), short: bare(short) }))
    .sort((a, b) => b.long.length - a.long.length);
}

/** "UBND xã Hội Thịnh" is of a commune, and says nothing of society. */
function isCommune(syllables: readonly Omit<Word, "gap">[], at: number, before: Word | undefined): boolean {
  if (syllables[at]!.spoken !== "xã") return false;
  const named = syllables[at + 1]?.capital === true;
  return named && (!syllables[at]!.capital || committees.has(before?.key ?? ""));
}
const committees = new Set(["ubnd", "hđnd"].map(bare));

/** The words of a text, without those that say nothing, long forms shortened. */
export function wordsOf(text: string, abbreviations: Abbreviations): Word[] {
  const syllables = [...text.matchAll(spelled)].map((match) => ({
    key: bare(match[0]),
    spoken: match[0].toLowerCase().normalize("NFC"),
    start: match.index,
    end: match.index + match[0].length,
    capital: /^[\p{Lu}\p{N}]/u.test(match[0]),
  }));
  const words: Word[] = [];
  for (let at = 0; at < syllables.length;) {
    const found = abbreviations.find(
      ({ long }) =>
        long.every((part, index) => syllables[at + index]?.key === part) &&
        unbroken(text, syllables, at, long.length) &&
        !isCommune(syllables, at, words.at(-1)),
    );
    const first = syllables[at]!;
    const count = found?.long.length ?? 1;
    const last = syllables[at + count - 1]!;
    at += count;
    if (!found && silent.has(first.key)) continue;
    const gap = text.slice(words.at(-1)?.end ?? 0, first.start);
    words.push({
      key: found?.short ?? first.key,
      spoken: found?.short ?? first.spoken,
      start: first.start,
      end: last.end,
      gap,
      capital: first.capital,
    });
  }
  return words;
}

const unbroken = (text: string, syllables: readonly { start: number; end: number }[], at: number, count: number) =>
  count === 1 || /^[\p{L}\p{M}\p{N}\s-]+$/u.test(text.slice(syllables[at]!.start, syllables[at + count - 1]!.end));

/** Words run together: what names are looked up by. */
export const keyOf = (words: readonly Word[]): string => words.map(({ key }) => key).join("");

/** A name as codes are made of it: "Trực Ninh" is "truc-ninh". */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
