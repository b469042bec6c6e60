import { placeOf, type CellValue, type SheetData, type SheetRow } from "./sheet.ts";

/**
 * The cells of a row, words that a cell merged over several rows says for each of them included; a number in such a cell is of
 * all rows together and stays where it stands.
 */
export function coveredCells({ rows, merged }: Pick<SheetData, "rows" | "merged">): (row: SheetRow) => readonly CellValue[] {
  const tall = merged
    .map((range) => range.split(":").map(placeOf))
    .flatMap(([from, to]) => (from && to && to.row > from.row && to.column === from.column ? [{ from, to }] : []));
  const byNumber = tall.length > 0 ? new Map(rows.map((row) => [row.number, row])) : null;
  const said = new Map<string, CellValue>();
  for (const { from, to } of tall) {
    const cell = byNumber!.get(from.row)?.cells[from.column] ?? null;
    if (typeof cell !== "string") continue;
    for (let row = from.row + 1; row <= Math.min(to.row, from.row + 1000); row++) said.set(`${row} ${from.column}`, cell);
  }
  const columns = [...new Set(tall.map(({ from }) => from.column))];
  return ({ number, cells }) => {
    const covered = columns.filter((at) => (cells[at] ?? null) === null && said.has(`${number} ${at}`));
    if (covered.length === 0) return cells;
    const all = [...cells];
    for (const at of covered) {
      while (all.length < at) all.push(null);
      all[at] = said.get(`${number} ${at}`)!;
    }
    return all;
  };
}
