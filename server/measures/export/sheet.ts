import type { AnalyzeCell, AnalyzeMember } from "#schema/measures/analyze.type.ts";
import type { Measure } from "#schema/measures/measure.type.ts";
import type { Records } from "./records.sql.ts";
import type { ExportRequest } from "./request.ts";
import { sentenceCase, type Words } from "./words.ts";

export interface SheetColumn {
  readonly title: string;
  readonly isNumber: boolean;
  /** In characters. */
  readonly width: number;
}

/** A number as written exactly, and how many decimals it is shown with. */
export interface SheetNumber {
  readonly number: string;
  readonly decimals: number;
  readonly isProvisional: boolean;
}

/** Text, a number, or nothing. */
export type SheetCell = string | SheetNumber | null;

export interface SheetLine {
  readonly cells: readonly SheetCell[];
  readonly kind: "ROW" | "SUBTOTAL" | "TOTAL";
}

/** An answer laid out for a table, its lines as they come. */
export interface Sheet {
  readonly columns: readonly SheetColumn[];
  /** Leading columns that say what a line is about. */
  readonly heads: number;
  readonly batches: AsyncIterable<readonly SheetLine[]>;
}

/** What a maker of sheets reads. */
export interface SheetSource {
  readonly request: ExportRequest;
  readonly records: Records;
  readonly words: Words;
}

const decimalsIn = (value: string) => value.split(".")[1]?.length ?? 0;

/** Ratios have their measure's decimals, everything else those that it was reported with. */
export function numberOf(value: string | null, { form, decimals }: Pick<Measure, "form" | "decimals">, isProvisional = false): SheetCell {
  if (value === null) return null;
  return { number: value, decimals: form === "RATIO" ? Math.max(decimals, decimalsIn(value)) : decimalsIn(value), isProvisional };
}

/** A value, or why there is none; blank says that nobody reported it. */
export function cellOf({ value, state, basis }: AnalyzeCell, measure: Measure, words: Words): SheetCell {
  if (value !== null) return numberOf(value, measure, state === "PROVISIONAL");
  if (basis === "NOT_ADDITIVE") return words.say("notAdditive");
  if (basis === "ZERO_DENOMINATOR") return "–";
  return state === "NOT_APPLICABLE" ? words.say("notApplicable") : null;
}

/** What a reader must know of a cell before using it; null when nothing. */
export function remarkOf({ value, state, basis }: AnalyzeCell, words: Words): string | null {
  if (basis === "NOT_ADDITIVE") return words.say("whyNotAdditive");
  if (basis === "ZERO_DENOMINATOR") return words.say("whyZero");
  return state === "PROVISIONAL" && value !== null ? words.say("provisional") : null;
}

export const memberName = ({ label, labelEn }: AnalyzeMember, words: Words): string => sentenceCase(words.pick(label, labelEn));
export const measureName = ({ name, nameEn }: Measure, words: Words): string => words.pick(name, nameEn);
export const unitOf = ({ unitOfMeasure, unitOfMeasureEn }: Measure, words: Words): string => words.pick(unitOfMeasure, unitOfMeasureEn);
export const dimensionName = ({ label, labelEn }: { label: string; labelEn: string }, words: Words): string =>
  sentenceCase(words.pick(label, labelEn));

/** Wide enough for the names of a dimension. */
export const headWidth = (dimension: string): number =>
  ({ UNIT: 38, UNIT_ANCESTOR: 34, PLAN: 60, PROCEDURE_FIELD: 34, PERIOD: 18 })[dimension] ?? 24;

/** Names of totals on the dimensions that they take together: said once, at the first of them. */
export function totalName(members: readonly (AnalyzeMember | null)[], index: number, words: Words): string | null {
  if (members[index] || (index > 0 && members[index - 1] === null)) return null;
  return words.say(index === 0 ? (members.every((member) => member === null) ? "grand" : "all") : "subtotal");
}
