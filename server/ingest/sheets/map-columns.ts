import { createHash } from "node:crypto";
import { plainWords } from "#server/ingest/recognising/plain-words.ts";
import { placeOf, type CellValue, type SheetData } from "./sheet.ts";
import type { SheetTemplate, TemplateColumn } from "./templates.ts";

/** Which column of a file is which of a template. A layout is known again by the fingerprint of its head. */
export interface SheetMapping {
  readonly template: string;
  readonly fingerprint: string;
  /** Number of the last row of the head; what is below it is data. */
  readonly headRow: number;
  /** Keys of the template's columns, by columns of the file from A; null for those that are not taken in. */
  readonly columns: readonly (string | null)[];
}

/** The head of a file: what stands over each column, the upper row before the lower. */
export interface SheetHead {
  readonly row: number;
  readonly titles: readonly HeadTitle[];
}

export interface HeadTitle {
  readonly group: string;
  readonly header: string;
  /** As it stands in the file, the upper row before the lower. */
  readonly text: string;
}

/** What of a sheet its head is found in. */
type Headed = Pick<SheetData, "rows" | "merged">;

const deepest = 25;
const said = (value: CellValue | undefined) =>
  typeof value === "string" || typeof value === "number" ? plainWords(String(value)).trim() : "";

const textOf = (value: CellValue | undefined) =>
  typeof value === "string" || typeof value === "number" ? String(value).replace(/\s+/gu, " ").trim() : "";

/** Finds the head by the template's words and maps its columns; null when no row of the file looks like a head of it. */
export function suggestMapping(template: SheetTemplate, data: Headed): SheetMapping | null {
  const heads = data.rows.slice(0, deepest).map(({ number }) => headAt(data, number));
  const tried = heads.map((head) => ({ head, columns: matchColumns(template, head) }));
  const count = (columns: readonly (string | null)[]) => columns.filter((key) => key !== null).length;
  const best = tried.sort((a, b) => count(b.columns) - count(a.columns))[0];
  if (!best || count(best.columns) < Math.min(2, template.columns.length)) return null;
  return { template: template.key, fingerprint: fingerprintOf(best.head), headRow: best.head.row, columns: best.columns };
}

/** The head that ends with a row: its cells, and those of the row above, spread over the columns that merged cells cover. */
export function headAt(data: Headed, row: number): SheetHead {
  const lower = data.rows.find(({ number }) => number === row)?.cells ?? [];
  const above = data.rows.find(({ number }) => number === row - 1)?.cells ?? [];
  // One cell alone over a head is the title of the sheet.
  const upper = above.filter((cell) => said(cell) !== "").length > 1 ? above : [];
  const width = Math.max(lower.length, upper.length);
  const covered = (column: number, at: number) =>
    data.merged
      .map((range) => range.split(":").map(placeOf))
      .find(([from, to]) => to && from!.row <= at && to.row >= at && from!.column <= column && to.column >= column)?.[0];
  const titles = Array.from({ length: width }, (_, column) => {
    const origin = covered(column, row - 1);
    const group = said(upper[column]) || (origin && origin.row === row - 1 ? said(upper[origin.column]) : "");
    const header = said(lower[column]);
    const above = textOf(upper[column]) || (origin && origin.row === row - 1 ? textOf(upper[origin.column]) : "");
    const text = [above, textOf(lower[column])].filter((part) => part !== "").join(" – ");
    return header === "" && group !== "" ? { group: "", header: group, text } : { group, header, text };
  });
  return { row, titles };
}

/** Known again wherever the same words stand in the same order. */
export const fingerprintOf = ({ titles }: SheetHead): string =>
  createHash("sha256")
    .update(titles.map(({ group, header }) => `${group}|${header}`).join("\n"))
    .digest("hex");

/** Columns of a template by their own words and other names, one place each; null for those that nothing names. */
export function matchColumns({ columns }: SheetTemplate, { titles }: SheetHead): (string | null)[] {
  const taken = new Set<string>();
  const result: (string | null)[] = titles.map(() => null);
  for (const least of [3, 2, 1])
    for (const [at, title] of titles.entries()) {
      if (result[at] !== null || title.header === "") continue;
      const fits = columns.filter((column) => !taken.has(column.key) && fit(column, title) >= least);
      if (fits.length !== 1) continue;
      taken.add(fits[0]!.key);
      result[at] = fits[0]!.key;
    }
  return result;
}

/** How well a head names a column: 3 by its words and those above, 2 by its words alone, 1 by another name. */
export function fit(column: TemplateColumn, { group, header }: Pick<HeadTitle, "group" | "header">): number {
  const own = plainWords(column.header).trim();
  const above = column.group === null ? "" : plainWords(column.group).trim();
  if (above !== "" && ((header === own && group === above) || header === `${above} ${own}`)) return 3;
  if (header === own && above === "") return group === "" ? 3 : 2;
  const aliases = column.aliases.map((alias) => plainWords(alias).trim());
  if (aliases.includes(header) || (group !== "" && aliases.includes(`${group} ${header}`))) return 2;
  return header === own ? 1 : 0;
}
