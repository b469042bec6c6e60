import type { Window } from "#server/ingest/recognising/found.ts";
import { layPeriods, type LaidPeriod } from "#server/periods/lay-periods.ts";
import { fold } from "./fold.ts";
import type { ListedPeriod, Lists } from "./lists.sql.ts";

/** A period that the hub has, or one that a rule lays and the commit will make. */
export type MeantPeriod = ListedPeriod | (LaidPeriod & { readonly id: null }) | SpanOfYears;

interface SpanOfYears extends Omit<LaidPeriod, "year"> {
  readonly id: null;
  readonly year: null;
}

/** Reports run from the 15th to the 14th; years by the calendar unless they are reported. */
const windowsOf = (kind: string) => (kind === "YEAR" ? ["CALENDAR", "LEGAL"] : ["LEGAL", "CALENDAR"]);

const isSpan = ({ from, to }: Window) =>
  Boolean(from?.endsWith("-01-01") && to?.endsWith("-12-31") && from < to && from.slice(0, 4) !== to.slice(0, 4));

function spanOfYears({ from, to }: Window): SpanOfYears {
  const code = `${from!.slice(0, 4)}-${to!.slice(0, 4)}`;
  const place = { kind: "MULTI_YEAR", window: "CALENDAR", year: null, ordinal: null, startsOn: from!, endsOn: to! };
  return { id: null, code, name: `Giai đoạn ${code}`, ...place };
}

/** What was worked out of some lists before, by its words: thousands of items name few periods. */
const memory = new WeakMap<Lists, Map<string, unknown>>();

function remembered<T>(lists: Lists, key: string, work: () => T): T {
  let known = memory.get(lists);
  if (!known) memory.set(lists, (known = new Map()));
  if (!known.has(key)) known.set(key, work());
  return known.get(key) as T;
}

const laidIn = (lists: Lists, year: number) => remembered(lists, `year ${year}`, () => layPeriods(lists.rules, year));

/** The period that is meant by a window of time; null when the hub has none and no rule lays one. */
export const periodOf = (lists: Lists, window: Window): MeantPeriod | null =>
  remembered(lists, JSON.stringify(window), () => findPeriod(lists, window));

function findPeriod(lists: Lists, window: Window): MeantPeriod | null {
  const { kind, year, from, to } = window;
  const { periods } = lists;
  if (kind === "RANGE" || kind === "AD_HOC" || kind === "POINT") {
    const same = from && to && periods.find(({ startsOn, endsOn }) => startsOn === from && endsOn === to);
    if (same) return same;
    if (isSpan(window)) return spanOfYears(window);
    const words = fold(window.label);
    return (
      periods.find((period) => period.kind === "AD_HOC" && period.year === year && words !== "" && fold(period.name).startsWith(words)) ??
      null
    );
  }
  if (year === null) return null;
  const ordinal = kind === "YEAR" || kind === "NINE_MONTHS" ? null : (window.number ?? (kind === "HALF_YEAR" ? 1 : null));
  const isMeant = (period: { kind: string; year: number | null; ordinal: number | null }) =>
    period.kind === kind && period.year === year && period.ordinal === ordinal;
  const choose = <T extends { window: string }>(found: readonly T[]) =>
    windowsOf(kind).flatMap((name) => found.filter((period) => period.window === name))[0] ?? null;
  const known = choose(periods.filter(isMeant));
  if (known) return known;
  const laid = choose(laidIn(lists, year).filter(isMeant));
  return laid && { ...laid, id: null };
}

/** The period of a code: one of the hub, or one that rules lay in the year it begins with. */
export const periodByCode = (lists: Lists, code: string): MeantPeriod | null =>
  remembered(lists, `code ${code}`, () => findByCode(lists, code));

function findByCode(lists: Lists, code: string): MeantPeriod | null {
  const known = lists.periods.find((period) => period.code === code);
  if (known) return known;
  const span = /^(\d{4})-(\d{4})$/.exec(code);
  if (span) return spanOfYears({ kind: "RANGE", label: "", year: null, number: null, from: `${span[1]}-01-01`, to: `${span[2]}-12-31` });
  const year = /^\d{4}/.exec(code)?.[0];
  const laid = year ? laidIn(lists, Number(year)).find((period) => period.code === code) : undefined;
  return laid ? { ...laid, id: null } : null;
}
