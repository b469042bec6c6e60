import { fold } from "#client/core/fold.ts";

export interface Piece {
  text: string;
  /** It is what was looked for. */
  hit: boolean;
}

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Where the words stand in the folded signs; those that begin a word are wanted first, else any place. */
function markWord(signs: readonly string[], word: string, hits: boolean[]): void {
  const text = signs.join("");
  const starts: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) starts.push(at);
  const leading = starts.filter((at) => !isWordSign(text[at - 1]));
  for (const at of leading.length > 0 ? leading : starts) hits.fill(true, at, at + word.length);
}

/** Cuts a title where the words of a question stand in it, with or without marks: `Trực Ninh` for "truc". */
export function markMatches(title: string, question: string): Piece[] {
  const letters = [...title.normalize("NFC")];
  // One folded sign a letter, so that the places are the same in both.
  const signs = letters.map((letter) => fold(letter).charAt(0) || " ");
  const hits = letters.map(() => false);
  for (const word of fold(question).split(/\s+/)) if (word) markWord(signs, word, hits);
  const pieces: Piece[] = [];
  for (const [index, letter] of letters.entries()) {
    const last = pieces.at(-1);
    const hit = hits[index] ?? false;
    if (last && last.hit === hit) last.text += letter;
    else pieces.push({ text: letter, hit });
  }
  return pieces;
}
