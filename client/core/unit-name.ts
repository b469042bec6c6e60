import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";

/** What must be known of a unit to name it, find it in a picker and lead to its page. */
export const Unit_name = graphql(`
  fragment Unit_name on Unit {
    id
    code
    name
    shortName
    level
    validTo
  }
`);

export type UnitName = FragmentOf<typeof Unit_name>;

/** `Ủy ban nhân dân huyện Trực Ninh` → `UBND huyện Trực Ninh`: the abbreviations every official text uses. */
export function shortUnitName(name: string): string {
  return name.replace(/^Ủy ban nhân dân(?= )/u, "UBND").replace(/^Hội đồng nhân dân(?= )/u, "HĐND");
}

export function readUnit(masked: UnitName) {
  const unit = readFragment(Unit_name, masked);
  return { ...unit, title: shortUnitName(unit.name) };
}

/** In the words of the unit picker, found by the full name too. */
export function toUnitOption(masked: UnitName) {
  const { code, name, shortName, validTo, title } = readUnit(masked);
  return { code, name: title, shortName, aliases: [name], validTo };
}
