import type { ISql } from "postgres";
import { rowOfFigure } from "./figure-row.ts";
import { selectDocumentParts, selectDocuments, selectFigureRows, type DocumentParts, type KnownDocument } from "./hub-state.sql.ts";
import type { ItemRow } from "./items.sql.ts";
import { clean, readItem, type Whole } from "./read-item.ts";
import type { ReadItem, Values } from "./item-fields.ts";
import type { Lists } from "./lists.sql.ts";
import type { Judged, Judgement } from "./judgement.ts";
import { findDocument } from "./find-document.ts";
import { judgeCitation, judgeConclusion, judgeDocument, judgeTask } from "./judge-parts.ts";
import { judgeFigures } from "./judge-figures.ts";

/** All that is known of an import and of what the hub has of it. */
export interface Comparison {
  readonly items: readonly Judged[];
  readonly lists: Lists;
  readonly whole: Whole;
  /** The document itself as the hub knows it; null when it does not. */
  readonly known: KnownDocument | null;
  readonly documents: readonly KnownDocument[];
  readonly parts: DocumentParts | null;
}

/** What each item says: as it was recognised, with what was put right by hand above it. */
export function readItems(
  items: readonly ItemRow[],
  lists: Lists,
): { whole: Whole; read: { item: ItemRow; read: ReadItem; values: Values }[] } {
  const nothing: Whole = { period: null, issuer: null, date: null };
  const valuesOf = (item: ItemRow, whole: Whole) => {
    const read = readItem(item.kind, item.payload, lists, whole);
    return { item, read, values: { ...read.values, ...clean(item.corrected) } };
  };
  const head = items.find(({ kind }) => kind === "DOCUMENT");
  const said = head ? valuesOf(head, nothing).values : {};
  const date = said["date"] ?? null;
  const whole: Whole = { period: said["period"] ?? null, issuer: said["issuer"] ?? null, date: date && date.length === 10 ? date : null };
  return { whole, read: items.map((item) => valuesOf(item, whole)) };
}

/** Compares an import with the hub, as far as the rights of the connection see. */
export async function compare(on: ISql, items: readonly ItemRow[], lists: Lists): Promise<Comparison> {
  const { whole, read } = readItems(items, lists);
  const numbers = read.flatMap(({ values }) => values["number"] ?? []);
  const documents = await selectDocuments(on, [...new Set(numbers)]);
  const head = read.find(({ item }) => item.kind === "DOCUMENT");
  const known = head ? findDocument(documents, head.values) : null;
  const parts = known && (await selectDocumentParts(on, known.id));
  const figures = read.filter(({ item }) => item.kind === "FIGURE").map((one) => ({ ...one, row: rowOfFigure(one.values, lists, whole) }));
  const rows = figures.flatMap(({ row }) => (typeof row === "string" ? [] : [row]));
  const figureJudgements = judgeFigures(figures, await selectFigureRows(on, rows));
  const judged = read.map((one): Judged => {
    const figure = figureJudgements.get(one.item.id);
    if (figure) return { ...one, ...figure };
    return { ...one, ...judgePart(one, { known, documents, parts, read }) };
  });
  return { items: judged, lists, whole, known, documents, parts };
}

type Read = ReturnType<typeof readItems>["read"];

function judgePart(
  { item, values }: Read[number],
  {
    known,
    documents,
    parts,
    read,
  }: { known: KnownDocument | null; documents: readonly KnownDocument[]; parts: DocumentParts | null; read: Read },
): Judgement {
  if (item.kind === "DOCUMENT") return judgeDocument(values, known);
  if (item.kind === "CITATION") return judgeCitation(item, values, { known, documents, parts });
  if (item.kind === "CONCLUSION") return judgeConclusion(values, parts);
  const twins = read.filter((other) => other.item.kind === "TASK" && other.values["ordinal"] === values["ordinal"]);
  return judgeTask(values, parts, twins[0]!.item.id !== item.id);
}
