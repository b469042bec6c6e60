/** A breakdown that facts may carry; each is also an `AnalyzeDimension`. */
export type Axis =
  | "REFORM_AREA"
  | "PROCEDURE_FIELD"
  | "PROCEDURE_LEVEL"
  | "PROCEDURE_CHANGE"
  | "CHANNEL"
  | "PLAN"
  | "TASK_STATUS"
  | "DEADLINE_KIND"
  | "STAFF_KIND"
  | "DOCUMENT_TYPE"
  | "BUDGET_KIND"
  | "AUTONOMY_BODY"
  | "AUTONOMY_CLASS"
  | "SOE_ACTION";

export interface AxisSql {
  /** SQL text of the member's code. */
  readonly sql: string;
  /** SQL that is true of "the whole, as the source states it", which must never be added to its parts; null when every row has a member. */
  readonly whole: string | null;
}

/** What a row is a record of and where that stands: the way back from a total to its rows. SQL that reads the row as `f`. */
export interface RecordSql {
  /** Name of the record's type in the contract. */
  readonly type: string;
  readonly id: string;
  /** Ids of every provenance that the row's values stand on, as `uuid[]`. */
  readonly origins: string;
  /** The record's own name and code, where it has them. */
  readonly title?: string;
  readonly code?: string;
  /** The document that the record itself is. */
  readonly documentId?: string;
  /** What tells rows apart beside the axes: a value of an enum of the contract. */
  readonly kind?: { readonly enum: object; readonly sql: string };
}

interface FactBase {
  /** A `from` item; every expression of the fact reads it as `f`. */
  readonly from: string;
  /** SQL that is true of a row whose figure is not final. */
  readonly provisional: string;
  /** SQL that is true of a row whose figure was worked out, not printed. */
  readonly derived: string;
  readonly axes: Readonly<Partial<Record<Axis, AxisSql>>>;
  readonly record: RecordSql;
  /** When the fact is some rows of a larger one with the same expressions: that one, and which rows; both are then read in one pass. */
  readonly within?: { readonly from: string; readonly where: string };
  /** Fewer rows that come to the same where nothing is asked about a breakdown. */
  readonly fewer?: { readonly from: string; readonly without: Axis };
}

/** Figures that a unit reported for a period. */
export interface FigureFact extends FactBase {
  readonly kind: "FIGURE";
}

/** Single things with a date and a unit, counted by the hub: columns `unit_id` and `on_date`. */
export interface DatedFact extends FactBase {
  readonly kind: "DATED";
}

/** Where figures of one kind are kept. Measures name a fact, a value and a fixed filter, and nothing else. */
export type Fact = FigureFact | DatedFact;

/** A breakdown in which every row has a member. */
export const parts = (sql: string): AxisSql => ({ sql, whole: null });
/** A breakdown in which null is the whole; `column` is null with it where the member's code is looked up elsewhere. */
export const wholeAndParts = (sql: string, column = sql): AxisSql => ({ sql, whole: `(${column}) is null` });

/** A record that is a document, its own origin: with the first places where others name it, of which a law has hundreds. */
export const documentRecord = (type: string, documentId: string): RecordSql => ({
  type,
  id: "f.id",
  origins: `array(select m.provenance_id from document_mentions m where m.document_id = ${documentId} order by m.id limit 10)`,
  title: "f.subject",
  code: "f.code",
  documentId,
});

/**
 * A table with the columns of `figureColumns`; `analyze` reads them without any viewer's rights: drafts and figures not yet approved are never in it.
 * @param type what a row is in the contract
 */
export const figureFact = (
  type: string,
  table: string,
  axes: FigureFact["axes"],
  options: { provisional?: string; derived?: string; record?: Partial<RecordSql>; fewer?: FigureFact["fewer"] } = {},
): FigureFact => ({
  kind: "FIGURE",
  from: table,
  provisional: [`f.state = 'PROVISIONAL'`, ...(options.provisional ? [options.provisional] : [])].join(" or "),
  derived: options.derived ?? "false",
  axes,
  record: { type, id: "f.id", origins: "array[f.provenance_id]", ...options.record },
  ...(options.fewer && { fewer: options.fewer }),
});

/** The rows from which questions about these dimensions are answered: fewer where they are silent about the breakdown left out. */
export function rowsOf({ fewer, within, from }: Fact, asked: readonly { readonly key: string }[]): string {
  const isSilent = fewer && !asked.some(({ key }) => key === fewer.without);
  return isSilent ? fewer.from : (within?.from ?? from);
}
