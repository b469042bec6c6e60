import type { TransactionSql } from "postgres";

/** Where a unit stands under its parent, and since when. */
export interface Placing {
  readonly rowId: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

/** A unit as it stands on the day of a change. */
export interface UnitState {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly level: string;
  readonly type: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Something took its place already, or it was said that nothing does. */
  readonly isFollowed: boolean;
  readonly parent: Placing | null;
  /** When it is put under a parent later than on the day; null when it is not. */
  readonly placedOn: string | null;
  /** The units above it today, itself and whoever took over among them; what roles reach it by. */
  readonly above: readonly string[];
}

const state = (tx: TransactionSql, day: string) => tx`
  u.id, u.code, u.name, u.short_name as "shortName", u.level::text, u.type::text, u.valid_from::text as "validFrom",
  u.valid_to::text as "validTo", exists (select from unit_successions s where s.predecessor_id = u.id) as "isFollowed",
  (select json_build_object('rowId', p.id, 'id', a.id, 'code', a.code, 'name', a.name, 'from', p.valid_from, 'to', p.valid_to)
    from unit_parents p join units a on a.id = p.parent_id
    where p.unit_id = u.id and daterange(p.valid_from, p.valid_to) @> greatest(u.valid_from, least(${day}::date, u.valid_to - 1))) as parent,
  (select min(p.valid_from)::text from unit_parents p where p.unit_id = u.id and p.valid_from > ${day}) as "placedOn",
  to_json(units_above(u.id)) as above`;

/** Units by code, in the order asked; a code that no unit has is left out. */
export async function selectUnits(tx: TransactionSql, day: string, codes: readonly string[]): Promise<UnitState[]> {
  const rows = await tx<UnitState[]>`
    select ${state(tx, day)} from units u join json_array_elements_text(${JSON.stringify(codes)}::text::json) with ordinality c(code, at) using (code)
    order by c.at`;
  return [...rows];
}

/** The units that stand under others on a day, by name; with `deep` those below them too, the lowest last. */
export async function selectBelow(tx: TransactionSql, day: string, ids: readonly string[], deep: boolean): Promise<UnitState[]> {
  const rows = await tx<UnitState[]>`
    select ${state(tx, day)} from units u
    join (select c.descendant_id, min(c.depth) as depth from unit_closure c
      where c.ancestor_id = any(string_to_array(${ids.join()}, ',')::uuid[]) and ${deep ? tx`c.depth > 0` : tx`c.depth = 1`}
        and daterange(c.valid_from, c.valid_to) @> ${day}::date
      group by c.descendant_id) below on below.descendant_id = u.id
    order by below.depth, u.name collate "vi-x-icu", u.id`;
  return [...rows];
}

/** Whether a unit is below another, or is it, on a day or later. */
export async function isBelow(tx: TransactionSql, day: string, unitId: string, aboveId: string): Promise<boolean> {
  const [found] = await tx`
    select from unit_closure where descendant_id = ${unitId} and ancestor_id = ${aboveId} and coalesce(valid_to > ${day}, true) limit 1`;
  return found !== undefined;
}

/** The code of a unit that has the name under the same parent on a day. */
export async function findNamesake(
  tx: TransactionSql,
  { day, name, parentId, but }: { day: string; name: string; parentId: string | null; but: readonly string[] },
): Promise<{ code: string; name: string } | undefined> {
  const [found] = await tx<{ code: string; name: string }[]>`
    select u.code, u.name from units u left join unit_parents p on p.unit_id = u.id and daterange(p.valid_from, p.valid_to) @> ${day}::date
    where fold(u.name) = fold(${name}) and lower(u.name) = lower(${name}) and daterange(u.valid_from, u.valid_to) @> ${day}::date
      and p.parent_id is not distinct from ${parentId}::uuid and u.id <> all(string_to_array(${but.join()}, ',')::uuid[]) limit 1`;
  return found;
}

/** Codes of units that begin so. */
export async function selectCodes(tx: TransactionSql, beginning: string): Promise<string[]> {
  const rows = await tx<{ code: string }[]>`select code from units where starts_with(code, ${beginning})`;
  return rows.map(({ code }) => code);
}

/** The groups that units are in, each once. */
export async function selectGroups(tx: TransactionSql, unitIds: readonly string[]): Promise<{ id: string; name: string }[]> {
  return await tx<{ id: string; name: string }[]>`
    select g.id, g.name from unit_groups g where exists (
      select from unit_group_members m where m.group_id = g.id and m.unit_id = any(string_to_array(${unitIds.join()}, ',')::uuid[]))
    order by g.name`;
}
