import type { UnitMention } from "#schema/reorganisation/reorganisation.type.ts";
import { dayInWords, effect, namesOf, refuse, type Draft } from "./draft.ts";
import { endUnits, markEnding, noteSuccessions } from "./end-units.command.ts";
import { mustReach } from "./find-units.ts";
import { isBelow, selectBelow, type UnitState } from "./units.sql.ts";

type Parent = UnitMention & { readonly id: string };

/** Puts units under a parent from the day on; a place taken that very day is changed, not ended. */
export async function placeUnits(draft: Draft, units: readonly UnitState[], parent: Parent, path: string): Promise<void> {
  const { tx, day, ledger, effects } = draft;
  mustReach(draft, units, path);
  for (const unit of units) {
    if (unit.placedOn !== null)
      throw refuse(
        "TWO_PARENTS",
        path,
        `${unit.name} đã được ghi về cấp trên khác từ ${dayInWords(unit.placedOn)}, sẽ có hai cấp trên cùng lúc; hãy thu lại thay đổi đó trước.`,
        [unit],
      );
    if (await isBelow(tx, day, parent.id, unit.id))
      throw refuse("OWN_DESCENDANT", path, `${parent.name} là hoặc trực thuộc ${unit.name}, không làm cấp trên của đơn vị đó được.`, [
        unit,
        parent,
      ]);
    effects.push(effect("MOVES", { unit, before: unit.parent, after: parent }));
  }
  const fresh = units.filter((unit) => unit.parent?.from === day);
  const rest = units.filter((unit) => !fresh.includes(unit));
  await ledger.update(
    "unit_parents",
    fresh.map((unit) => unit.parent!.rowId),
    { parent_id: parent.id },
  );
  await ledger.update(
    "unit_parents",
    rest.flatMap((unit) => unit.parent?.rowId ?? []),
    { valid_to: day },
  );
  await ledger.insert(
    "unit_parents",
    rest.map((unit) => ({
      unit_id: unit.id,
      parent_id: parent.id,
      valid_from: day,
      valid_to: unit.parent ? unit.parent.to : unit.validTo,
    })),
  );
}

export interface ChildrenPlan {
  /** What the caller wants; null when nothing was said. */
  readonly fate: string | null;
  /** Who takes them over; null when nobody does. */
  readonly successor: Parent | null;
  readonly path: string;
}

/** Decides where the units go that stand under units that end. Called before those are ended. */
export async function placeChildren(draft: Draft, ended: readonly UnitState[], plan: ChildrenPlan): Promise<void> {
  const { successor, path } = plan;
  const below = await selectBelow(
    draft.tx,
    draft.day,
    ended.map(({ id }) => id),
    false,
  );
  const left = below.filter(({ id }) => !draft.ended.has(id));
  // A part that takes the whole over goes up to where the whole stood.
  const risen = left.filter(({ id }) => id === successor?.id);
  if (risen.length > 0) await placeUnits(draft, risen, mustHave(parentOf(draft, ended, risen[0]!), risen, path), path);
  const children = left.filter(({ id }) => id !== successor?.id);
  if (children.length === 0) return;
  if (plan.fate === "END") return await endBelow(draft, ended, path);
  if (plan.fate === "TO_PARENT") {
    for (const one of ended) {
      const own = children.filter(({ parent }) => parent?.id === one.id);
      if (own.length > 0) await placeUnits(draft, own, mustHave(parentOf(draft, ended, own[0]!), own, path), path);
    }
    return;
  }
  if (plan.fate === "WITH_SUCCESSOR") return await placeUnits(draft, children, mustHave(successor, children, path), path);
  throw childrenLeft(children, path, "hãy chọn cho theo về đơn vị kế tiếp, về cấp trên, hoặc cùng kết thúc");
}

const childrenLeft = (children: readonly UnitState[], path: string, advice: string) =>
  refuse("CHILDREN_LEFT", path, `Còn ${children.length} đơn vị trực thuộc: ${namesOf(children)}; ${advice}.`, children);

function mustHave(parent: Parent | null, children: readonly UnitState[], path: string): Parent {
  if (parent) return parent;
  throw childrenLeft(children, path, "không có đơn vị nào để các đơn vị này theo về, hãy chọn cách khác hoặc chuyển trước");
}

/** The nearest unit above a child's own parent that does not end. */
function parentOf(draft: Draft, ended: readonly UnitState[], child: UnitState): Parent | null {
  let above = ended.find(({ id }) => id === child.parent?.id)?.parent ?? null;
  while (above && draft.ended.has(above.id)) above = ended.find(({ id }) => id === above!.id)?.parent ?? null;
  return above;
}

async function endBelow(draft: Draft, ended: readonly UnitState[], path: string): Promise<void> {
  const below = await selectBelow(
    draft.tx,
    draft.day,
    ended.map(({ id }) => id),
    true,
  );
  const more = below.filter(({ id }) => !draft.ended.has(id));
  markEnding(draft, more, path);
  await endUnits(draft, more);
  await noteSuccessions(
    draft,
    more.map((from) => ({ from, to: null, kind: "ABOLISH" })),
  );
}
