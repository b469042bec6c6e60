import type { Format } from "#client/core/format.ts";
import type { Exact } from "#client/core/format-number.ts";
import type { Gap } from "#client/core/gap.ts";
import type { Origin } from "#client/ui/origin.ts";

export type Comparator = "EQ" | "GT" | "GE" | "LE" | "APPROX";
export type FigureState = "DRAFT" | "SUBMITTED" | "APPROVED" | "PUBLISHED" | "PROVISIONAL";

/** `rate` is 0..1, `percent` is already in percent, `vnd` is whole đồng. */
export type FigureStyle = "number" | "rate" | "percent" | "vnd" | "vndFull";

export interface FigureChange {
  value: Exact;
  /** A change of a rate is in percentage points and is given as such. */
  unit?: string;
  /** Since when: "so với quý I/2023". */
  since: string;
  /** Which way is better; without it the change has no colour. */
  better?: "UP" | "DOWN" | null;
}

/** One number as a page shows it, with all that must stand beside it. */
export interface Figure {
  /** What it measures; heads the origin panel and the tooltip. */
  label: string;
  value: Exact | null | undefined;
  /** Why there is no value; "not reported" unless told. */
  gap?: Gap | undefined;
  style?: FigureStyle | undefined;
  decimals?: number | undefined;
  /** What is counted: "hồ sơ". */
  unit?: string | undefined;
  comparator?: Comparator | null | undefined;
  state?: FigureState | null | undefined;
  /** Said before the number instead of its state: "tạm giao". */
  mark?: string | undefined;
  /** In words: "6 tháng đầu năm 2023". */
  period?: string | undefined;
  change?: FigureChange | null | undefined;
  origins?: readonly Origin[] | undefined;
  /** How it was reckoned, when it was not copied. */
  formula?: string | undefined;
}

export const comparatorSigns: Record<Comparator, string> = { EQ: "", GT: ">", GE: "≥", LE: "≤", APPROX: "≈" };

export const hasValue = (figure: Figure): boolean => figure.value != null && figure.value !== "";

export interface FigureParts {
  number: string;
  unit: string;
}

/** Number and unit apart, so that the number can lead; a gap stands as the number. */
export function figureParts(format: Format, figure: Figure): FigureParts {
  const { value, style = "number", decimals, unit = "" } = figure;
  if (!hasValue(figure)) return { number: format.gap(figure.gap), unit: "" };
  if (style === "rate") return { number: format.rate(value, { decimals }), unit };
  if (style === "percent") return { number: format.percent(value, { decimals }), unit };
  if (style === "number") return { number: format.number(value, { decimals }), unit };
  // Money names its own unit after the number; the first space is between the two.
  const [number = "", ...words] = (style === "vnd" ? format.vnd(value) : format.vndFull(value)).split(" ");
  return { number, unit: words.join(" ") };
}

/** For a cell: rates of one column keep the same number of decimals, so that they line up. */
export function figureInCell(format: Format, figure: Figure): string {
  const { value, style, decimals = 2 } = figure;
  if (hasValue(figure) && style === "rate") return format.rate(value, { decimals, minDecimals: decimals });
  const { number, unit } = figureParts(format, figure);
  return style === "vnd" || style === "vndFull" ? `${number} ${unit}` : number;
}

/** Sign, number and unit on one line: `≥ 95% hồ sơ`. */
export function figureText(format: Format, figure: Figure): string {
  if (!hasValue(figure)) return format.gapMeaning(figure.gap);
  const sign = figure.comparator ? comparatorSigns[figure.comparator] : "";
  const { number, unit } = figureParts(format, figure);
  return [sign, number, unit].filter(Boolean).join(" ");
}
