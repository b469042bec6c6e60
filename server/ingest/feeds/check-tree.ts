import type { UnitInput } from "#schema/ingest/feed-unit.input.ts";
import { groupBy } from "#server/ingest/batches/group-by.ts";
import { goodRows, type Batch } from "./batch.ts";
import { placingsOf, spanOf, successionsOf } from "./check-unit.ts";
import type { Add } from "./figure-forms.ts";
import type { HubUnit } from "./select-tree.sql.ts";
import { childrenOf, findCycle, isOn, isWithin, shared, type Child, type Placing, type Standing, type Tree } from "./unit-tree.ts";

type Hub = ReadonlyMap<string, HubUnit>;

/** Where a unit stands after the batch: as it is sent, else as it stands now, as long as it is there. */
export function standingOf(unit: UnitInput, hub: Hub): Standing {
  const span = spanOf(unit);
  const kept = () =>
    (hub.get(unit.code)?.parents ?? []).flatMap((placing): Placing[] => {
      const days = shared(placing, span);
      return days ? [{ parent: placing.parent, ...days }] : [];
    });
  return { code: unit.code, ...span, parents: placingsOf(unit) ?? kept() };
}

/** The tree as it would be if the rows that nothing stands against yet were taken. */
function treeOf(batch: Batch<UnitInput>, hub: Hub): Map<string, Standing> {
  const tree = new Map<string, Standing>(hub);
  for (const row of goodRows(batch)) {
    const unit = batch.rows[row]!;
    tree.set(unit.code, standingOf(unit, hub));
  }
  return tree;
}

/**
 * Notes what stands against the units of a batch in the tree that they make together. A row that is refused leaves another
 * tree to the others, so that they are looked at again until nothing more stands against any.
 */
export function checkTree(batch: Batch<UnitInput>, hub: Hub): void {
  let refused: number;
  do {
    refused = batch.problems.byRow.size;
    refuseOrphans(batch, goodRows(batch), hub);
    const tree = treeOf(batch, hub);
    const children = childrenOf(tree);
    for (const row of goodRows(batch)) {
      const unit = batch.rows[row]!;
      const add: Add = (...problem) => batch.problems.add(row, ...problem);
      checkPlaces(unit, tree, add);
      checkSuccessions(unit, hub, add);
      checkChildren(unit, hub, children.get(unit.code) ?? [], add);
    }
  } while (batch.problems.byRow.size > refused);
}

/** What a unit names: fields, and the codes in them. */
const namesOf = ({ parents, successors }: UnitInput): [field: string, code: string][] => [
  ...(parents ?? []).map(({ unit }, at): [string, string] => [`parents.${at}.unit`, unit]),
  ...(successors ?? []).flatMap(({ unit }, at): [string, string][] => (unit ? [[`successors.${at}.unit`, unit]] : [])),
];

/** Refuses rows that name a unit that is neither in the hub nor comes with the batch, and then those that name these. */
function refuseOrphans({ rows, problems }: Batch<UnitInput>, good: readonly number[], hub: Hub): void {
  const coming = new Set(good.map((row) => rows[row]!.code));
  const named = good.flatMap((row) => namesOf(rows[row]!).map(([field, code]) => ({ row, field, code })));
  const naming = groupBy(
    named.filter(({ code }) => !hub.has(code)),
    ({ code }) => code,
  );
  const lost = [...naming.keys()].filter((code) => !coming.has(code));
  for (let code = lost.pop(); code !== undefined; code = lost.pop())
    for (const { row, field } of naming.get(code) ?? []) {
      if (!problems.has(row)) lost.push(rows[row]!.code);
      problems.add(
        row,
        "NOT_FOUND",
        field,
        `Đơn vị mã “${code}” không có trong hub và không được nhận ở lô này.`,
        "Hãy gửi đơn vị ấy trong cùng lô hoặc trước đó, hoặc sửa mã.",
      );
    }
}

function checkPlaces(unit: UnitInput, tree: Tree, add: Add): void {
  placingsOf(unit)?.forEach((placing, at) => {
    const parent = tree.get(placing.parent)!;
    if (isWithin(placing, parent)) return;
    const until = parent.to ? ` đến trước ${parent.to}` : "";
    add(
      "NOT_IN_FORCE",
      `parents.${at}.unit`,
      `Cấp trên “${placing.parent}” chỉ có từ ${parent.from}${until}.`,
      "Hãy gửi cấp trên có trong suốt thời gian ấy.",
    );
  });
  successionsOf(unit)?.forEach(({ unit: next, on }, at) => {
    const heir = next === null ? null : tree.get(next)!;
    if (heir && !isOn(on, heir))
      add("NOT_IN_FORCE", `successors.${at}.unit`, `Đơn vị “${next}” không có vào ${on}.`, "Hãy gửi đơn vị có vào ngày ấy.");
  });
  const above = findCycle(tree, unit.code);
  if (above !== null)
    add("CYCLE", "parents", `Qua “${above}”, đơn vị là cấp trên của chính nó hoặc cây quá sâu.`, "Hãy xem lại các cấp trên.");
}

/** What became of a unit is of the day it ends: another day is told with it. */
function checkSuccessions({ code, successors, validTo = null }: UnitInput, hub: Hub, add: Add): void {
  if (!successors && hub.get(code)?.successions.some(({ on }) => on !== validTo))
    add("MISSING", "successors", "Hub đã ghi đơn vị kế tiếp từ một ngày khác.", "Hãy gửi cả successors cùng ngày hết hiệu lực mới.");
}

/** Units below must not be left behind, unless they were already. */
function checkChildren(unit: UnitInput, hub: Hub, children: readonly Child[], add: Add): void {
  const span = spanOf(unit);
  const known = hub.get(unit.code);
  const left = children.filter(({ placing }) => !isWithin(placing, span) && (!known || isWithin(placing, known)));
  if (left.length === 0) return;
  const names = left.slice(0, 5).map(({ code }) => code);
  const more = left.length > names.length ? ` và ${left.length - names.length} đơn vị khác` : "";
  add(
    "DOES_NOT_FIT",
    "validTo",
    `Còn ${left.length} đơn vị trực thuộc ngoài thời gian ấy: ${names.join(", ")}${more}.`,
    "Hãy gửi cả các đơn vị ấy với cấp trên mới trong cùng lô.",
  );
}
