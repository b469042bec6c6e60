import type { NewUnitInput, SuccessorInput } from "#schema/reorganisation/reorganisation.input.ts";
import type { UnitMention } from "#schema/reorganisation/reorganisation.type.ts";
import { badInput } from "#server/core/errors.ts";
import { codeFromName, codeShape, freeCode } from "./code-from-name.ts";
import { effect, refuse, type Draft } from "./draft.ts";
import { findLasting, mustReach } from "./find-units.ts";
import { findNamesake, selectCodes, selectGroups, type UnitState } from "./units.sql.ts";

/** A unit that takes over, whether it was there or begins now. */
export interface Successor extends UnitMention {
  readonly id: string;
}

/** The unit that takes over from others: one that is there, or a new one like them. */
export async function findSuccessor(draft: Draft, input: SuccessorInput, like: readonly UnitState[], path: string): Promise<Successor> {
  if ((input.existing == null) === (input.new == null))
    throw badInput(`reorganiseUnits.input.${path}`, "đúng một trong existing, new", input);
  if (input.new) return await beginUnit(draft, input.new, like, `${path}.new`);
  const unit = await findLasting(draft, input.existing!, `${path}.existing`);
  mustReach(draft, [unit], `${path}.existing`);
  return unit;
}

/** Begins a unit; what is not said is as with those it comes from, and it is in their groups. */
export async function beginUnit(draft: Draft, input: NewUnitInput, like: readonly UnitState[], path: string): Promise<Successor> {
  const { day, ledger, effects } = draft;
  const name = checkName(input.name, `${path}.name`);
  const [level, type] = [input.level ?? like[0]?.level, input.type ?? like[0]?.type];
  if (!level) throw refuse("INVALID", `${path}.level`, "Hãy chọn cấp của đơn vị.");
  if (!type) throw refuse("INVALID", `${path}.type`, "Hãy chọn loại đơn vị.");
  const parent = await findParent(draft, input, like, path);
  const namesake = await findNamesake(draft.tx, { day, name, parentId: parent?.id ?? null, but: [...draft.ended.keys()] });
  if (namesake)
    throw refuse(
      "NAME_TAKEN",
      `${path}.name`,
      `Đã có ${namesake.name} cùng cấp trên vào ngày ấy; nếu là đơn vị đó, hãy chọn đơn vị đã có.`,
      [namesake],
    );
  const code = await chooseCode(draft, input.code ?? null, name, `${path}.code`);
  const [id] = await ledger.insert("units", [
    {
      ...{ code, name, level, type, valid_from: day, provenance_id: draft.provenanceId },
      ...{ short_name: input.shortName?.trim() || null, aliases: tidyAliases(input.aliases, name) },
    },
  ]);
  if (parent) await ledger.insert("unit_parents", [{ unit_id: id!, parent_id: parent.id, valid_from: day }]);
  const made = { id: id!, code, name };
  effects.push(effect("BEGINS", { unit: made, after: parent }));
  await joinGroups(draft, made, like);
  return made;
}

/** A name without needless spaces; refuses what no name is. */
export function checkName(written: string, path: string): string {
  const name = written.normalize("NFC").replace(/\s+/g, " ").trim();
  if (name.length < 2 || name.length > 300) throw refuse("INVALID", path, "Hãy ghi tên đầy đủ, 2 đến 300 ký tự.");
  return name;
}

export const tidyAliases = (aliases: readonly string[], name: string): string[] => [
  ...new Set(aliases.map((alias) => alias.normalize("NFC").replace(/\s+/g, " ").trim()).filter((alias) => alias && alias !== name)),
];

async function findParent(draft: Draft, input: NewUnitInput, like: readonly UnitState[], path: string): Promise<Successor | null> {
  const at = `${path}.parent`;
  const usual = [...new Set(like.filter(({ parent }) => !draft.ended.has(parent?.id ?? "")).map(({ parent }) => parent?.code ?? null))];
  if (!input.parent && usual.length > 1)
    throw refuse("INVALID", at, "Các đơn vị cũ có cấp trên khác nhau; hãy chọn cấp trên của đơn vị mới.");
  const code = input.parent ?? usual[0] ?? null;
  if (code === null) {
    if (!draft.viewer.roles.some(({ role, unitId }) => role === "ADMINISTRATOR" && unitId === null))
      throw refuse("FORBIDDEN", at, "Chỉ quản trị viên toàn hub lập được đơn vị không có cấp trên; hãy chọn cấp trên.");
    return null;
  }
  const parent = await findLasting(draft, code, at);
  mustReach(draft, [parent], at);
  return parent;
}

async function chooseCode({ tx, day }: Draft, given: string | null, name: string, path: string): Promise<string> {
  const wanted = given?.trim() || codeFromName(name);
  const taken = await selectCodes(tx, wanted);
  if (!given?.trim()) return freeCode(wanted, day.slice(0, 4), taken);
  if (!codeShape.test(wanted) || wanted.length > 100)
    throw refuse("INVALID", path, "Mã gồm chữ thường không dấu, số và gạch nối, như ubnd-xa-truc-thuan.");
  if (taken.includes(wanted)) throw refuse("CODE_TAKEN", path, `Đã có đơn vị mã “${wanted}”; hãy chọn mã khác.`);
  return wanted;
}

async function joinGroups({ tx, ledger, effects }: Draft, unit: Successor, like: readonly UnitState[]): Promise<void> {
  if (like.length === 0) return;
  const groups = await selectGroups(
    tx,
    like.map(({ id }) => id),
  );
  await ledger.insert(
    "unit_group_members",
    groups.map(({ id }) => ({ group_id: id, unit_id: unit.id })),
  );
  for (const { name } of groups) effects.push(effect("JOINS_GROUP", { unit, words: name }));
}
