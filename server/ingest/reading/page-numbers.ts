import type { Line } from "#server/ingest/reading/lines.ts";

const alone = /^\d{1,3}$/u;
const told = /^(?:[-–]\s*\d{1,3}\s*[-–]|(?:Trang|Page)\s*:?\s*\d{1,3}(?:\s*[/|]\s*\d{1,3})?|\d{1,3}\s*\/\s*\d{1,3})$/iu;
/** A page has this many characters, at least and at most. */
const page = { least: 700, most: 5000 };
/** Numbers with fewer lines and letters between them count rows, not pages. */
const apart = { least: 20, lines: 40, letters: 1500 };

/** Which lines are nothing but the number of a page. */
export function pageNumbers(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (const [at, line] of lines.entries()) if (told.test(line.text)) found.add(at);
  const alones = [...lines.entries()].filter(([, line]) => alone.test(line.text)).map(([at]) => at);
  for (const [place, at] of alones.entries()) {
    const near = [alones[place - 1], alones[place + 1]].some((other) => other !== undefined && isNear(lines, at, other));
    if (!near && fits(lines[at]!) && isApart(lines, at)) found.add(at);
  }
  for (const at of atPageEdges(lines, alones)) found.add(at);
  return found;
}

function isNear(lines: readonly Line[], one: number, other: number): boolean {
  const between = Math.abs(one - other);
  return between < apart.least || (between < apart.lines && Math.abs(lines[one]!.start - lines[other]!.start) < apart.letters);
}

/** The number agrees with how much text stands above it. */
function fits(line: Line): boolean {
  const number = Number(line.text);
  const pages = line.start / page.most;
  return number >= pages && number <= line.start / page.least + 2;
}

const isApart = (lines: readonly Line[], at: number) =>
  at === 0 || lines[at]!.gap > 0 || lines[at]!.pageStart || lines[at + 1]?.pageStart === true;

/** Numbers in the first or last line of pages that count up, page by page. */
function* atPageEdges(lines: readonly Line[], alones: readonly number[]): Generator<number> {
  const starts = lines.flatMap((line, at) => (line.pageStart || at === 0 ? [at] : []));
  for (const at of alones) {
    const pageOf = starts.filter((start) => start <= at).length;
    const edge = starts.includes(at) || starts.includes(at + 1) || at === lines.length - 1;
    if (edge && starts.length > 1 && Math.abs(Number(lines[at]!.text) - pageOf) <= 2 && isApart(lines, at)) yield at;
  }
}
