import type { Named, Parties } from "./found.ts";
import { mentionsIn } from "./unit-mentions.ts";
import type { Mention } from "./unit-mentions.ts";
import type { Entry, UnitIndex } from "./unit-index.ts";

/** Who a phrase means; `home` is the issuer of the document, whose own "UBND huyện" is itself. */
export function resolveParties(text: string, index: UnitIndex, home: Named | null = null): Parties {
  const mentions = mentionsIn(text, index, home);
  const entries = mentions.flatMap((mention) => mention.entries);
  return {
    asWritten: text.trim(),
    units: distinct(entries.filter(({ kind }) => kind === "unit")),
    groups: distinct(entries.filter(({ kind }) => kind === "group")),
    unresolved: leftOver(text, mentions),
  };
}

/** The first unit that a phrase names ("của Bộ trưởng Bộ Nội vụ"); null when it names none. */
export function findUnit(text: string, index: UnitIndex, home: Named | null = null): Named | null {
  const found = mentionsIn(text, index, home)
    .flatMap(({ entries }) => entries)
    .find(({ kind }) => kind === "unit");
  return found ? named(found) : null;
}

const named = ({ code, name }: Entry): Named => ({ code, name });

const distinct = (entries: readonly Entry[]): Named[] => [...new Map(entries.map((entry) => [entry.code, named(entry)])).values()];

/** What names nobody, runs of words together and other places by "; ". */
function leftOver(text: string, mentions: readonly Mention[]): string | null {
  const runs: { start: number; end: number }[] = [];
  for (const [at, { entries, start, end, gap }] of mentions.entries()) {
    if (entries.length > 0) continue;
    const last = runs.at(-1);
    if (last && mentions[at - 1]!.entries.length === 0 && !/[,;]/u.test(gap)) last.end = end;
    else runs.push({ start, end });
  }
  return runs.length > 0 ? runs.map(({ start, end }) => text.slice(start, end)).join("; ") : null;
}
