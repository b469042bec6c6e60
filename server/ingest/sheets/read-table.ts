import type { TaskKnowledge } from "#server/ingest/recognising/task-knowledge.ts";
import { checkRows, type SheetProblem } from "./check-rows.ts";
import { chooseLayout, type LayoutAsk } from "./choose-layout.ts";
import { withOwnCodes } from "./own-codes.ts";
import { openSheets } from "./read-sheet.ts";
import type { SheetPart } from "./sheet.ts";
import { itemsOfRows, type SheetReading } from "./sheet-items.ts";
import type { LayoutOrigin, SheetLayout } from "./sheet-layout.ts";

/** What a file of sheets is read with. */
export interface TableAsk extends LayoutAsk {
  /** What a person said of the file; null until somebody did. */
  readonly layout: SheetLayout | null;
  readonly fileName: string;
  readonly known: TaskKnowledge;
}

/** What is kept of a sheet beside its items: how it was read, and what stands against it. */
export interface KeptSheet {
  readonly parts: readonly SheetPart[];
  readonly layout: SheetLayout;
  readonly origin: LayoutOrigin;
  /** The remembered layout that it was read by. */
  readonly rememberedId: string | null;
  readonly rowCount: number;
  readonly problems: readonly SheetProblem[];
  readonly problemCount: number;
  readonly notices: readonly string[];
}

export interface TableReading {
  readonly sheet: KeptSheet;
  /** Null while a person has to say what the columns are, or what becomes of cells that cannot be read. */
  readonly reading: SheetReading | null;
}

const kept = 200;

/**
 * Reads a file of sheets by the layout that a person gave, that an earlier file had, or that its own words are; a layout that is
 * only guessed, and cells that cannot be read, wait for a person.
 *
 * @throws {SheetFault} when the file cannot be read at all
 */
export async function readTable(bytes: Uint8Array, ask: TableAsk): Promise<TableReading> {
  const file = await openSheets(bytes);
  const { layout, origin, remembered } =
    ask.layout === null ? chooseLayout(file.parts, ask) : { layout: ask.layout, origin: "CHOSEN" as const, remembered: null };
  const data = file.read(layout.sheet);
  const template = ask.templates.get(layout.template);
  const sheet = { parts: file.parts, layout, origin, rememberedId: remembered?.id ?? null };
  if (!template)
    return { sheet: { ...sheet, rowCount: data.rows.length, problems: [], problemCount: 0, notices: data.notices }, reading: null };
  const { rows, problems, problemCount, rowCount, isWhole, notices } = checkRows(
    template,
    layout,
    data,
    withOwnCodes(ask.lookups, layout, data),
  );
  const isReady = origin !== "SUGGESTED" && isWhole && rows.length > 0 && (problemCount === 0 || layout.leavesOut);
  const told = [...data.notices, ...notices, ...leftOut(rowCount - rows.length, isReady)];
  return {
    sheet: { ...sheet, rowCount, problems: problems.slice(0, kept), problemCount, notices: told },
    reading: isReady ? itemsOfRows({ data, template, layout, rows, fileName: ask.fileName, unit: ask.unit }, ask.known) : null,
  };
}

const leftOut = (count: number, isReady: boolean) =>
  isReady && count > 0 ? [`${count.toLocaleString("vi-VN")} dòng có ô chưa đúng được để lại, không ghi vào hub.`] : [];
