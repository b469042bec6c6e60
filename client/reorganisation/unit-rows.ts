import { fold } from "#client/core/fold.ts";
import { shortUnitName } from "#client/core/unit-name.ts";
import type { TreeUnit } from "#client/reorganisation/reorganise-query.ts";

export interface UnitRow {
  unit: TreeUnit;
  depth: number;
  children: number;
  open: boolean;
  /** False for one that only shows where a match belongs. */
  found: boolean;
}

/** What a unit is called on a day. */
export function nameOn({ name, names }: Pick<TreeUnit, "name" | "names">, day: string): string {
  return names.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))?.name ?? name;
}

export interface RowOptions {
  /** Branches opened or closed by hand. */
  own: ReadonlyMap<string, boolean>;
  search: string;
}

/** So deep the tree is open at first. */
const openDepth = 2;

const wordsOf = ({ name, shortName, aliases, code }: TreeUnit) =>
  fold([name, shortUnitName(name), shortName ?? "", code, ...aliases].join(" "));

/** The tree from top to bottom; a search shows what it finds and where that belongs. */
export function listUnits(units: readonly TreeUnit[], { own, search }: RowOptions): UnitRow[] {
  const known = new Set(units.map(({ code }) => code));
  const below = new Map<string | null, TreeUnit[]>();
  for (const unit of units) {
    const parent = unit.parent && known.has(unit.parent.code) ? unit.parent.code : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const words = fold(search.trim()).split(/\s+/).filter(Boolean);
  const isFound = (unit: TreeUnit) => words.every((word) => wordsOf(unit).includes(word));
  const rows: UnitRow[] = [];
  const add = (unit: TreeUnit, depth: number): boolean => {
    const children = below.get(unit.code) ?? [];
    const open = words.length > 0 || (own.get(unit.code) ?? depth < openDepth);
    const row = { unit, depth, children: children.length, open: open && children.length > 0, found: isFound(unit) };
    const at = rows.push(row) - 1;
    const hasMatch = open && children.map((child) => add(child, depth + 1)).some(Boolean);
    if (words.length === 0 || row.found || hasMatch) return true;
    rows.length = at;
    return false;
  };
  // Those with most below them first: the province before bodies that stand alone.
  const roots = (below.get(null) ?? []).toSorted((a, b) => (below.get(b.code)?.length ?? 0) - (below.get(a.code)?.length ?? 0));
  for (const root of roots) add(root, 0);
  return rows;
}
