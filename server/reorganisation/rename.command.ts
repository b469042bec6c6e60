import type { RenameInput } from "#schema/reorganisation/reorganisation.input.ts";
import { beginUnit, checkName } from "./begin-unit.command.ts";
import { dayInWords, effect, refuse, type Draft, type Outcome } from "./draft.ts";
import { endUnits, markEnding, noteSuccessions } from "./end-units.command.ts";
import { findUnits, mustReach, mustStand } from "./find-units.ts";
import { placeChildren } from "./move-units.command.ts";
import { takeNames } from "./names.command.ts";
import type { UnitState } from "./units.sql.ts";

/** The same body under another name from the day on, or a successor of that name. */
export async function renameUnit(draft: Draft, input: RenameInput): Promise<Outcome> {
  const [unit] = await findUnits(draft, [input.unit], "rename.unit");
  const name = checkName(input.name, "rename.name");
  if (name === unit!.name) throw refuse("INVALID", "rename.name", "Tên mới giống tên hiện nay.");
  const names = { oldName: unit!.name, newName: name };
  if (input.asSuccessor) return { ...(await succeed(draft, input, unit!)), ...names };
  mustStand(draft, unit!, "rename.unit");
  mustReach(draft, [unit!], "rename.unit");
  if (unit!.validFrom >= draft.day)
    throw refuse("NOT_IN_FORCE", "rename.unit", `${unit!.name} bắt đầu ${dayInWords(unit!.validFrom)}; ngày đổi tên phải sau ngày đó.`, [
      unit!,
    ]);
  await noteName(draft, unit!, name, input.shortName?.trim() || null);
  draft.effects.push(effect("RENAMES", { unit: unit!, words: name }));
  await takeNames(draft.tx);
  return { from: [unit!.id], to: [unit!.id], ...names };
}

async function noteName({ tx, day, ledger }: Draft, unit: UnitState, name: string, shortName: string | null): Promise<void> {
  // Its first name is noted once and stays, also when the change is taken back.
  await tx`
    insert into unit_names (unit_id, name, short_name, valid_from)
    select id, name, short_name, valid_from from units where id = ${unit.id} and not exists (select from unit_names where unit_id = ${unit.id})`;
  const held = await tx<{ id: string; from: string; isLast: boolean }[]>`
    select id, valid_from::text as "from", valid_to is null as "isLast" from unit_names where unit_id = ${unit.id} order by valid_from desc limit 1`;
  const [last] = held;
  if (last!.from >= day)
    throw refuse(
      "LATER_CHANGE",
      "rename.unit",
      `${unit.name} đã được ghi đổi tên từ ${dayInWords(last!.from)}; hãy thu lại thay đổi đó trước.`,
      [unit],
    );
  await ledger.update("unit_names", [last!.id], { valid_to: day });
  await ledger.insert("unit_names", [{ unit_id: unit.id, name, short_name: shortName, valid_from: day }]);
}

async function succeed(draft: Draft, { name, shortName, code }: RenameInput, unit: UnitState): Promise<Outcome> {
  markEnding(draft, [unit], "rename.unit");
  const made = await beginUnit(draft, { name, shortName: shortName ?? null, code: code ?? null, aliases: [] }, [unit], "rename");
  await placeChildren(draft, [unit], { fate: "WITH_SUCCESSOR", successor: made, path: "rename.unit" });
  await endUnits(draft, [unit]);
  await noteSuccessions(draft, [{ from: unit, to: made, kind: "RENAME" }]);
  return { from: [unit.id], to: [made.id] };
}
