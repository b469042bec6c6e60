/** A part of a `with`: every body that speaks for its subtree, with all that counts into it; a people's committee speaks for its territory. */
export const bodiesOf = (table: string): string => `
  bodies as materialized (
    select distinct t.unit_id as top, c.descendant_id as part
    from (select distinct unit_id from ${table} where coverage = 'SUBTREE') t
    join units u on u.id = t.unit_id
    left join unit_parents up on up.unit_id = u.id and u.type = 'PEOPLES_COMMITTEE'
    left join units territory on territory.id = up.parent_id and territory.type = 'TERRITORY' and territory.level = u.level
    join unit_closure c on c.ancestor_id = coalesce(territory.id, u.id))`;
