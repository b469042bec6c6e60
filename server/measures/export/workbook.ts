import { strFromU8, unzipSync } from "fflate";
import writeXlsxFile, { type Cell, type SheetData } from "write-excel-file/node";
import { aboutLines, titleOf, underTitle, type About, type AboutCell } from "./about.ts";
import type { Sheet, SheetCell, SheetLine } from "./sheet.ts";
import type { Words } from "./words.ts";

const MOST_SOURCES = 2000;
const MOST_DECIMALS = 6;
const head = { fontWeight: "bold", backgroundColor: "#E8ECEF", bottomBorderStyle: "thin", wrap: true, alignVertical: "center" } as const;
const looks = {
  ROW: {},
  SUBTOTAL: { fontWeight: "bold", backgroundColor: "#F3F5F6" },
  TOTAL: { fontWeight: "bold", topBorderStyle: "thin", backgroundColor: "#E8ECEF" },
} as const;
const formatOf = (decimals: number) => (decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0");

/** A workbook without the lines of its first sheet. */
export interface Workbook {
  /** The file of the first sheet, cut where its lines stand. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Lines that stand there already: title and head. */
  readonly top: number;
  /** The workbook's other files. */
  readonly files: readonly [string, Uint8Array][];
  /** The number that stands for the look of a cell. */
  readonly markOf: (cell: SheetCell, kind: SheetLine["kind"], isNumber: boolean) => string;
}

/** The library makes the workbook with one line that bears every look; what it numbered them is read off that line. */
export async function makeWorkbook(sheet: Sheet, about: About, words: Words): Promise<Workbook> {
  const styles = stylesOf();
  const top = topOf(sheet, about, words);
  const files = await filesOf(sheet, [...top, styles.map(({ cell }) => cell)], top.length, about, words);
  const path = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(files[path]!);
  const [at, end] = [xml.indexOf(`<row r="${top.length + 1}"`), xml.indexOf("</sheetData>")];
  const marks = [...xml.slice(at, end).matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?/g)].map((match) => match[1] ?? "0");
  const markOf = new Map(styles.map(({ key }, index) => [key, marks[index]!]));
  return {
    path,
    before: xml.slice(0, at),
    after: xml.slice(end),
    top: top.length,
    files: Object.entries(files).filter(([name]) => name !== path),
    markOf: (cell, kind, isNumber) => markOf.get(lookOf(cell, kind, isNumber))!,
  };
}

/** Every look of a cell: kind of line, text or decimals, provisional or not. */
function stylesOf(): { key: string; cell: Cell }[] {
  return (Object.keys(looks) as (keyof typeof looks)[]).flatMap((kind) => [
    { key: kind, cell: { value: "x", ...looks[kind] } },
    { key: `${kind} gap`, cell: { value: "x", align: "right" as const, textColor: "#5F6B73", ...looks[kind] } },
    ...Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => decimals).flatMap((decimals) =>
      [false, true].map((isProvisional) => ({
        key: `${kind} ${decimals} ${isProvisional}`,
        cell: { value: 1, format: formatOf(decimals), ...looks[kind], ...(isProvisional && { fontStyle: "italic" as const }) },
      })),
    ),
  ]);
}

/** Which of the looks a cell has. */
function lookOf(cell: SheetCell, kind: SheetLine["kind"], isNumber: boolean): string {
  if (cell === null || typeof cell === "string") return cell !== null && isNumber ? `${kind} gap` : kind;
  return `${kind} ${Math.min(cell.decimals, MOST_DECIMALS)} ${cell.isProvisional}`;
}

/** Title, what stands under it, and the head of the table. */
function topOf({ columns }: Sheet, about: About, words: Words): SheetData {
  return [
    [{ value: titleOf(about, words), fontWeight: "bold", fontSize: 14 }],
    ...underTitle(about, words).map((value) => [{ value, textColor: "#5F6B73" }]),
    columns.map(({ title, isNumber }) => ({ value: title || " ", ...head, ...(isNumber && { align: "right" as const }) })),
  ];
}

async function filesOf({ columns, heads }: Sheet, data: SheetData, stickyRowsCount: number, about: About, words: Words) {
  const lines = aboutLines(about, words, MOST_SOURCES);
  const notes = lines.map((line): Cell[] =>
    "heading" in line
      ? [{ value: line.heading, fontWeight: "bold", fontSize: 12, alignVertical: "bottom", height: 24 }]
      : line.cells.map((cell) => aboutCell(cell, line.isHead ? head : {})),
  );
  const workbook = await writeXlsxFile([
    {
      sheet: words.say("data"),
      data,
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount,
      ...(heads <= 2 && { stickyColumnsCount: heads }),
      orientation: "landscape",
    },
    { sheet: words.say("about"), data: notes, columns: [38, 60, 60, 44, 44, 30].map((width) => ({ width })), orientation: "landscape" },
  ]).toBuffer();
  return unzipSync(new Uint8Array(workbook));
}

function aboutCell(cell: AboutCell, look: object): Cell {
  const place = { wrap: true, alignVertical: "top", ...look } as const;
  if (typeof cell === "object") return { value: new Date(cell.day), format: "dd/mm/yyyy", align: "left", ...place };
  if (typeof cell === "number") return { value: cell, format: "#,##0", align: "left", ...place };
  return cell === "" ? null : { value: cell, ...place };
}
