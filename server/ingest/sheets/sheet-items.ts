import type { Identity, Task } from "#server/ingest/recognising/found.ts";
import { readDeadline } from "#server/ingest/recognising/deadlines.ts";
import { areaOf, planKind } from "#server/ingest/recognising/task-areas.ts";
import type { TaskKnowledge } from "#server/ingest/recognising/task-knowledge.ts";
import { resolveParties } from "#server/ingest/recognising/units.ts";
import type { CheckedRow } from "./check-rows.ts";
import type { SheetMapping } from "./map-columns.ts";
import { columnName, SheetFault, type SheetData } from "./sheet.ts";
import { figuresOfRow } from "./sheet-figures.ts";
import type { SheetTemplate } from "./templates.ts";

/** A cell or row of a sheet, to be reviewed as what is found in documents is. */
export interface SheetItem {
  readonly kind: "DOCUMENT" | "FIGURE" | "TASK" | "ROW";
  readonly span: { readonly start: number; readonly end: number };
  readonly lines: { readonly start: number; readonly end: number };
  readonly cell: string | null;
  readonly confidence: number;
  readonly payload: Record<string, unknown>;
}

/** A sheet as text, one line a row, and what stands in it. */
export interface SheetReading {
  readonly text: string;
  readonly items: readonly SheetItem[];
}

/** How many things of a sheet are reviewed together. */
export const most = 20_000;

export interface SheetRows {
  readonly data: SheetData;
  readonly template: SheetTemplate;
  readonly layout: SheetMapping;
  readonly rows: readonly CheckedRow[];
  readonly fileName: string;
  /** Code of the unit on whose behalf the file came. */
  readonly unit: string;
}

/** Lists of which each row is a thing of its own. */
const lists = new Set(["units", "procedures"]);

/**
 * What the sound rows of a sheet say.
 *
 * @throws {SheetFault} when it is more than can be reviewed together
 */
export function itemsOfRows({ data, template, layout, rows, fileName, unit }: SheetRows, known: TaskKnowledge): SheetReading {
  const sheet = textOfSheet(data);
  const { key } = template;
  const items = lists.has(key)
    ? rows.map(({ number, values }) => itemAt("ROW", number, addressOf(layout, "code", number), sheet, { template: key, values, unit }))
    : key === "tasks"
      ? taskItems(rows, layout, sheet, known)
      : figureItems(key, rows, layout, sheet);
  if (items.length > most)
    throw new SheetFault(
      "TOO_LARGE",
      `Bảng có ${items.length} số liệu, nhiều hơn ${most} mà một lần nạp xem xét được. Hãy tách thành nhiều tệp.`,
    );
  return { text: sheet.text, items: [documentItem({ template, fileName, rows, unit }, sheet), ...items] };
}

interface SheetText {
  readonly text: string;
  /** Places of rows by their numbers. */
  readonly places: ReadonlyMap<number, { start: number; end: number }>;
}

/** One line a row, tabs between cells; line numbers are those of the rows. */
function textOfSheet({ rows }: SheetData): SheetText {
  const places = new Map<number, { start: number; end: number }>();
  const parts: string[] = [];
  let [length, line] = [0, 1];
  for (const { number, cells } of rows) {
    const gap = "\n".repeat(Math.min(number - line, most));
    const row = cells.map((cell) => (cell === null || typeof cell === "object" ? "" : String(cell).replace(/\s+/gu, " "))).join("\t");
    places.set(number, { start: length + gap.length, end: length + gap.length + Math.max(row.length, 1) });
    parts.push(`${gap}${row}\n`);
    length += gap.length + row.length + 1;
    line = number + 1;
  }
  return { text: parts.join(""), places };
}

function itemAt(kind: SheetItem["kind"], row: number, cell: string | null, sheet: SheetText, payload: object): SheetItem {
  return { kind, span: sheet.places.get(row)!, lines: { start: row, end: row }, cell, confidence: 1, payload: { text: "", ...payload } };
}

function addressOf({ columns }: SheetMapping, column: string, row: number): string | null {
  const at = columns.indexOf(column);
  return at < 0 ? null : `${columnName(at)}${row}`;
}

function figureItems(template: string, rows: readonly CheckedRow[], mapping: SheetMapping, sheet: SheetText): SheetItem[] {
  return rows.flatMap(({ number, values }) =>
    figuresOfRow(template, values).map(({ column, figure }) => itemAt("FIGURE", number, addressOf(mapping, column, number), sheet, figure)),
  );
}

function taskItems(rows: readonly CheckedRow[], mapping: SheetMapping, sheet: SheetText, known: TaskKnowledge): SheetItem[] {
  return rows.map(({ number, values }) => {
    const said = (key: string) => String(values[key] ?? "");
    const plan = said("plan");
    const task: Omit<Task, "span" | "text" | "confidence"> = {
      ...{
        areaNo: null,
        area: areaOf(said("area"), planKind(plan), known.areas),
        areaTitle: said("area") || null,
        ordinal: said("ordinal"),
      },
      ...{ itemTitle: said("title"), title: said("title"), output: said("output") || null },
      lead: resolveParties(said("leads"), known.units),
      coordinators: resolveParties(said("coordinators"), known.units),
      deadline: readDeadline(said("deadline"), Number(values["year"]), known.deadlines),
    };
    return itemAt("TASK", number, addressOf(mapping, "title", number), sheet, task);
  });
}

/** The sheet itself stands for the document that its figures come from; the plan's number is what tasks are of, and its unit issued it. */
function documentItem({ template, fileName, rows, unit }: Omit<SheetRows, "data" | "layout">, sheet: SheetText): SheetItem {
  const { key, title } = template;
  const plan = key === "tasks" ? String(rows[0]?.values["plan"] ?? "") : null;
  const document: Omit<Identity, "span" | "text" | "confidence"> = {
    ...{
      number: plan,
      symbol: null,
      type: plan === null ? "BAO_CAO" : "KE_HOACH",
      issuer: plan === null ? null : { code: unit, name: unit },
      date: null,
    },
    ...{ subject: `${title} (bảng tính ${fileName})`, period: null },
  };
  return itemAt("DOCUMENT", [...sheet.places.keys()][0]!, null, sheet, document);
}
