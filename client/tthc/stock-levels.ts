import { checkParts } from "#client/tthc/parts-check.ts";
import type { PartsCheck } from "#client/tthc/parts-check.ts";
import type { CountGroup, CountRow } from "#client/tthc/count-row.ts";
import { tthcLevels } from "#client/tthc/use-tthc-filters.ts";

export interface StockLevel extends PartsCheck<CountRow> {
  group: CountGroup;
  level: CountRow["level"];
}

/** For each level of a group the total the source states and the fields it breaks it into. */
export function toStockLevels(group: CountGroup): StockLevel[] {
  return [...tthcLevels, null].flatMap((level) => {
    const ofLevel = group.rows.filter((row) => row.level === level);
    if (ofLevel.length === 0) return [];
    const total = ofLevel.find(({ field }) => field === null) ?? null;
    return [
      {
        group,
        level,
        ...checkParts(
          total,
          ofLevel.filter(({ field }) => field !== null),
        ),
      },
    ];
  });
}

export interface FieldRow {
  key: string;
  name: string;
  /** By level; a level without the field is missing, not zero. */
  byLevel: Map<CountRow["level"], CountRow>;
}

/** Fields down, levels across, the fullest field first. */
export function toFieldRows(levels: readonly StockLevel[]): FieldRow[] {
  const rows = new Map<string, FieldRow>();
  for (const { parts } of levels) {
    for (const part of parts) {
      if (!part.field) continue;
      const row = rows.get(part.field.code) ?? { key: part.field.code, name: part.field.name, byLevel: new Map() };
      rows.set(part.field.code, row);
      row.byLevel.set(part.level, part);
    }
  }
  const size = ({ byLevel }: FieldRow) => Math.max(...[...byLevel.values()].map(({ count }) => count));
  return [...rows.values()].toSorted((left, right) => size(right) - size(left));
}
