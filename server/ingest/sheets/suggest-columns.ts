import { plainWords } from "#server/ingest/recognising/plain-words.ts";
import { checkCell, type Lookups } from "./check-cells.ts";
import { fit, matchColumns, type SheetHead } from "./map-columns.ts";
import type { CellValue, SheetRow } from "./sheet.ts";
import type { SheetTemplate, TemplateColumn } from "./templates.ts";

/** A column of a file that may be one of a template. */
export interface Suggestion {
  readonly key: string;
  /** Column of the file from 0. */
  readonly at: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** From here on a suggestion is as good as the template's own words. */
export const sure = 0.9;
const confidences: Readonly<Record<number, number>> = { 3: 1, 2: 0.95, 1: 0.7 };
const leastAlike = 0.6;
const byContent = 0.6;
const looked = 20;

/** Which column of a file is which of a template: by its words, then by likeness of words, then by what stands beneath. */
export function suggestColumns(template: SheetTemplate, head: SheetHead, rows: readonly SheetRow[], lookups: Lookups): Suggestion[] {
  return withBest(suggestByWords(template, head), filledColumns(template, head, rows, lookups));
}

/** The same by words alone, which is quick. */
export const suggestByWords = (template: SheetTemplate, head: SheetHead): Suggestion[] =>
  withBest(namedColumns(template, head), alikeColumns(template, head));

function withBest(found: readonly Suggestion[], candidates: readonly Suggestion[]): Suggestion[] {
  const all = [...found];
  for (const one of candidates.toSorted((a, b) => b.confidence - a.confidence))
    if (!all.some(({ key, at }) => key === one.key || at === one.at)) all.push(one);
  return all;
}

/** Columns that are named in words the template knows. */
function namedColumns(template: SheetTemplate, head: SheetHead): Suggestion[] {
  return matchColumns(template, plainHead(head)).flatMap((key, at) => {
    const column = template.columns.find((one) => one.key === key);
    return column ? [{ key: column.key, at, confidence: confidences[fit(column, plainHead(head).titles[at]!)] ?? 0 }] : [];
  });
}

const measured = / ?(?:đvt|đơn vi tinh)? ?(nghin|ngan|triêu|ty|ti) đông$/u;
const multiples: Readonly<Record<string, number>> = {
  nghin: 1000,
  ngan: 1000,
  triêu: 1_000_000,
  ty: 1_000_000_000,
  ti: 1_000_000_000,
};

/** A head whose titles tell no multiples of đồng: "Số tiền (triệu đồng)" is "Số tiền (đồng)". */
const plainHead = (head: SheetHead): SheetHead => ({
  ...head,
  titles: head.titles.map((title) => ({ ...title, header: title.header.replace(measured, " đông").trim() })),
});

/** The multiple of đồng that a title, or a line over the head, says amounts are in; 1 when it says none. */
export function scaleIn(text: string): number {
  return multiples[measured.exec(plainWords(text).trim())?.[1] ?? ""] ?? 1;
}

const wordsOf = (text: string) => new Set(plainWords(text).trim().split(" ").filter(Boolean));

const wordsOfTemplates = new WeakMap<SheetTemplate, { key: string; words: ReadonlySet<string>[] }[]>();

function namesOf(template: SheetTemplate) {
  const known = wordsOfTemplates.get(template);
  if (known) return known;
  const made = template.columns.map(({ key, header, group, aliases }) => ({
    key,
    words: [header, ...(group === null ? [] : [`${group} ${header}`]), ...aliases].map(wordsOf),
  }));
  wordsOfTemplates.set(template, made);
  return made;
}

function alikeColumns(template: SheetTemplate, { titles }: SheetHead): Suggestion[] {
  const names = namesOf(template);
  return titles.flatMap(({ group, header }, at) => {
    if (header === "") return [];
    const said = group === "" ? [wordsOf(header)] : [wordsOf(header), wordsOf(`${group} ${header}`)];
    return names.flatMap(({ key, words }) => {
      const best = Math.max(...words.flatMap((own) => said.map((other) => likeness(own, other))));
      return best >= leastAlike ? [{ key, at, confidence: Math.min(0.85, best * 0.85) }] : [];
    });
  });
}

/** A name that stands whole within a longer one. */
const within = 0.65;

/** Part of the words that a name of a column and a title share, from 0 to 1. */
function likeness(own: ReadonlySet<string>, said: ReadonlySet<string>): number {
  const shared = [...own].filter((word) => said.has(word)).length;
  const part = own.size + said.size === 0 ? 0 : (2 * shared) / (own.size + said.size);
  return shared === own.size && shared > 1 ? Math.max(part, within) : part;
}

const told = new Set<TemplateColumn["type"]>(["UNIT", "PERIOD", "LIST", "DAY", "INDICATOR"]);

/** Columns whose cells can be nothing else, whatever stands over them. */
function filledColumns({ columns }: SheetTemplate, head: SheetHead, rows: readonly SheetRow[], lookups: Lookups): Suggestion[] {
  const below = rows.filter(({ number }) => number > head.row).slice(0, looked);
  return columns
    .filter(({ type }) => told.has(type) && (type === "LIST" || type === "DAY" || lookups[type as keyof Lookups] !== undefined))
    .flatMap((column) =>
      head.titles.flatMap((_, at) => {
        const cells = below.map(({ cells: row }) => row[at] ?? null).filter((cell): cell is NonNullable<CellValue> => cell !== null);
        const sound = cells.filter((cell) => typeof cell === "string" && !("wrong" in checkCell(cell, column, lookups)));
        return cells.length > 1 && sound.length / cells.length >= 0.8 ? [{ key: column.key, at, confidence: byContent }] : [];
      }),
    );
}
