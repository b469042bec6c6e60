import type { Passage } from "#server/ingest/reading/text.ts";

type Row = readonly Passage[];

const textOf = (row: Row, at: number): string => row[at]?.text.trim() ?? "";
const mostHeads = 4;

/** "(1)", "(3)=(4)+(5)", "A": the row that numbers the columns. */
export const isCounting = (row: Row): boolean => {
  const filled = row.map(({ text }) => text.trim()).filter((text) => text !== "");
  return filled.length > 2 && filled.every((text) => /^\(?(?:\d{1,2}[a-z]?|[A-Z])\)?(?:\s*[=/+:-].*)?$/u.test(text)) && counted(filled);
};

/** Its numbers go up by one. */
function counted(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => /\d+/u.exec(text)?.[0] ?? []).map(Number);
  return numbers.length > 1 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
}

/** How many rows are heads: below the first those that only say what stands under merged cells of the one above. */
export function headsOf(rows: readonly Row[]): number {
  let heads = 1;
  while (heads < Math.min(rows.length, mostHeads) && isUnder(rows, heads)) heads++;
  return heads;
}

function isUnder(rows: readonly Row[], at: number): boolean {
  const row = rows[at]!;
  const filled = row.flatMap(({ text }, column) => (text.trim() === "" ? [] : [column]));
  const spanned = (column: number) => textOf(rows[at - 1]!, column) === "" || textOf(rows[at - 1]!, column + 1) === "";
  return (
    filled.length > 1 &&
    textOf(row, 0) === "" &&
    textOf(rows[0]!, 0) !== "" &&
    filled.every((column) => /\p{L}|%|^(?:19|20)\d\d$/u.test(textOf(row, column)) && (spanned(column) || column === row.length - 1))
  );
}

/** What the heads say over each column, from the outer to the inner: "Số hồ sơ đã giải quyết Quá hạn". */
export function columnHeads(heads: readonly Row[]): string[] {
  const width = Math.max(0, ...heads.map(({ length }) => length));
  const filled: string[][] = [];
  heads.forEach((row, depth) => {
    const texts: string[] = [];
    for (let column = 0; column < width; column++) {
      const below = heads.slice(depth + 1).some((other) => textOf(other, column) !== "");
      const joined = depth === 0 || filled[depth - 1]![column] === filled[depth - 1]![column - 1];
      texts.push(textOf(row, column) || (below && joined && column > 0 ? texts[column - 1]! : ""));
    }
    filled.push(texts);
  });
  return Array.from({ length: width }, (_, column) =>
    [...new Set(filled.map((texts) => texts[column]!).filter((text) => text !== ""))].join(" "),
  );
}
