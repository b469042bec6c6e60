import type { UnitRow } from "#client/units/unit-row.ts";

export interface TreeRow {
  unit: UnitRow;
  depth: number;
  /** How many stand directly under it in what is listed. */
  children: number;
  open: boolean;
  /** False for one that is only there to show where a match belongs. */
  found: boolean;
}

type Kind = Pick<UnitRow, "type" | "level" | "name">;

/** Committee before council and Party, own bodies before the territories below. */
const typeOrder = [
  "PEOPLES_COMMITTEE",
  "PEOPLES_COUNCIL",
  "PARTY_BODY",
  "GOVERNMENT",
  "LEGISLATURE",
  "OFFICE",
  "SPECIALISED_AGENCY",
  "MINISTRY",
];
const levelOrder = ["PROVINCE", "DISTRICT", "COMMUNE", "CENTRAL"];
function typeRank({ type }: Kind): number {
  if (type === "TERRITORY") return typeOrder.length + 1;
  const rank = typeOrder.indexOf(type);
  return rank < 0 ? typeOrder.length : rank;
}
const levelRank = ({ level }: Kind) => levelOrder.indexOf(level);

function compareSiblings(left: UnitRow, right: UnitRow): number {
  return typeRank(left) - typeRank(right) || left.name.localeCompare(right.name, "vi");
}
/** The province first, the bodies above it last; a root of the past before its successor. */
function compareRoots(left: UnitRow, right: UnitRow): number {
  const territory = (unit: UnitRow) => (unit.type === "TERRITORY" ? 0 : 1);
  return (
    territory(left) - territory(right) ||
    levelRank(left) - levelRank(right) ||
    left.validFrom.localeCompare(right.validFrom) ||
    compareSiblings(left, right)
  );
}

export interface UnitTree {
  roots: readonly UnitRow[];
  childrenOf: ReadonlyMap<string, readonly UnitRow[]>;
}

/** Who stands under whom; a unit whose parent is not among them is a root. */
export function growTree(units: readonly UnitRow[]): UnitTree {
  const known = new Set(units.map(({ code }) => code));
  const childrenOf = new Map<string, UnitRow[]>();
  const roots: UnitRow[] = [];
  for (const unit of units) {
    const parent = unit.parent?.code;
    if (parent === undefined || !known.has(parent)) roots.push(unit);
    else childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), unit]);
  }
  for (const children of childrenOf.values()) children.sort(compareSiblings);
  return { roots: roots.sort(compareRoots), childrenOf };
}

/** Rows from top to bottom; `isOpen` says whose children are listed. */
export function listTree({ roots, childrenOf }: UnitTree, isOpen: (unit: UnitRow, depth: number) => boolean): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (unit: UnitRow, depth: number): void => {
    const children = childrenOf.get(unit.code) ?? [];
    const open = children.length > 0 && isOpen(unit, depth);
    rows.push({ unit, depth, children: children.length, open, found: true });
    if (open) for (const child of children) add(child, depth + 1);
  };
  for (const root of roots) add(root, 0);
  return rows;
}

/** Only the matches and what they belong to, all open and nothing to close. */
export function listMatches(tree: UnitTree, matches: (unit: UnitRow) => boolean): TreeRow[] {
  const kept = new Set<string>();
  const keep = (unit: UnitRow): boolean => {
    const below = (tree.childrenOf.get(unit.code) ?? []).filter((child) => keep(child)).length > 0;
    const wanted = below || matches(unit);
    if (wanted) kept.add(unit.code);
    return wanted;
  };
  for (const root of tree.roots) keep(root);
  return listTree(tree, () => true)
    .filter(({ unit }) => kept.has(unit.code))
    .map((row) => ({ ...row, children: 0, found: matches(row.unit) }));
}
