import { memberKey, plainRows } from "#client/measures/answer.ts";
import type { Answer, AnswerRow, Member } from "#client/measures/answer.ts";

export interface Tile {
  key: string;
  member: Member;
  row: AnswerRow;
}

export interface TileGroup {
  key: string;
  member: Member | null;
  tiles: readonly Tile[];
}

const isUnits = ({ dimension }: Answer["dimensions"][number]) => dimension === "UNIT" || dimension === "UNIT_ANCESTOR";
const groups = ["UNIT_ANCESTOR", "UNIT_TYPE", "UNIT_LEVEL", "UNIT_GROUP", "UNIT"];

/** Which dimension gives the tiles, and which the groups they stand in: the units themselves, and what they are under. */
export function tilePlaces({ dimensions }: Answer): { tile: number; group: number } {
  const tile = dimensions.findLastIndex(({ dimension }) => dimension === "UNIT");
  const at = tile >= 0 ? tile : dimensions.findLastIndex(isUnits);
  return { tile: at, group: dimensions.findIndex(({ dimension }, place) => place !== at && groups.includes(dimension)) };
}

/** Units in the groups they come under, in the order of the answer; null when a unit would stand there twice. */
export function toTiles(answer: Answer): TileGroup[] | null {
  const places = tilePlaces(answer);
  const seen = new Set<string>();
  const found = new Map<string, { member: Member | null; tiles: Tile[] }>();
  for (const row of plainRows(answer)) {
    const member = row.members[places.tile] ?? null;
    const group = row.members[places.group] ?? null;
    if (!member) continue;
    const key = [memberKey(group), memberKey(member)].join("\n");
    if (seen.has(key)) return null;
    seen.add(key);
    const known = found.get(memberKey(group)) ?? { member: group, tiles: [] };
    found.set(memberKey(group), known);
    known.tiles.push({ key, member, row });
  }
  return [...found].map(([key, group]) => ({ key, ...group }));
}

/** `UBND huyện Trực Ninh` → `Trực Ninh`; an agency keeps its name, which is all it has. */
export const tileName = (label: string): string =>
  label.replace(/^(?:UBND |HĐND )?(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu) (?=\p{Lu}|\d)/iu, "");
