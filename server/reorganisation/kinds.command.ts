import type {
  DissolveInput,
  MergeInput,
  MoveInput,
  NewUnitInput,
  ReorganisationInput,
  SplitInput,
} from "#schema/reorganisation/reorganisation.input.ts";
import { beginUnit, findSuccessor, type Successor } from "./begin-unit.command.ts";
import { refuse, type Draft, type Kind, type Outcome } from "./draft.ts";
import { endUnits, markEnding, noteSuccessions } from "./end-units.command.ts";
import { findLasting, findUnits, mustReach, mustStand } from "./find-units.ts";
import { placeChildren, placeUnits } from "./move-units.command.ts";
import { renameUnit } from "./rename.command.ts";

const endedIds = ({ ended }: Draft) => [...ended.keys()];

async function merge(draft: Draft, { units: codes, into, children }: MergeInput): Promise<Outcome> {
  const at = "merge.units";
  const units = (await findUnits(draft, codes, at)).filter(({ code }) => code !== into.existing);
  const least = into.new ? 2 : 1;
  if (units.length < least)
    throw refuse("INVALID", at, into.new ? "Hãy chọn từ hai đơn vị; chỉ một đơn vị thì dùng Đổi tên." : "Hãy chọn thêm đơn vị nhập vào.");
  markEnding(draft, units, at);
  const successor = await findSuccessor(draft, into, units, "merge.into");
  await placeChildren(draft, units, { fate: children ?? null, successor, path: "merge.children" });
  await endUnits(draft, units);
  await noteSuccessions(
    draft,
    units.map((from) => ({ from, to: successor, kind: "MERGE" })),
  );
  return { from: endedIds(draft), to: [successor.id] };
}

async function split(draft: Draft, { unit: code, into, children }: SplitInput): Promise<Outcome> {
  const [unit] = await findUnits(draft, [code], "split.unit");
  if (into.length < 2 || into.length > 50) throw refuse("INVALID", "split.into", "Hãy nêu từ hai đơn vị tiếp nhận.");
  if (into.some(({ existing }) => existing === code))
    throw refuse("INVALID", "split.into", `${unit!.name} còn hoạt động thì không kết thúc; hãy dùng Thành lập cho phần tách ra.`, [unit!]);
  checkShares(into.map(({ share }) => share ?? null));
  markEnding(draft, [unit!], "split.unit");
  const parts: Successor[] = [];
  for (const [place, part] of into.entries()) parts.push(await findSuccessor(draft, part, [unit!], `split.into.${place}`));
  if (new Set(parts.map(({ id }) => id)).size < parts.length)
    throw refuse("INVALID", "split.into", "Một đơn vị tiếp nhận được nêu hai lần.");
  const share = (place: number) => Number(into[place]!.share ?? 0);
  const largest = parts.reduce((best, _part, place) => (share(place) > share(best) ? place : best), 0);
  await placeChildren(draft, [unit!], { fate: children ?? null, successor: parts[largest]!, path: "split.children" });
  await endUnits(draft, [unit!]);
  await noteSuccessions(
    draft,
    parts.map((to, place) => ({ from: unit!, to, kind: "SPLIT", share: into[place]!.share ?? null })),
  );
  return { from: endedIds(draft), to: parts.map(({ id }) => id) };
}

/** Digits of a share that are kept. */
const shareDigits = 8;

function checkShares(shares: readonly (string | null)[]): void {
  const given = shares.filter((share) => share !== null);
  if (given.length === 0) return;
  const unit = 10 ** shareDigits;
  const sum = given.reduce((total, share) => total + Math.round(Number(share) * unit), 0);
  const isWrong = given.some((share) => !(Number(share) > 0 && Number(share) <= 1));
  if (given.length < shares.length || isWrong || sum !== unit)
    throw refuse(
      "SHARES",
      "split.into",
      `Các phần phải cùng được nêu, trên 0, và cộng lại bằng 1; hiện là ${String(sum / unit).replace(".", ",")}. Chưa rõ thì bỏ trống cả.`,
    );
}

async function move(draft: Draft, { units: codes, parent: code }: MoveInput): Promise<Outcome> {
  const units = await findUnits(draft, codes, "move.units");
  for (const unit of units) mustStand(draft, unit, "move.units");
  const parent = await findLasting(draft, code, "move.parent");
  mustReach(draft, [parent], "move.parent");
  const there = units.filter((unit) => unit.parent?.id === parent.id);
  if (there.length > 0) throw refuse("INVALID", "move.units", `${there[0]!.name} đã trực thuộc ${parent.name} vào ngày ấy.`, there);
  await placeUnits(draft, units, parent, "move.units");
  return { from: units.map(({ id }) => id), to: [parent.id] };
}

async function dissolve(draft: Draft, { units: codes, takenOverBy, children }: DissolveInput): Promise<Outcome> {
  const units = await findUnits(draft, codes, "dissolve.units");
  markEnding(draft, units, "dissolve.units");
  const at = "dissolve.takenOverBy";
  const successor = takenOverBy ? await findLasting(draft, takenOverBy, at) : null;
  if (successor) mustReach(draft, [successor], at);
  await placeChildren(draft, units, { fate: children ?? null, successor, path: "dissolve.children" });
  await endUnits(draft, units);
  await noteSuccessions(
    draft,
    units.map((from) => ({ from, to: successor, kind: successor ? "MERGE" : "ABOLISH" })),
  );
  return { from: endedIds(draft), to: successor ? [successor.id] : [] };
}

async function add(draft: Draft, input: NewUnitInput): Promise<Outcome> {
  const made = await beginUnit(draft, input, [], "add");
  return { from: [], to: [made.id] };
}

/** What each kind does, by the name of its part of the input. */
export const kinds: {
  readonly [K in "merge" | "split" | "rename" | "move" | "dissolve" | "add"]: readonly [
    Kind,
    (draft: Draft, input: NonNullable<ReorganisationInput[K]>) => Promise<Outcome>,
  ];
} = {
  merge: ["MERGE", merge],
  split: ["SPLIT", split],
  rename: ["RENAME", renameUnit],
  move: ["MOVE", move],
  dissolve: ["DISSOLVE", dissolve],
  add: ["ADD", add],
};
