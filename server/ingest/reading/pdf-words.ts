import { isTight } from "#server/ingest/reading/continues.ts";

/** A run of letters as a page has it: where its baseline begins, from the left and the bottom, and how large it is. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page: `text` may be a row of a table, with tabs. */
export interface PageLine {
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A line of a page with its words. */
export interface WordLine {
  readonly y: number;
  readonly size: number;
  readonly words: readonly Word[];
}

/** Words in the lines that they make, from the top. */
export function groupLines(words: readonly Word[]): WordLine[] {
  const lines: { y: number; size: number; words: Word[] }[] = [];
  for (const word of [...words].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const line = lines.findLast(({ y, size }) => Math.abs(y - word.y) < Math.max(size, word.size) * 0.45);
    if (!line) lines.push({ y: word.y, size: word.size, words: [word] });
    else {
      line.words.push(word);
      if (word.size > line.size) [line.y, line.size] = [word.y, word.size];
    }
  }
  return lines.sort((one, other) => other.y - one.y);
}

/** The text of the lines that words make. */
export const linesOf = (words: readonly Word[]): PageLine[] =>
  groupLines(words).map(({ y, size, words: own }) => ({ y, size, text: textOf(own, y, size) }));

/** The words of one line; a small number above the line is the mark of a note. */
function textOf(words: readonly Word[], y: number, size: number): string {
  let [text, end] = ["", Number.NEGATIVE_INFINITY];
  for (const word of [...words].sort((one, other) => one.x - other.x)) {
    const isMark = word.size < size * 0.8 && word.y > y + size * 0.15 && /^\d{1,3}$/u.test(word.text.trim());
    const own = isMark ? word.text.trim().replace(/\d/gu, (digit) => raised[Number(digit)]!) : word.text;
    if (word.x - end > size * 0.18 && text !== "" && !/\s$/u.test(text)) text += " ";
    text += own;
    end = word.x + word.width;
  }
  return text.replace(/\s+/gu, " ").trim();
}

/** The lines of a cell, run together. */
export function joinLines(words: readonly Word[]): string {
  return linesOf(words).reduce((text, line) => (text === "" || isTight(text) ? text + line.text : `${text} ${line.text}`), "");
}
