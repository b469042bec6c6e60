import type { Passage } from "#server/ingest/reading/text.ts";
import type { ColumnRole } from "./task-columns.ts";

/** A line of a table whose cells run down the page. */
export interface FlatLine {
  readonly text: string;
  readonly passage: Passage;
  /** An empty line stands above. */
  readonly gap: boolean;
  /** The head of the table was printed again above: a new page. */
  readonly page: boolean;
}

/** A row by its number, or an area: its lines without the number. */
export interface FlatRow {
  readonly kind: "area" | "item" | "sub";
  readonly no: string;
  readonly lines: readonly FlatLine[];
  readonly start: number;
  readonly end: number;
  /** A new page begins below it. */
  readonly cut: boolean;
}

/** A table: what its head names, and its rows. */
export interface FlatTable {
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly FlatRow[];
  /** No empty lines stand between cells. */
  readonly tight: boolean;
}
