import type { TransactionSql } from "postgres";
import { enumLabels } from "#schema/core/enums.ts";
import type { UndonePayload } from "#schema/reorganisation/reorganisation.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { mustAdminister } from "./asking.policy.ts";
import { Refusal, refuse } from "./draft.ts";
import { mustReach } from "./find-units.ts";
import type { Step } from "./ledger.command.ts";
import { takeNames } from "./names.command.ts";
import { holdTree } from "./reorganise.command.ts";
import { selectUnits } from "./units.sql.ts";

interface Noted {
  day: string;
  codes: string[];
  steps: Step[];
}

/**
 * Takes a reorganisation back, whole: every row becomes what it was. Not the latest only, but any on which nothing was
 * built: a row that was changed since, or that others point at, stands in the way. The legal basis stays.
 */
export async function undoReorganisation(id: string, { sql, viewer }: Context): Promise<UndonePayload> {
  mustAdminister(viewer);
  try {
    await actingAs(sql, viewer, "SCREEN", async (tx) => {
      await holdTree(tx);
      const noted = await findNoted(tx, id);
      mustReach({ viewer }, await selectUnits(tx, noted.day, noted.codes), "id");
      await mustBeLast(tx, id, noted.steps);
      await tx`delete from reorganisations where id = ${id}`;
      for (const step of noted.steps.toReversed()) await takeBack(tx, step);
      await takeNames(tx);
    });
    return { isDone: true, problems: [] };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : builtOn(error);
    return { isDone: false, problems: [...refusal.problems] };
  }
}

async function findNoted(tx: TransactionSql, id: string): Promise<Noted> {
  const [noted] = await tx<Noted[]>`
    select r.effective_on::text as day, r.steps, array(select u.code from units u where u.id = any(r.from_ids || r.to_ids)) as codes
    from reorganisations r where r.id = ${id}`;
  if (!noted) throw refuse("NOT_FOUND", "id", "Không có lần sắp xếp này, hoặc đã được thu lại.");
  return noted;
}

/** Units that began with it are not to be in a later one. */
async function mustBeLast(tx: TransactionSql, id: string, steps: readonly Step[]): Promise<void> {
  const begun = steps.filter(({ table, before }) => table === "units" && before === null).map((step) => step.id);
  const units = await tx<{ code: string; name: string }[]>`
    select u.code, u.name from units u
    where u.id = any(string_to_array(${begun.join()}, ',')::uuid[])
      and exists (select from reorganisations r where r.id <> ${id} and u.id = any(r.from_ids || r.to_ids))`;
  if (units.length > 0)
    throw refuse("BUILT_ON", "id", `${units[0]!.name} đã có lần sắp xếp khác sau lần này; hãy thu lại lần sau trước.`, units);
}

/** What of a new unit must be as it was; its names may have been corrected since. */
const ownColumns = ["valid_from", "valid_to"];

async function takeBack(tx: TransactionSql, { table, id, before, after }: Step): Promise<void> {
  if (after === null) {
    await tx`insert into ${tx(table)} select (jsonb_populate_record(null::${tx(table)}, ${JSON.stringify(before)}::text::jsonb)).*`;
    return;
  }
  const [row] = await tx<{ is: Record<string, unknown> }[]>`select to_jsonb(t) as is from ${tx(table)} t where id = ${id} for update`;
  const names = table === "units" && before === null ? ownColumns : Object.keys(after);
  const isSame = row && names.every((name) => JSON.stringify(row.is[name]) === JSON.stringify(after[name]));
  if (!isSame) throw refuse("BUILT_ON", "id", "Đã có thay đổi khác sau lần này trên cùng đơn vị; hãy thu lại thay đổi sau trước.");
  if (before === null) await tx`delete from ${tx(table)} where id = ${id}`;
  else await tx`update ${tx(table)} set ${tx(before as never)} where id = ${id}`;
}

/** Rows that point at what would go; anything else is no refusal. */
function builtOn(error: unknown): Refusal {
  const { code, table_name: table = "" } = error as { code?: string; table_name?: string };
  if (code !== "23503") throw error;
  const label = enumLabels.get("AuditKind")?.[table.toUpperCase()]?.[0] ?? "dữ liệu";
  return refuse("BUILT_ON", "id", `Đơn vị lập trong lần này đã có ${label}; hãy ghi một lần sắp xếp mới để điều chỉnh.`);
}
