import { saveFile } from "#client/ui/take-away.ts";
import type { Sheet } from "#client/ui/table-export.ts";

export interface WorkbookWords {
  title: string;
  /** Under the title: where the figures come from, and that they are simulated. */
  notes: readonly string[];
}

const head = { fontWeight: "bold", backgroundColor: "#E8ECEF", bottomBorderStyle: "thin", wrap: true, alignVertical: "center" } as const;
const plainNumber = /^-?\d+(\.\d+)?$/;
const muted = "#5F6B73";

/** A number with as many decimals as it is exact to; anything else as text, which a spreadsheet never runs. */
function toCell(text: string, isNumeric: boolean, isLast: boolean) {
  const bold = isLast ? ({ fontWeight: "bold" } as const) : {};
  if (text === "") return null;
  if (!isNumeric || !plainNumber.test(text)) return { value: text, type: String, ...bold };
  const decimals = text.split(".")[1]?.length ?? 0;
  return { value: Number(text), type: Number, format: decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0", ...bold };
}

const widthOf = ({ rows, head: titles }: Sheet, index: number): number => {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, row[index]!.length), Math.min(titles[index]!.length, 18));
  return Math.min(Math.max(longest + 2, 10), 60);
};

/** A table as a workbook; the writer of workbooks is fetched when first asked for. */
export async function saveWorkbook(name: string, sheet: Sheet, { title, notes }: WorkbookWords, hasTotals: boolean): Promise<void> {
  const { default: writeXlsxFile } = await import("write-excel-file/browser");
  const top = [[{ value: title, fontWeight: "bold" as const, fontSize: 14 }], ...notes.map((value) => [{ value, textColor: muted }])];
  const titles = sheet.head.map((value, index) => ({
    value: value || " ",
    ...head,
    ...(sheet.numeric[index] && { align: "right" as const }),
  }));
  const lines = sheet.rows.map((row, at) =>
    row.map((text, index) => toCell(text, sheet.numeric[index]!, hasTotals && at === sheet.rows.length - 1)),
  );
  const blob = await writeXlsxFile([...top, titles, ...lines], {
    sheet: title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: sheet.head.map((_, index) => ({ width: widthOf(sheet, index) })),
    stickyRowsCount: top.length + 1,
    orientation: "landscape",
  }).toBlob();
  saveFile(name, blob);
}
