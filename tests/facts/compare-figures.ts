import { overlaps, Tally } from "#tests/facts/tally.ts";
import type { FactObservation, Facts } from "#tests/facts/read-facts.ts";
import type { Figure } from "#server/ingest/recognising/found.ts";

/** Why a figure is not the one of a fact; empty when it is. */
function differences(figure: Figure, fact: FactObservation): string[] {
  const found: [string, boolean][] = [
    ["indicator", figure.indicator === fact.indicator],
    ["value", figure.value === fact.value],
    ["comparator", figure.comparator === fact.comparator],
    ["unit", figure.reportingUnit?.code === fact.reportingUnit],
    ["period", periodAgrees(figure, fact)],
    ...Object.entries(fact.dimension).map(([name, value]): [string, boolean] => [name, dimensionAgrees(figure, name, value)]),
  ];
  return found.filter(([, same]) => !same).map(([name]) => name);
}

/**
 * Days of the period agree where the facts state both; the facts call "PERIOD" what a figure calls a range or the period of the report
 * around it, and leave a point in time without days.
 */
function periodAgrees({ period }: Figure, { period: fact }: FactObservation): boolean {
  if (fact.kind === "PERIOD" || fact.kind === "POINT") return fact.asOf == null || period?.to === fact.asOf;
  return (
    period !== null &&
    period.kind === fact.kind &&
    (!fact.from || period.from === fact.from) &&
    (!fact.to || period.to === fact.to || period.to === fact.asOf)
  );
}

const said = (value: unknown): string =>
  String(value)
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();

/** A dimension is the figure's level or a part of its breakdown; dimensions that only comment on a figure are left out. */
function dimensionAgrees(figure: Figure, name: string, value: unknown): boolean {
  if (
    ["alsoIncludes", "includes", "levels", "baseYear", "net", "perYear", "until", "scope", "units", "status", "issuerLevel"].includes(name)
  )
    return true;
  if (name === "level" && (value === "TOTAL" || figure.level === value)) return true;
  const own = figure.breakdown[name] ?? (name === "outOf" ? figure.breakdown["of"] : undefined);
  return own !== undefined && said(own) === said(value);
}

/**
 * A figure is right when indicator, value, comparator, unit, period and breakdown are those of a fact whose place it shares; each fact
 * is matched once. Facts derived from others are not printed anywhere, so they are not expected.
 */
export function compareFigures(facts: Facts, source: string, found: readonly Figure[]): Tally {
  const expected = facts.observations.filter(({ position, kind }) => position.source === source && kind !== "DERIVED");
  const tally = new Tally();
  const matched = new Set<Figure>();
  for (const fact of expected) {
    const near = found.filter((figure) => overlaps(figure.span, fact.position) && !matched.has(figure));
    const best = near
      .map((figure) => ({ figure, wrong: differences(figure, fact) }))
      .sort((one, other) => one.wrong.length - other.wrong.length)[0];
    if (best?.wrong.length === 0) matched.add(best.figure);
    const why = best ? `${best.wrong.join(", ")} of ${best.figure.indicator} ${best.figure.value}` : "nothing there";
    tally.expect(
      best?.wrong.length === 0,
      `${fact.id} ${fact.indicator} ${fact.value}: ${fact.position.quote} (${why})`,
      fact.position.lineStart,
    );
  }
  for (const figure of found) tally.find(matched.has(figure), `${figure.indicator} ${figure.value}: ${figure.text}`);
  return tally;
}
