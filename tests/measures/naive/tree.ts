import type { Unit, Units } from "./province.ts";

const holds = (row: { valid_from: string; valid_to: string | null }, day: string) =>
  row.valid_from <= day && (row.valid_to === null || day < row.valid_to);

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The tree of units at a day, walked step by step. */
export class Tree {
  readonly byId: ReadonlyMap<string, Unit>;
  constructor(readonly all: Units) {
    this.byId = new Map(all.units.map((unit) => [unit.id, unit]));
  }

  /** The day a unit is looked at: the one asked for, or its nearest day of life. */
  lookedAt(unit: Unit, day: string): string {
    const last = unit.valid_to === null ? day : dayBefore(unit.valid_to);
    const end = last < day ? last : day;
    return end < unit.valid_from ? unit.valid_from : end;
  }

  /** The unit and all above it, nearest first. */
  upwards(unit: Unit, day: string): Unit[] {
    if (!holds(unit, day)) return [];
    const above = this.all.parents.find((parent) => parent.unit_id === unit.id && holds(parent, day));
    const path = [unit];
    for (let next = above; next;) {
      const parent = this.byId.get(next.parent_id)!;
      path.push(parent);
      next = this.all.parents.find((row) => row.unit_id === parent.id && holds(row, day));
    }
    return path;
  }

  /** Whose subtree a unit's report covers: a People's Committee speaks for its territory. */
  realm(unit: Unit, day: string): Unit {
    const above = this.all.parents.find((parent) => parent.unit_id === unit.id && holds(parent, day));
    const parent = above && this.byId.get(above.parent_id)!;
    return unit.type === "PEOPLES_COMMITTEE" && parent?.type === "TERRITORY" ? parent : unit;
  }

  /** Whether the report of one unit on its subtree says what a row of another says too. */
  covers(over: { unit: Unit; subtree: boolean }, row: { unit: Unit; subtree: boolean }, day: string): boolean {
    if (!over.subtree) return false;
    if (over.unit === row.unit) return !row.subtree;
    const realm = this.realm(over.unit, this.lookedAt(over.unit, day));
    const here = this.lookedAt(row.unit, day);
    const isPeer = realm !== over.unit && this.realm(row.unit, here) === realm && row.unit !== realm;
    const isCommittee = this.realm(row.unit, here) !== row.unit;
    return !(isPeer && isCommittee) && this.upwards(row.unit, here).slice(1).includes(realm);
  }

  /** Who took all of a unit over until a day. */
  heir(unit: Unit, day: string): Unit {
    const gone = this.all.successions.filter((row) => row.predecessor_id === unit.id && row.effective_on <= day);
    const next = gone.length === 1 ? gone[0]!.successor_id : null;
    return next === null ? unit : this.heir(this.byId.get(next)!, day);
  }
}
