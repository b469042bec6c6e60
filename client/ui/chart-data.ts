import type { TableColumn } from "#client/ui/table-column.ts";

/** `rank`: places over periods, the first on top. `scatter`: the two series are the coordinates of each category. */
export type ChartKind = "bar" | "stacked" | "line" | "rank" | "scatter";

export interface ChartSeries {
  key: string;
  name: string;
  /** One per category; null was not reported and leaves a gap. */
  values: readonly (number | null)[];
  /** Where they are not those of the whole chart. */
  unit?: string;
  format?: (value: number) => string;
  /** Its name where there is little room. */
  shortName?: string;
  /** Of a scatter: equal steps stand for equal factors. */
  byFactors?: boolean;
}

export interface ChartData {
  kind: ChartKind;
  /** What the categories are: "Đơn vị". */
  axis: string;
  categories: readonly string[];
  series: readonly ChartSeries[];
  /** Of the values: "hồ sơ". */
  unit?: string;
  /** How a value is written; the language's plain number unless told. */
  format?: (value: number) => string;
  /** Of a scatter: where lines divide the picture into four, across and up. */
  middle?: readonly [x: number, y: number];
  /** Of a scatter: the categories whose names stand in the picture. */
  labelled?: readonly number[];
}

export interface ChartRow {
  category: string;
  values: Record<string, number | null>;
}

/** The same figures as a table's rows and columns. */
export function chartTable(data: ChartData): { columns: TableColumn<ChartRow>[]; rows: ChartRow[] } {
  const valueColumns = data.series.map(({ key, name, unit = data.unit, format = data.format }): TableColumn<ChartRow> => {
    const value = (row: ChartRow) => row.values[key] ?? null;
    return {
      key,
      title: name,
      numeric: true,
      value,
      ...(unit ? { unit } : {}),
      ...(format ? { text: (row: ChartRow) => formatOrBlank(value(row), format) } : {}),
    };
  });
  const rows = data.categories.map((category, index) => ({
    category,
    values: Object.fromEntries(data.series.map(({ key, values }) => [key, values[index] ?? null])),
  }));
  return { columns: [{ key: "category", title: data.axis }, ...valueColumns], rows };
}

const formatOrBlank = (value: number | null, format: (value: number) => string) => (value === null ? "" : format(value));

/** Long names or many bars read better lying. */
export function isLying({ kind, categories }: ChartData): boolean {
  return (kind === "bar" || kind === "stacked") && (categories.length > 8 || categories.some((name) => name.length > 12));
}

/** How wide the names beside lying bars may be before they wrap. */
export const nameWidth = (width: number): number => Math.min(240, width * 0.38);

/** Lines that the longest name takes; a letter is about 7 px wide. */
const nameLines = ({ categories }: ChartData, width: number): number =>
  Math.max(1, ...categories.map((name) => Math.ceil((7 * name.length) / nameWidth(width))));

/** Enough for every bar's label; a line needs no more than its frame. */
export function chartHeight(data: ChartData, width: number): number {
  if (data.kind === "scatter") return 420;
  if (data.kind === "rank") return Math.max(300, 56 + 26 * data.series.length);
  if (!isLying(data)) return 300;
  const perCategory = data.kind === "bar" ? 14 + 16 * data.series.length : 36;
  return 56 + Math.max(perCategory, width > 0 ? 15 * nameLines(data, width) + 4 : 0) * data.categories.length;
}

/** The least that still can be read, where a card says how much room there is. */
export function leastHeight(data: ChartData): number {
  if (!isLying(data)) return 130;
  return (data.series.length > 1 ? 76 : 40) + (data.kind === "bar" ? 6 + 13 * data.series.length : 20) * data.categories.length;
}

/** On half a sheet of paper names of bars take two lines and a legend as many as it has names. */
export function paperHeight(data: ChartData): number | undefined {
  if (!isLying(data)) return undefined;
  const legend = data.series.length > 1 ? 22 * data.series.length : 0;
  return 40 + legend + Math.max(27, data.kind === "bar" ? 8 + 14 * data.series.length : 0) * data.categories.length;
}
