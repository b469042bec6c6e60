import { groupLines, type Word, type WordLine } from "#server/ingest/reading/pdf-words.ts";

const fewestLines = 6;
const leastShare = 0.36;

/**
 * A page printed in two columns is read down the left one and then the right: the right one's words, and all below both, are moved
 * down by the height of the columns. What stands side by side in a head, a list of recipients or a table is narrower, or not as long.
 */
export function unfoldColumns(words: readonly Word[]): Word[] {
  const lines = groupLines(words);
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const gutter = gutterOf(lines, left, right);
  if (gutter === null) return [...words];
  const sides = lines.map((line) => sideOf(line, gutter));
  const run = longestRun(sides);
  const both = sides.slice(run.from, run.to).filter((side) => side === "both").length;
  if (both < fewestLines) return [...words];
  const [top, bottom] = [lines[run.from]!.y, lines[run.to - 1]!.y];
  const isOnRight = (word: Word) => middle(word) >= gutter && word.y <= top + 1 && word.y >= bottom - 1;
  const wide = (onRight: boolean) =>
    lines
      .slice(run.from, run.to)
      .filter((line) => widthOf(line.words.filter((word) => middle(word) >= gutter === onRight)) > leastShare * (right - left));
  if (wide(false).length < both / 3 || wide(true).length < both / 3) return [...words];
  const drop = top - bottom + lines[run.from]!.size * 1.4;
  return words.map((word) => (isOnRight(word) || word.y < bottom - 1 ? { ...word, y: word.y - drop } : word));
}

const widthOf = (words: readonly Word[]) => words.reduce((sum, { width }) => sum + width, 0);
const middle = ({ x, width }: Word) => x + width / 2;

type Side = "both" | "one" | "across";

function sideOf({ words }: WordLine, gutter: number): Side {
  if (words.some(({ x, width }) => x < gutter - 1 && x + width > gutter + 1)) return "across";
  const apart = words.some((word) => middle(word) < gutter) && words.some((word) => middle(word) >= gutter);
  return apart ? "both" : "one";
}

/** The place near the middle of the page that most lines leave free on both sides of it. */
function gutterOf(lines: readonly WordLine[], left: number, right: number): number | null {
  const tried = Array.from({ length: 41 }, (_, step) => left + (right - left) * (0.4 + step * 0.005));
  const counts = tried.map((at) => lines.filter((line) => sideOf(line, at) === "both").length);
  const most = Math.max(...counts);
  const free = tried.filter((_, step) => counts[step] === most);
  return most >= fewestLines ? free[Math.floor(free.length / 2)]! : null;
}

function longestRun(sides: readonly Side[]): { from: number; to: number } {
  let best = { from: 0, to: 0 };
  for (let from = 0; from < sides.length; from++) {
    let to = from;
    while (to < sides.length && sides[to] !== "across") to++;
    if (to - from > best.to - best.from) best = { from, to };
    from = Math.max(from, to);
  }
  return best;
}
