import type { Identity, Task } from "#server/ingest/recognising/found.ts";
import { readDeadline } from "#server/ingest/recognising/deadlines.ts";
import { areaOf, planKind } from "#server/ingest/recognising/task-areas.ts";
import type { TaskKnowledge } from "#server/ingest/recognising/task-knowledge.ts";
import { resolveParties } from "#server/ingest/recognising/units.ts";
import { checkRows, type CheckedRow } from "./check-rows.ts";
import { suggestMapping, type SheetMapping } from "./map-columns.ts";
import { columnName, SheetFault, type SheetData } from "./sheet.ts";
import { figuresOfRow } from "./sheet-figures.ts";
import { periodCode } from "./sheet-periods.ts";
import type { SheetTemplate } from "./templates.ts";

/** A cell or row of a sheet, to be reviewed as what is found in documents is. */
export interface SheetItem {
  readonly kind: "DOCUMENT" | "FIGURE" | "TASK";
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

const most = 20_000;
const shown = 20;
/** What becomes figures and tasks; units and procedures come by the feeds, which know what they replace. */
const staged = new Set(["dossiers", "staffing", "finance", "observations", "tasks"]);

/**
 * What a sheet says, when every cell of it is sound.
 *
 * @throws {SheetFault} with the cells to put right
 */
export function itemsOfSheet(
  data: SheetData,
  wanted: string | null,
  templates: ReadonlyMap<string, SheetTemplate>,
  fileName: string,
  known: TaskKnowledge,
): SheetReading {
  const { template, mapping } = chooseTemplate(data, wanted, templates);
  const { rows, problems, problemCount } = checkRows(template, mapping, data, { PERIOD: periodCode });
  if (problemCount > 0) {
    const more = problemCount > shown ? `\n… và ${problemCount - shown} chỗ khác.` : "";
    throw new SheetFault(
      "BROKEN",
      `Bảng có ${problemCount} chỗ cần sửa:\n${problems
        .slice(0, shown)
        .map(({ message }) => message)
        .join("\n")}${more}`,
    );
  }
  const sheet = textOfSheet(data);
  const items = template.key === "tasks" ? taskItems(rows, mapping, sheet, known) : figureItems(template.key, rows, mapping, sheet);
  if (items.length > most)
    throw new SheetFault(
      "TOO_LARGE",
      `Bảng có ${items.length} số liệu, nhiều hơn ${most} mà một lần nạp xem xét được. Hãy tách thành nhiều tệp.`,
    );
  return { text: sheet.text, items: [documentItem(template, fileName, rows, sheet), ...items] };
}

function chooseTemplate(
  data: SheetData,
  wanted: string | null,
  templates: ReadonlyMap<string, SheetTemplate>,
): { template: SheetTemplate; mapping: SheetMapping } {
  const tried = [...templates.values()]
    .filter(({ key }) => wanted === null || key === wanted)
    .map((template) => ({ template, mapping: suggestMapping(template, data) }));
  const matched = (mapping: SheetMapping | null) => mapping?.columns.filter((key) => key !== null).length ?? 0;
  const missing = ({ template: { columns }, mapping }: (typeof tried)[number]) =>
    columns.filter(({ key, isRequired }) => isRequired && !mapping?.columns.includes(key)).length;
  const best = tried
    .sort((a, b) => missing(a) - missing(b) || matched(b.mapping) - matched(a.mapping))
    .find(({ mapping }) => mapping !== null);
  if (!best?.mapping)
    throw new SheetFault(
      "UNKNOWN_FORMAT",
      `Không tìm thấy dòng tiêu đề của mẫu nào trong bảng. Hãy tải mẫu của hub (${[...templates.values()].map(({ title }) => title).join("; ")}) và điền vào đó.`,
    );
  if (!staged.has(best.template.key))
    throw new SheetFault("UNKNOWN_FORMAT", `Mẫu “${best.template.title}” nạp qua cổng dữ liệu GraphQL, chưa nạp được từ bảng tính.`);
  return { template: best.template, mapping: best.mapping };
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

const addressOf = (mapping: SheetMapping, column: string, row: number) => `${columnName(mapping.columns.indexOf(column))}${row}`;

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

/** The sheet itself stands for the document that its figures come from; the plan's number is what tasks are of. */
function documentItem({ key, title }: SheetTemplate, fileName: string, rows: readonly CheckedRow[], sheet: SheetText): SheetItem {
  const plan = key === "tasks" ? String(rows[0]?.values["plan"] ?? "") : null;
  const document: Omit<Identity, "span" | "text" | "confidence"> = {
    ...{ number: plan, symbol: null, type: plan === null ? "BAO_CAO" : "KE_HOACH", issuer: null, date: null },
    ...{ subject: `${title} (bảng tính ${fileName})`, period: null },
  };
  return itemAt("DOCUMENT", [...sheet.places.keys()][0]!, null, sheet, document);
}
