import type { TransactionSql } from "postgres";
import type { UnitEffect } from "#schema/reorganisation/reorganisation.type.ts";
import { today } from "#server/auth/today.ts";
import { effect, type Draft } from "./draft.ts";

/** Tables of figures that are reported by a unit for a period. */
const figureTables = [
  "dossier_stats",
  "procedure_counts",
  "staff_stats",
  "personnel_moves",
  "budget_figures",
  "autonomy_stats",
  "soe_actions",
  "index_scores",
  "lone_observations",
] as const;

interface FigureCount {
  code: string;
  name: string;
  table: string;
  count: number;
}

/** Figures of units for periods that end on a day or after it, counted by unit and table. */
export async function selectFiguresAfter(tx: TransactionSql, day: string, unitIds: readonly string[]): Promise<UnitEffect[]> {
  const counts = figureTables.map(
    (table) => tx`
      select f.unit_id, ${table} as "table", count(*)::int as count from ${tx(table)} f join periods p on p.id = f.period_id
      where f.unit_id = any(string_to_array(${unitIds.join()}, ',')::uuid[]) and p.ends_on >= ${day}::date group by f.unit_id`,
  );
  const all = counts.reduce((left, right) => tx`${left} union all ${right}`);
  const rows = await tx<FigureCount[]>`
    select u.code, u.name, c."table", c.count from (${all}) c join units u on u.id = c.unit_id order by u.name collate "vi-x-icu", u.id, c."table"`;
  return rows.map(({ code, name, table, count }) => effect("FIGURES_AFTER", { unit: { code, name }, figures: table.toUpperCase(), count }));
}

export interface RolesLeft {
  effects: UnitEffect[];
  personIds: string[];
}

/** Roles over units that end, held today or later: they reach whoever takes over, and nobody when nobody does. */
export async function selectRolesLeft({ tx, day }: Pick<Draft, "tx" | "day">, unitIds: readonly string[]): Promise<RolesLeft> {
  const rows = await tx<{ code: string; name: string; role: string; holder: string; personId: string | null }[]>`
    select u.code, u.name, g.role::text, coalesce(h.name, t.name) as holder, h.id as "personId"
    from role_grants g join units u on u.id = g.unit_id left join people h on h.id = g.person_id left join access_tokens t on t.id = g.token_id
    where g.unit_id = any(string_to_array(${unitIds.join()}, ',')::uuid[]) and (g.valid_to is null or g.valid_to > greatest(${day}::date, ${today(tx as never)}))
    order by u.name collate "vi-x-icu", u.id, coalesce(h.name, t.name) collate "vi-x-icu", g.role`;
  return {
    effects: rows.map(({ code, name, role, holder }) => effect("ROLE_LEFT", { unit: { code, name }, role, words: holder })),
    personIds: rows.flatMap(({ personId }) => personId ?? []),
  };
}
