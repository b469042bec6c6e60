import { Tally } from "#tests/facts/tally.ts";
import type { Facts } from "#tests/facts/read-facts.ts";
import type { Conclusion, Heading } from "#server/ingest/recognising/found.ts";

/**
 * The facts have no outline of their own: expected are the headings that their plans' areas and the ordinals of their narratives name
 * ("III.2.1" stands under III and III.2). Precision: of the headings found, those that are no item a narrative was taken from and whose
 * number stands where their text begins.
 */
export function compareOutline(facts: Facts, source: string, found: readonly Heading[]): Tally {
  const tally = new Tally();
  const narratives = facts.narratives.filter((narrative) => narrative.source === source && narrative.type !== "RESPONSIBILITY");
  const document = facts.sources.find(({ id }) => id === source)!.document;
  const areas = facts.plans.filter((plan) => plan.document === document).flatMap((plan) => plan.areas.map(({ no }) => no));
  const above = narratives.flatMap(({ ordinal }) =>
    ordinal
      .split(".")
      .slice(0, -1)
      .map((_, depth, parts) => parts.slice(0, depth + 1).join(".")),
  );
  for (const ordinal of new Set([...areas, ...above]))
    tally.expect(
      found.some((heading) => heading.ordinal === ordinal || heading.ordinal?.endsWith(`.${ordinal}`)),
      `heading ${ordinal}`,
      0,
    );
  const items = new Set(narratives.map(({ position }) => position.charStart));
  for (const heading of found)
    tally.find(!items.has(heading.span.start) && heading.title.length < 250, `${heading.ordinal} ${heading.title}`);
  return tally;
}

/** A conclusion is right when its kind is that of a fact at whose place it begins, give or take a bullet. */
export function compareConclusions(facts: Facts, source: string, found: readonly Conclusion[]): Tally {
  const tally = new Tally();
  const expected = facts.narratives.filter((narrative) => narrative.source === source && narrative.type !== "RESPONSIBILITY");
  const same = (conclusion: Conclusion, { type, position }: Facts["narratives"][number]) =>
    conclusion.type === type && conclusion.span.start < position.charEnd && position.charStart < conclusion.span.end;
  for (const fact of expected)
    tally.expect(
      found.some((conclusion) => same(conclusion, fact)),
      `${fact.type} ${fact.ordinal}`,
      fact.position.lineStart,
    );
  for (const conclusion of found)
    tally.find(
      expected.some((fact) => same(conclusion, fact)),
      `${conclusion.type} ${conclusion.ordinal}: ${conclusion.text.slice(0, 80)}`,
    );
  return tally;
}
