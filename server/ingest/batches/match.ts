import type { Named } from "#server/ingest/recognising/found.ts";
import { fold } from "./fold.ts";
import type { Lists, ListedUnit } from "./lists.sql.ts";

const memory = new WeakMap<readonly object[], Map<string, object[]>>();

/** Everything of a list under each of its folded names. */
function byName<T extends object>(list: readonly T[], namesOf: (one: T) => readonly string[]): Map<string, T[]> {
  const known = memory.get(list) as Map<string, T[]> | undefined;
  if (known) return known;
  const found = new Map<string, T[]>();
  for (const one of list) for (const name of new Set(namesOf(one).map(fold))) found.set(name, [...(found.get(name) ?? []), one]);
  memory.set(list, found as Map<string, object[]>);
  return found;
}

const inForce = (day: string | null) => (unit: ListedUnit) =>
  day === null || (unit.validFrom <= day && (unit.validTo === null || day < unit.validTo));

/** The unit that is meant, by its code or any of its names; null when none is, or several are at that time. */
export function matchUnit({ units }: Lists, { code, name }: Named, day: string | null = null): ListedUnit | null {
  const coded = units.find((unit) => unit.code === code);
  if (coded) return coded;
  const called = byName(units, ({ names }) => names).get(fold(name)) ?? [];
  const then = called.filter(inForce(day));
  return then.length === 1 ? then[0]! : called.length === 1 ? called[0]! : null;
}

/** The group that is meant. */
export function matchGroup({ groups }: Lists, { code, name }: Named): Lists["groups"][number] | null {
  const called = byName(groups, ({ names }) => names).get(fold(name)) ?? [];
  return groups.find((group) => group.code === code) ?? (called.length === 1 ? called[0]! : null);
}

/** Words that say nothing about which field of procedures is meant, and ways of writing that are one. */
const plainField = (name: string) =>
  fold(name)
    .replace(/^linh vuc /, "")
    .replace(/\bptnt\b/g, "phat trien nong thon")
    .replace(/\btbxh\b/g, "thuong binh xa hoi")
    .replace(/\b(va|cac)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The field of procedures that is meant: the same words, or the only field that begins with them. */
export function matchField({ fields }: Lists, name: string): Lists["fields"][number] | null {
  const wanted = plainField(name);
  const same = fields.find((field) => field.code === name || plainField(field.name) === wanted);
  if (same) return same;
  const longer = fields.filter((field) => plainField(field.name).startsWith(`${wanted} `));
  return longer.length === 1 ? longer[0]! : null;
}
