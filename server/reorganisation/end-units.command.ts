import type { SuccessionKind } from "#schema/units/units.enum.ts";
import type { Successor } from "./begin-unit.command.ts";
import { dayInWords, effect, refuse, type Draft, type Refusal } from "./draft.ts";
import { mustReach } from "./find-units.ts";
import type { UnitState } from "./units.sql.ts";

/** Why a unit cannot end on the day; null when it can. One that ended that very day may still be told what became of it. */
function cannotEnd({ day }: Draft, unit: UnitState, path: string): Refusal | null {
  const { name, validFrom, validTo } = unit;
  if (validFrom >= day)
    return refuse("NOT_IN_FORCE", path, `${name} bắt đầu ${dayInWords(validFrom)}; ngày hiệu lực phải sau ngày đó.`, [unit]);
  if (validTo !== null && validTo > day)
    return refuse("LATER_CHANGE", path, `${name} đã được ghi là kết thúc ngày ${dayInWords(validTo)}; hãy thu lại thay đổi đó trước.`, [
      unit,
    ]);
  if (validTo !== null && (validTo < day || unit.isFollowed))
    return refuse(
      "NOT_IN_FORCE",
      path,
      `${name} đã kết thúc từ ${dayInWords(validTo)}${unit.isFollowed ? ", đã ghi đơn vị kế tiếp" : ""}.`,
      [unit],
    );
  if (unit.placedOn !== null)
    return refuse(
      "LATER_CHANGE",
      path,
      `${name} được ghi là chuyển cấp trên ngày ${dayInWords(unit.placedOn)}; hãy thu lại thay đổi đó trước.`,
      [unit],
    );
  return null;
}

/** Marks units that are to end, before anything is put in their place. */
export function markEnding(draft: Draft, units: readonly UnitState[], path: string): void {
  for (const unit of units) {
    const refusal = cannotEnd(draft, unit, path);
    if (refusal) throw refusal;
  }
  mustReach(draft, units, path);
  for (const unit of units) {
    draft.ended.set(unit.id, unit);
    draft.effects.push(effect("ENDS", { unit, before: unit.parent }));
  }
}

/** Ends units and their places under parents; a place taken that very day was none. */
export async function endUnits({ day, ledger }: Draft, units: readonly UnitState[]): Promise<void> {
  const open = units.filter(({ validTo }) => validTo === null);
  const places = open.flatMap(({ parent }) =>
    parent && parent.from < day && (parent.to === null || parent.to > day) ? [parent.rowId] : [],
  );
  const fresh = open.flatMap(({ parent }) => (parent?.from === day ? parent.rowId : []));
  await ledger.remove("unit_parents", fresh);
  await ledger.update("unit_parents", places, { valid_to: day });
  await ledger.update(
    "units",
    open.map(({ id }) => id),
    { valid_to: day },
  );
}

export interface Succession {
  readonly from: UnitState;
  readonly to: Successor | null;
  readonly kind: keyof typeof SuccessionKind;
  readonly share?: string | null;
}

/** Notes what became of units. */
export async function noteSuccessions(
  { day, ledger, effects, legalBasisId, provenanceId }: Draft,
  all: readonly Succession[],
): Promise<void> {
  await ledger.insert(
    "unit_successions",
    all.map(({ from, to, kind, share = null }) => ({
      ...{ predecessor_id: from.id, successor_id: to?.id ?? null, kind, share },
      ...{ effective_on: day, legal_basis_id: legalBasisId, provenance_id: provenanceId },
    })),
  );
  for (const { from, to, share = null } of all) if (to) effects.push(effect("TAKES_OVER", { unit: to, before: from, share }));
}
