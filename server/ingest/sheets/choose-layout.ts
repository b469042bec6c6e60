import type { Lookups } from "./check-cells.ts";
import { fingerprintOf, headAt, type SheetHead } from "./map-columns.ts";
import type { SheetPart } from "./sheet.ts";
import type { LayoutOrigin, RememberedLayout, SheetLayout } from "./sheet-layout.ts";
import { periodCode } from "./sheet-periods.ts";
import { scaleIn, suggestByWords, suggestColumns, sure } from "./suggest-columns.ts";
import type { SheetTemplate } from "./templates.ts";

/** What a layout is chosen by. */
export interface LayoutAsk {
  readonly templates: ReadonlyMap<string, SheetTemplate>;
  /** The template that the sender named; null for any. */
  readonly wanted: string | null;
  /** Layouts of the unit's earlier files, the last used first. */
  readonly remembered: readonly RememberedLayout[];
  readonly lookups: Lookups;
  /** Code of the unit on whose behalf the file came. */
  readonly unit: string;
}

export interface ChosenLayout {
  readonly layout: SheetLayout;
  readonly origin: LayoutOrigin;
  readonly remembered: RememberedLayout | null;
}

/** How many sheets of a file are guessed at. */
const guessed = 4;
/** How many rows of a sheet are taken for its head. */
const mostHeads = 15;

/** The layout of a file: one that is remembered for its head, the words of a template, or the best guess, which a person must see. */
export function chooseLayout(parts: readonly SheetPart[], ask: LayoutAsk): ChosenLayout {
  return recall(parts, ask) ?? guess(parts, ask);
}

const headsOf = (part: SheetPart) =>
  part.rows
    .filter(({ cells }) => cells.filter((cell) => typeof cell === "string").length > 1)
    .slice(0, mostHeads)
    .map(({ number }) => headAt(part, number));

function recall(parts: readonly SheetPart[], { remembered, wanted, templates }: LayoutAsk): ChosenLayout | null {
  const known = remembered.filter(({ template }) => templates.has(template) && (wanted === null || template === wanted));
  for (const part of parts)
    for (const head of known.length > 0 ? headsOf(part) : []) {
      const print = fingerprintOf(head);
      const one = known.find(({ fingerprint }) => fingerprint === print);
      if (one) return { layout: layoutFrom(one, part, head, templates.get(one.template)!), origin: "REMEMBERED", remembered: one };
    }
  return null;
}

function layoutFrom({ template, fingerprint, layout }: RememberedLayout, part: SheetPart, head: SheetHead, of: SheetTemplate): SheetLayout {
  const { columns, scales, gap } = layout;
  const fixed = { ...layout.fixed, ...periodsAbove(of, columns, part, head) };
  return { template, fingerprint, sheet: part.name, headRow: head.row, firstRow: head.row + gap, columns, fixed, scales, leavesOut: false };
}

interface Guess {
  readonly part: SheetPart;
  readonly template: SheetTemplate;
  readonly head: SheetHead;
  /** How well the words fit. */
  readonly weight: number;
  /** Columns that must be there and that nothing names. */
  readonly missing: number;
}

function guess(parts: readonly SheetPart[], ask: LayoutAsk): ChosenLayout {
  const templates = [...ask.templates.values()].filter(({ key }) => ask.wanted === null || key === ask.wanted);
  const guesses = parts.slice(0, guessed).flatMap((part) =>
    headsOf(part).flatMap((head) =>
      templates.map((template): Guess => {
        const found = suggestByWords(template, head);
        const keys = new Set(found.filter(({ confidence }) => confidence >= sure).map(({ key }) => key));
        const missing = template.columns.filter(({ key, isRequired }) => isRequired && !keys.has(key)).length;
        return { part, template, head, weight: found.reduce((sum, { confidence }) => sum + confidence, 0), missing };
      }),
    ),
  );
  const heaviest = (some: readonly Guess[]) => some.toSorted((a, b) => b.weight - a.weight || a.missing - b.missing)[0];
  const whole = heaviest(guesses.filter(({ missing }) => missing === 0));
  const best = whole ?? heaviest(guesses.filter(({ weight }) => weight > 1));
  if (!best) return { layout: nothing(parts, ask), origin: "SUGGESTED", remembered: null };
  const { part, template, head } = best;
  const isSure =
    whole !== undefined && suggestColumns(template, head, part.rows, ask.lookups).every(({ confidence }) => confidence >= sure);
  return { layout: suggestedLayout(template, part, head, ask), origin: isSure ? "TEMPLATE" : "SUGGESTED", remembered: null };
}

/** A layout with the columns that a head suggests, and what the lines above it and the unit say for all rows. */
export function suggestedLayout(template: SheetTemplate, part: SheetPart, head: SheetHead, { lookups, unit }: LayoutAsk): SheetLayout {
  const found = suggestColumns(template, head, part.rows, lookups);
  const columns = head.titles.map((_, at) => found.find((one) => one.at === at)?.key ?? null);
  const units = template.columns.filter(({ key, type, isRequired }) => type === "UNIT" && isRequired && !columns.includes(key));
  return {
    ...{ template: template.key, fingerprint: fingerprintOf(head), sheet: part.name, headRow: head.row, firstRow: head.row + 1, columns },
    fixed: { ...Object.fromEntries(units.map(({ key }) => [key, unit])), ...periodsAbove(template, columns, part, head) },
    scales: scalesOf(template, columns, part, head),
    leavesOut: false,
  };
}

const linesAbove = ({ rows }: SheetPart, { row }: SheetHead) =>
  rows.filter(({ number }) => number < row).flatMap(({ cells }) => cells.filter((cell) => typeof cell === "string"));

/** The period that the lines over a head name, for a sheet without a column of periods. */
function periodsAbove({ columns: all }: SheetTemplate, columns: readonly (string | null)[], part: SheetPart, head: SheetHead) {
  const missing = all.filter(({ key, type }) => type === "PERIOD" && !columns.includes(key));
  const said = new Set(linesAbove(part, head).flatMap((line) => periodCode(line) ?? []));
  return missing.length > 0 && said.size === 1 ? Object.fromEntries(missing.map(({ key }) => [key, [...said][0]!])) : {};
}

function scalesOf({ columns: all }: SheetTemplate, columns: readonly (string | null)[], part: SheetPart, head: SheetHead) {
  const above = Math.max(1, ...linesAbove(part, head).map(scaleIn));
  const inMoney = all.filter(({ key, header }) => columns.includes(key) && header.includes("đồng"));
  const pairs = inMoney.map(({ key }): [string, number] => [key, Math.max(above, scaleIn(head.titles[columns.indexOf(key)]!.text))]);
  return Object.fromEntries(pairs.filter(([, scale]) => scale !== 1));
}

/** Where nothing looks like any template: the first row with several words may be a head, and a person says of what. */
function nothing(parts: readonly SheetPart[], { wanted }: LayoutAsk): SheetLayout {
  const part = parts[0]!;
  const head = headsOf(part)[0] ?? headAt(part, part.rows[0]!.number);
  return {
    ...{ template: wanted ?? "", fingerprint: fingerprintOf(head), sheet: part.name, headRow: head.row, firstRow: head.row + 1 },
    ...{ columns: head.titles.map(() => null), fixed: {}, scales: {}, leavesOut: false },
  };
}
