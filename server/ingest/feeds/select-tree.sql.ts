import type { TransactionSql } from "postgres";
import type { Placing, Standing } from "./unit-tree.ts";

/** What became of a unit, by codes. */
export interface Succession {
  readonly unit: string | null;
  readonly kind: string;
  readonly on: string;
  readonly share: string | null;
  readonly legalBasis: string | null;
}

/** A unit as the hub has it. */
export interface HubUnit extends Standing {
  readonly id: string;
  readonly parents: readonly Placing[];
  readonly successions: readonly Succession[];
}

interface Kept {
  readonly parents: Placing[];
  readonly successions: Succession[];
}

/**
 * Every unit with all its parents and successors: a province has some hundreds, a batch may touch any of them. They are joined
 * here: PostgreSQL knows nothing of tables that grew a moment ago, and goes through one for each row of the other.
 */
export async function selectTree(tx: TransactionSql): Promise<Map<string, HubUnit>> {
  const [units, parents, successions] = await Promise.all([
    tx<(Omit<HubUnit, keyof Kept> & { id: string })[]>`
      select id, code, valid_from::text as "from", valid_to::text as "to" from units`,
    tx<(Omit<Placing, "parent"> & { unitId: string; parentId: string })[]>`
      select unit_id as "unitId", parent_id as "parentId", valid_from::text as "from", valid_to::text as "to" from unit_parents`,
    tx<(Omit<Succession, "unit"> & { unitId: string; nextId: string | null })[]>`
      select predecessor_id as "unitId", successor_id as "nextId", kind::text, effective_on::text as "on", share::text,
        (select d.code from documents d where d.id = legal_basis_id) as "legalBasis"
      from unit_successions`,
  ]);
  const byId = new Map(units.map((unit) => [unit.id, { ...unit, parents: [], successions: [] } as Omit<HubUnit, keyof Kept> & Kept]));
  for (const { unitId, parentId, ...span } of parents) byId.get(unitId)!.parents.push({ parent: byId.get(parentId)!.code, ...span });
  for (const { unitId, nextId, ...rest } of successions)
    byId.get(unitId)!.successions.push({ unit: nextId === null ? null : byId.get(nextId)!.code, ...rest });
  return new Map([...byId.values()].map((unit) => [unit.code, unit]));
}
