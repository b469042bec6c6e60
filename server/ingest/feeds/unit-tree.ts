import { groupBy } from "#server/ingest/batches/group-by.ts";

/** A span of days `[from, to)`; without an end when `to` is null. */
export interface Span {
  readonly from: string;
  readonly to: string | null;
}

/** Where a unit stands under its parent, and when; units are told by their codes. */
export interface Placing extends Span {
  readonly parent: string;
}

/** A unit with all its parents. */
export interface Standing extends Span {
  readonly code: string;
  readonly parents: readonly Placing[];
}

/** The tree of units as it would be. */
export type Tree = ReadonlyMap<string, Standing>;

/** No tree of offices is as deep. */
const DEEPEST = 30;
const never = "9999-12-31";
const endOf = ({ to }: Span): string => to ?? never;

/** Days that two spans share; null when they share none. */
export function shared(one: Span, other: Span): Span | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = endOf(one) < endOf(other) ? one.to : other.to;
  return from < (to ?? never) ? { from, to } : null;
}

export const isWithin = (inner: Span, outer: Span): boolean => inner.from >= outer.from && endOf(inner) <= endOf(outer);

export const isOn = (day: string, span: Span): boolean => day >= span.from && day < endOf(span);

/** The place of the first span that shares a day with one before it; -1 when none does. */
export const findOverlap = (spans: readonly Span[]): number =>
  spans.findIndex((span, at) => spans.slice(0, at).some((before) => shared(before, span) !== null));

/**
 * The unit by which a unit stands above itself on some day, or above which the tree is deeper than any; null when it does not.
 */
export function findCycle(tree: Tree, code: string): string | null {
  const climb = (at: string, span: Span, depth: number): string | null => {
    for (const placing of tree.get(at)?.parents ?? []) {
      const days = shared(span, placing);
      if (!days) continue;
      if (placing.parent === code || depth >= DEEPEST) return at;
      const found = climb(placing.parent, days, depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  const own = tree.get(code);
  return own ? climb(code, own, 0) : null;
}

/** A unit and where it stands. */
export interface Child {
  readonly code: string;
  readonly placing: Placing;
}

/** Units that stand under each unit. */
export const childrenOf = (tree: Tree): Map<string, Child[]> =>
  groupBy(
    [...tree.values()].flatMap(({ code, parents }) => parents.map((placing): Child => ({ code, placing }))),
    ({ placing }) => placing.parent,
  );
