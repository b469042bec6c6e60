import { groupLines, joinLines, type PageLine, type Word, type WordLine } from "#server/ingest/reading/pdf-words.ts";

/** The head of the column of numbers, with which tables of tasks and figures begin. */
const head = /^(?:stt|tt|số\s*tt|số thứ tự)\.?$/iu;
const number = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-H])[.)]?$/u;
const fewestColumns = 4;
const narrowest = 3;

interface Column {
  readonly from: number;
  readonly to: number;
}

/** Tables whose cells stand under one another without lines drawn around them: from the head "STT" to the first line that runs across. */
export function withBareTables(words: readonly Word[]): { free: Word[]; rows: PageLine[] } {
  const lines = groupLines(words);
  const at = lines.findIndex((line) => head.test(firstRun(line).text));
  const table = at < 0 ? null : tableFrom(lines, at);
  if (!table) return { free: [...words], rows: [] };
  const inside = new Set(lines.slice(table.from, table.to).flatMap((line) => line.words));
  return { free: words.filter((word) => !inside.has(word)), rows: rowsOf(lines.slice(table.from, table.to), table.columns) };
}

function tableFrom(lines: readonly WordLine[], at: number): { from: number; to: number; columns: Column[] } | null {
  const label = firstRun(lines[at]!);
  let from = at;
  while (from > 0 && lines[from - 1]!.y - lines[from]!.y < lines[from]!.size * 2.2 && runsOf(lines[from - 1]!).length >= 3) from--;
  const second = Math.min(
    ...lines
      .slice(at, at + 8)
      .flatMap((line) => line.words.map(({ x }) => x))
      .filter((x) => x > label.to + narrowest),
  );
  let to = at + 1;
  while (to < lines.length && !runsAcross(lines[to]!, second)) to++;
  const body = lines.slice(from, to).filter((line) => runsOf(line).length > 2 || line.words.every(({ x }) => x > second + 20));
  const columns = columnsOf(body.flatMap((line) => line.words));
  return columns.length >= fewestColumns && lines.slice(at + 1, to).some((line) => number.test(firstRun(line).text))
    ? { from, to, columns }
    : null;
}

/** A line that begins before the second column and goes on into it is none of the table's. */
const runsAcross = (line: WordLine, second: number): boolean => {
  const { from, to } = firstRun(line);
  return from < second - narrowest && to > second + narrowest;
};

interface Run {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Words of a line that stand as near as words of a sentence. */
function runsOf({ words, size }: WordLine): Run[] {
  const runs: Run[] = [];
  for (const { x, width, text } of [...words].sort((one, other) => one.x - other.x)) {
    const last = runs.at(-1);
    if (last && x - last.to < size * 0.55) runs[runs.length - 1] = { from: last.from, to: x + width, text: `${last.text} ${text}` };
    else runs.push({ from: x, to: x + width, text });
  }
  return runs;
}
const firstRun = (line: WordLine): Run => {
  const [first] = runsOf(line);
  return { ...first!, text: first!.text.trim() };
};

/** Stretches of the width that words cover, between those that none does. */
function columnsOf(words: readonly Word[]): Column[] {
  const columns: { from: number; to: number }[] = [];
  for (const { x, width } of [...words].sort((one, other) => one.x - other.x)) {
    const last = columns.at(-1);
    if (last && x <= last.to + narrowest) last.to = Math.max(last.to, x + width);
    else columns.push({ from: x, to: x + width });
  }
  return columns;
}

/** A row begins with a number in the first column; what stands above the first is the head. */
function rowsOf(lines: readonly WordLine[], columns: readonly Column[]): PageLine[] {
  const rows: WordLine[][] = [];
  for (const line of lines) {
    const begins = number.test(firstRun(line).text) && firstRun(line).from < columns[1]!.from - narrowest;
    if (begins || rows.length === 0) rows.push([line]);
    else rows.at(-1)!.push(line);
  }
  return rows.map((own) => {
    const texts = columns.map((column, at) => {
      const next = columns[at + 1]?.from ?? Number.POSITIVE_INFINITY;
      const start = at === 0 ? Number.NEGATIVE_INFINITY : column.from - 1;
      return joinLines(own.flatMap(({ words }) => words.filter(({ x }) => x >= start && x < next - 1)));
    });
    return { y: own[0]!.y, size: 0, text: texts.join("\t") };
  });
}
