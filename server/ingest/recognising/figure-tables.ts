import { columnHeads, headsOf, isCounting } from "#server/ingest/recognising/table-heads.ts";
import type { Passage, Table } from "#server/ingest/reading/text.ts";

const numeric = /^\d+(?:[.,]\d+)*\s*%?$/u;
const counter = /^(?:s?tt|số tt|số thứ tự|stt\.?|ghi chú)$/iu;
const unitHead = /^(?:đơn vị tính|đvt|đ\.v\.t)$/iu;

/** Text of several cells as one passage; what is put between them stands where the first of two ends. */
function joined(cells: readonly Passage[], glue: readonly string[]): Passage {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  cells.forEach((cell, at) => {
    const between = at === 0 ? "" : glue[at - 1]!;
    const place = { start: ends.at(-1) ?? cell.starts[0]!, end: cell.starts[0]! };
    for (let step = 0; step < between.length; step++) {
      starts.push(Math.min(place.start, place.end));
      ends.push(place.end);
    }
    text += between + cell.text;
    starts.push(...cell.starts);
    ends.push(...cell.ends);
  });
  return { kind: "cell", text, starts, ends, marks: [], mark: null };
}

/**
 * Numbers of a table, each a sentence of its own: what its row counts and its column says, and the number. A table that lists one
 * indicator a row has its unit of measure in a column; one that lists a unit a row has its indicators over its columns.
 */
export function tableSentences({ rows }: Table): Passage[] {
  const heads = headsOf(rows);
  const columns = columnHeads(rows.slice(0, heads));
  const unitColumn = columns.findIndex((head) => unitHead.test(head));
  let section = "";
  return rows.slice(heads).flatMap((row) => {
    const label = row.findIndex(({ text }) => /\p{L}{2}/u.test(text));
    if (label < 0 || isCounting(row)) return [];
    if (!row.some(({ text }, at) => at > label && text.trim() !== "")) section = row[label]!.text;
    const told = { label: row[label]!.text, labelHead: columns[label] ?? "", section };
    return row.flatMap((cell, at) => {
      const head = columns[at] ?? "";
      if (at <= label || !numeric.test(cell.text.trim()) || counter.test(head)) return [];
      const unit = unitColumn >= 0 ? row[unitColumn] : undefined;
      const said = row[label]!;
      const parts = unit && unit.text.trim() !== "" ? [said, cell, unit] : [said, cell];
      const named = unitColumn < 0 && /\p{L}{2}/u.test(head) ? ` ${head}` : "";
      return [{ ...joined(parts, [`${named}: `, " "]), row: told }];
    });
  });
}
