import type { CountGroup, CountRow } from "#client/tthc/count-row.ts";
import { checkParts } from "#client/tthc/parts-check.ts";

export const changes = ["NEW", "AMENDED", "REPLACED", "ABOLISHED"] as const;
export type Change = (typeof changes)[number];

/** One line of the table: a unit, period, level and field, its procedures by change. */
export interface ChangeLine {
  key: string;
  group: CountGroup;
  level: CountRow["level"];
  field: CountRow["field"];
  byChange: Map<Change, CountRow>;
  /** The total the source states over all changes. */
  total: CountRow | null;
}

export function toChangeLines(group: CountGroup): ChangeLine[] {
  const lines = new Map<string, ChangeLine>();
  for (const row of group.rows) {
    const key = `${group.key} ${row.level} ${row.field?.code}`;
    const line = lines.get(key) ?? { key, group, level: row.level, field: row.field, byChange: new Map(), total: null };
    lines.set(key, line);
    const change = changes.find((each) => each === row.kind);
    if (change) line.byChange.set(change, row);
    else if (row.kind === "PUBLISHED") line.total = row;
  }
  // The line over all fields leads its fields.
  return [...lines.values()].toSorted((left, right) => Number(left.field !== null) - Number(right.field !== null));
}

/** A stated number and the stated parts it should be the sum of. */
export interface StatedSum {
  key: string;
  line: ChangeLine;
  whole: CountRow;
  /** The parts of a total are changes, those of a change are fields. */
  by: "CHANGE" | "FIELD";
  parts: readonly { name: Change | string; row: CountRow | null }[];
  difference: number;
}

/** Every sum that the source states twice, as a total and in parts. */
export function toStatedSums(lines: readonly ChangeLine[]): StatedSum[] {
  return lines.flatMap((line) => {
    const sums: StatedSum[] = [];
    const known = [...line.byChange.values()];
    const { difference } = checkParts(line.total, known);
    if (line.total && difference !== null) {
      const parts = changes.map((change) => ({ name: change, row: line.byChange.get(change) ?? null }));
      sums.push({ key: line.key, line, whole: line.total, by: "CHANGE", parts, difference });
    }
    if (line.field !== null) return sums;
    const fields = lines.filter((other) => other.group === line.group && other.level === line.level && other.field !== null);
    for (const [change, whole] of line.byChange) {
      const parts = fields.flatMap((other) => {
        const row = other.byChange.get(change);
        return row && other.field ? [{ name: other.field.name, row }] : [];
      });
      const check = checkParts(
        whole,
        parts.map(({ row }) => row),
      );
      if (check.difference !== null)
        sums.push({ key: `${line.key} ${change}`, line, whole, by: "FIELD", parts, difference: check.difference });
    }
    return sums;
  });
}
