import { fold } from "#server/ingest/batches/fold.ts";
import { groupBy } from "#server/ingest/batches/group-by.ts";
import type { Lists } from "#server/ingest/batches/lists.sql.ts";
import { matchField, matchUnit } from "#server/ingest/batches/match.ts";
import { periodOf } from "#server/ingest/batches/period-of.ts";
import type { Coded, Lookups } from "./check-cells.ts";
import { periodCode, windowOf } from "./sheet-periods.ts";

/** Finds what a hub has by the codes and names of its lists; each word is looked for once. */
export function lookupsOf(lists: Lists): Lookups {
  const names: Readonly<Record<Coded, readonly string[]>> = {
    UNIT: labelsOf(lists.units),
    PERIOD: [],
    INDICATOR: lists.indicators.map(({ name }) => name),
    FIELD: lists.fields.map(({ name }) => name),
  };
  const byName = groupBy(lists.units, ({ name }) => fold(name));
  return {
    UNIT: once((text) => {
      const called = byName.get(fold(text)) ?? [];
      return called.length === 1 ? called[0]!.code : (matchUnit(lists, { code: codeIn(text), name: text })?.code ?? null);
    }),
    PERIOD: once((text) => {
      const code = periodCode(text) ?? lists.periods.find(({ name }) => fold(name) === fold(text))?.code ?? null;
      const known = code === null ? null : periodCode(code);
      return known !== null && periodOf(lists, windowOf(known)) ? known : null;
    }),
    INDICATOR: once((text) => {
      const code = codeIn(text).toUpperCase();
      return (
        (lists.indicators.find((one) => one.code === code) ?? lists.indicators.find(({ name }) => fold(name) === fold(text)))?.code ?? null
      );
    }),
    FIELD: once((text) => matchField(lists, text)?.code ?? null),
    near: nearestOf(names),
  };
}

/** Names to choose from; a namesake has its code behind. */
export function labelsOf(list: readonly { code: string; name: string }[]): string[] {
  const namesakes = groupBy(list, ({ name }) => fold(name));
  return list.map(({ name, code }) => (namesakes.get(fold(name))!.length === 1 ? name : `${name} (${code})`));
}

/** The code behind a name: "Xã Hải An (xa-hai-an)". */
const codeIn = (text: string) => /\(([\w-]+)\)\s*$/u.exec(text)?.[1] ?? text.trim();

function once(find: (text: string) => string | null): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    let code = known.get(text);
    if (code === undefined) known.set(text, (code = find(text)));
    return code;
  };
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const letters = ` ${fold(text)} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
};
const leastNear = 0.7;
/** So many words of a sheet are compared with all names; a sheet with more is in another language than the hub's. */
const mostNear = 300;

/** Finds the name that shares most pairs of letters with a word; null when none is near. */
function nearestOf(names: Readonly<Record<Coded, readonly string[]>>): NonNullable<Lookups["near"]> {
  const pairs = new Map<Coded, { name: string; pairs: ReadonlySet<string> }[]>();
  let asked = 0;
  return (type, text) => {
    if (text.length > 120 || asked++ >= mostNear) return null;
    const all = pairs.get(type) ?? names[type].map((name) => ({ name, pairs: pairsOf(name) }));
    pairs.set(type, all);
    const own = pairsOf(text);
    const likenesses = all.map(({ name, pairs: other }) => {
      let shared = 0;
      for (const pair of own) if (other.has(pair)) shared++;
      return { name, likeness: (2 * shared) / (own.size + other.size) };
    });
    const best = likenesses.reduce((a, b) => (b.likeness > a.likeness ? b : a), { name: "", likeness: 0 });
    return best.likeness >= leastNear ? best.name : null;
  };
}
