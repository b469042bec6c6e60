import type { Sql, TransactionSql } from "postgres";
import { today } from "#server/auth/today.ts";

/**
 * Gives every unit that is known under several names the one of today, or of its last day; the others it had are kept
 * among its other spellings, so that search finds it by each.
 */
export async function takeNames(sql: Sql | TransactionSql): Promise<void> {
  const day = today(sql as Sql);
  await sql`
    update units u set name = n.name, short_name = n.short_name, aliases = array_remove(u.aliases, n.name) || array(
      select o.name from unit_names o
      where o.unit_id = u.id and o.valid_from <= ${day} and o.name <> n.name and o.name <> all(u.aliases) order by o.valid_from)
    from unit_names n
    where n.unit_id = u.id and daterange(n.valid_from, n.valid_to) @> greatest(u.valid_from, least(${day}, u.valid_to - 1))
      and (u.name, u.short_name) is distinct from (n.name, n.short_name)`;
}
