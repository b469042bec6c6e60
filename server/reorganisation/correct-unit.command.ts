import type { GraphQLSchema } from "graphql";
import type { Sql } from "postgres";
import type { UnitWordsInput } from "#schema/reorganisation/reorganisation.input.ts";
import type { UnitPayload } from "#schema/reorganisation/reorganisation.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { today, todayInVietnam } from "#server/auth/today.ts";
import { broughtRow } from "#server/core/graph/brought.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { mustAdminister } from "./asking.policy.ts";
import { checkName, tidyAliases } from "./begin-unit.command.ts";
import { Refusal, refuse } from "./draft.ts";
import { mustReach } from "./find-units.ts";
import { holdTree } from "./reorganise.command.ts";
import { selectUnits } from "./units.sql.ts";

/** Corrects what a unit is called, from its beginning: no change in law. `seen` is what stood there when it was read. */
export async function correctUnit(
  code: string,
  words: UnitWordsInput,
  seen: UnitWordsInput,
  { sql, viewer }: Context,
  schema: GraphQLSchema,
): Promise<UnitPayload> {
  mustAdminister(viewer);
  try {
    await actingAs(sql, viewer, "SCREEN", async (tx) => {
      await holdTree(tx);
      const [unit] = await selectUnits(tx, todayInVietnam(), [code]);
      if (!unit) throw refuse("NOT_FOUND", "code", `Không có đơn vị mã “${code}”.`);
      mustReach({ viewer }, [unit], "code");
      const name = checkName(words.name, "words.name");
      const next = { name, short_name: words.shortName?.trim() || null, aliases: tidyAliases(words.aliases, name) };
      const [same] = await tx`
        select from units where id = ${unit.id} and name = ${seen.name} and short_name is not distinct from ${seen.shortName ?? null}
          and to_jsonb(aliases) = ${JSON.stringify(seen.aliases)}::text::jsonb`;
      if (!same) throw refuse("CONFLICT", "seen", "Cửa sổ khác đã sửa đơn vị này từ lúc mở; hãy xem bản mới rồi sửa lại.");
      await tx`update units set ${tx(next as never)} where id = ${unit.id}`;
      await tx`
        update unit_names set name = ${next.name}, short_name = ${next.short_name}
        where unit_id = ${unit.id} and daterange(valid_from, valid_to) @> greatest(${unit.validFrom}::date, least(${today(tx as never)}, ${unit.validTo}::date - 1))`;
    });
    return { unit: await findUnit(sql, schema, code), problems: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { unit: await findUnit(sql, schema, code), problems: [...error.problems] };
  }
}

async function findUnit(sql: Sql, schema: GraphQLSchema, code: string): Promise<Unit | null> {
  const [found] = await sql<
    { unit: Unit }[]
  >`select ${sql.unsafe(broughtRow(schema, Unit, "u"))} as unit from units u where u.code = ${code}`;
  return found?.unit ?? null;
}
