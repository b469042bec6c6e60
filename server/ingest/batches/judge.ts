import type { ISql } from "postgres";
import { rowOfFigure } from "./figure-row.ts";
import { selectDocumentParts, type DocumentParts } from "./document-parts.sql.ts";
import { selectDocuments, selectFigureRows, type KnownDocument } from "./hub-state.sql.ts";
import type { ItemRow } from "./items.sql.ts";
import { clean, readItem, type Whole } from "./read-item.ts";
import type { ReadItem, Values } from "./item-fields.ts";
import type { Lists } from "./lists.sql.ts";
import type { Judged, Judgement } from "./judgement.ts";
import { findOwnDocument } from "./find-document.ts";
import { judgeDocument } from "./judge-document.ts";
import { citationJudge, conclusionJudge, taskJudge, type Around } from "./judge-parts.ts";
import { judgeFigures } from "./judge-figures.ts";
import { rowJudge, selectListedOf } from "./judge-rows.ts";
import type { Listed } from "./listed.sql.ts";

/** All that is known of an import and of what the hub has of it. */
export interface Comparison {
  readonly items: readonly Judged[];
  readonly lists: Lists;
  readonly whole: Whole;
  /** The document itself as the hub knows it; null when it does not. */
  readonly known: KnownDocument | null;
  readonly documents: readonly KnownDocument[];
  readonly parts: DocumentParts | null;
  /** What the hub has of rows of lists; null when the file has none. */
  readonly listed: Listed | null;
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
  const head = read.find(({ item }) => item.kind === "DOCUMENT");
  const documents = await selectDocuments(on, [...new Set(numbers)], head?.values ?? {});
  const known = head ? findOwnDocument(documents, head.values) : null;
  const parts = known && (await selectDocumentParts(on, known.id));
  const figures = read
    .filter(({ item }) => item.kind === "FIGURE")
    .map((one) => ({ ...one, row: unknownIndicator(one) ?? rowOfFigure(one.values, lists, whole) }));
  const rows = figures.flatMap(({ row }) => (typeof row === "string" ? [] : [row]));
  const figureJudgements = judgeFigures(figures, await selectFigureRows(on, rows));
  const rowsOfLists = read.filter(({ item }) => item.kind === "ROW");
  const listed = await selectListedOf(on, rowsOfLists);
  const judgeOf = { ...partJudges(read, { known, documents, parts, lists }), ROW: rowJudge(rowsOfLists, listed, lists) };
  const judged = read.map((one): Judged => ({
    ...one,
    ...(figureJudgements.get(one.item.id) ?? judgeOf[one.item.kind as keyof typeof judgeOf]!(one)),
  }));
  return { items: judged, lists, whole, known, documents, parts, listed };
}

/** Why a figure is left out whose indicator was recognised and is none of the hub's, and what can be done; null for all others. */
function unknownIndicator({ item, values }: Read[number]): string | null {
  const { indicator, name } = item.payload as { indicator?: string | null; name?: string };
  if (values["indicator"] || !indicator) return null;
  const what = `Hub chưa có chỉ tiêu “${name ?? indicator}” (mã ${indicator}), nên chưa ghi được số này.`;
  return `${what} Hãy chọn chỉ tiêu khác nếu cùng nghĩa, hoặc bỏ mục; quản trị viên thêm chỉ tiêu vào danh mục thì lần nhập sau ghi được.`;
}

type Read = ReturnType<typeof readItems>["read"];

/** How items of each kind are judged, but figures. */
function partJudges(read: Read, around: Around): Readonly<Record<string, (part: Read[number]) => Judgement>> {
  const ofKind = (kind: string) => read.filter(({ item }) => item.kind === kind);
  return {
    DOCUMENT: ({ values }) => judgeDocument(values, around.known, around.lists),
    CITATION: citationJudge(ofKind("CITATION"), around),
    TASK: taskJudge(ofKind("TASK"), around),
    CONCLUSION: conclusionJudge(ofKind("CONCLUSION"), around),
  };
}
