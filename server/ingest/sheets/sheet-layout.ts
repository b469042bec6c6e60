import type { SheetMapping } from "./map-columns.ts";

/** How a file is read as a template: which sheet and rows, what its columns are, and what it leaves to be said once for all rows. */
export interface SheetLayout extends SheetMapping {
  readonly sheet: string;
  /** Number of the first row of data. */
  readonly firstRow: number;
  /** Values for every row of columns that the file lacks, by the template's columns. */
  readonly fixed: Readonly<Record<string, string>>;
  /** What numbers are multiplied by, as 1,000,000 where the file counts in millions. */
  readonly scales: Readonly<Record<string, number>>;
  /** Rows with something wrong in them are left out, not waited for. */
  readonly leavesOut: boolean;
}

/** Where a layout comes from: the words of a template, an earlier file with the same head, a guess, or a person. */
export type LayoutOrigin = "TEMPLATE" | "REMEMBERED" | "SUGGESTED" | "CHOSEN";

/** What is kept of a layout for the next file with the same head: nothing that is true of one file alone. */
export interface LayoutMemory {
  readonly columns: readonly (string | null)[];
  readonly fixed: Readonly<Record<string, string>>;
  readonly scales: Readonly<Record<string, number>>;
  /** Rows between the head and the data. */
  readonly gap: number;
}

/** A layout that was used before, for one unit. */
export interface RememberedLayout {
  readonly id: string;
  readonly name: string;
  readonly template: string;
  readonly fingerprint: string;
  readonly layout: LayoutMemory;
}

/** Multiples that numbers of a file may be in. */
export const scaleChoices = [1, 100, 1000, 1_000_000, 1_000_000_000] as const;
