import { can } from "#server/auth/roles.policy.ts";
import { dayInWords, namesOf, refuse, type Draft } from "./draft.ts";
import { selectUnits, type UnitState } from "./units.sql.ts";

/** The units of codes; refuses one that is not there or is named twice. */
export async function findUnits({ tx, day }: Draft, codes: readonly string[], path: string): Promise<UnitState[]> {
  if (codes.length === 0 || codes.length > 200) throw refuse("INVALID", path, "Hãy chọn từ 1 đến 200 đơn vị.");
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) throw refuse("INVALID", path, `Đơn vị mã “${twice}” được nêu hai lần.`);
  const found = await selectUnits(tx, day, codes);
  const unknown = codes.filter((code) => !found.some((unit) => unit.code === code));
  if (unknown.length > 0) throw refuse("NOT_FOUND", path, `Không có đơn vị mã ${unknown.map((code) => `“${code}”`).join(", ")}.`);
  return found;
}

/** A unit that goes on after the day: one that takes over, or is put above others. */
export async function findLasting(draft: Draft, code: string, path: string): Promise<UnitState> {
  const [unit] = await findUnits(draft, [code], path);
  if (draft.ended.has(unit!.id))
    throw refuse("NOT_IN_FORCE", path, `${unit!.name} kết thúc trong chính lần sắp xếp này; hãy chọn đơn vị khác.`, [unit!]);
  mustStand(draft, unit!, path);
  return unit!;
}

/** Refuses a unit that is not in force on the day. */
export function mustStand({ day }: Draft, unit: UnitState, path: string): void {
  if (unit.validFrom > day)
    throw refuse(
      "NOT_IN_FORCE",
      path,
      `${unit.name} đến ${dayInWords(unit.validFrom)} mới thành lập; hãy chọn ngày hiệu lực không sớm hơn.`,
      [unit],
    );
  if (unit.validTo !== null && unit.validTo <= day)
    throw refuse(
      "NOT_IN_FORCE",
      path,
      `${unit.name} đã kết thúc từ ${dayInWords(unit.validTo)}; hãy chọn đơn vị đang hoạt động vào ngày hiệu lực.`,
      [unit],
    );
}

/** Refuses to touch units that the caller does not administer, all of them told at once. */
export function mustReach({ viewer }: Pick<Draft, "viewer">, units: readonly UnitState[], path: string): void {
  const beyond = units.filter(({ id, above }) => !can(viewer, "ADMINISTRATOR", { id, above }));
  if (beyond.length > 0)
    throw refuse("FORBIDDEN", path, `Ngoài phạm vi quản trị của bạn: ${namesOf(beyond)}; hãy nhờ quản trị viên cấp trên.`, beyond);
}
