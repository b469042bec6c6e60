import type { ISql } from "postgres";

/** The column of the unit that is meant: who resolves, or who receives. */
export const unitColumn = (side: string): "resolving_unit_id" | "unit_id" => (side === "RECEIVING" ? "unit_id" : "resolving_unit_id");

/** The first instant of a day in Việt Nam. */
export const startOf = (sql: ISql, day: string, days = 0) =>
  sql`((${day}::date + ${days}::int)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/** Units `u`, each beside the root of all below it: a people's committee governs its whole territory, other bodies of which stand beside it. */
export const realms = `
  select u.id, coalesce(t.id, u.id) as realm_id from units u
    left join unit_parents up on up.unit_id = u.id and u.type = 'PEOPLES_COMMITTEE'
    left join units t on t.id = up.parent_id and t.type = 'TERRITORY' and t.level = u.level`;
