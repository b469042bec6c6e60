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

/** Every unit with all its parents and successors: a province has some hundreds, a batch may touch any of them. */
export async function selectTree(tx: TransactionSql): Promise<Map<string, HubUnit>> {
  const units = await tx<HubUnit[]>`
    select u.id, u.code, u.valid_from::text as "from", u.valid_to::text as "to", coalesce(p.parents, '[]') as parents, coalesce(s.successions, '[]') as successions
    from units u
      left join (
        select p.unit_id, jsonb_agg(jsonb_build_object('parent', a.code, 'from', p.valid_from, 'to', p.valid_to)) as parents
        from unit_parents p join units a on a.id = p.parent_id group by p.unit_id) p on p.unit_id = u.id
      left join (
        select s.predecessor_id, jsonb_agg(jsonb_build_object('unit', n.code, 'kind', s.kind, 'on', s.effective_on,
          'share', s.share::text, 'legalBasis', d.code)) as successions
        from unit_successions s left join units n on n.id = s.successor_id left join documents d on d.id = s.legal_basis_id
        group by s.predecessor_id) s on s.predecessor_id = u.id`;
  return new Map(units.map((unit) => [unit.code, unit]));
}
