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
  /** True when null means "the whole, as the source states it", which must never be added to its parts. */
  readonly whole: boolean;
}

interface FactBase {
  /** A `from` item; every expression of the fact reads it as `f`. */
  readonly from: string;
  /** SQL that is true of a row whose figure is not final. */
  readonly provisional: string;
  /** SQL that is true of a row whose figure was worked out, not printed. */
  readonly derived: string;
  readonly axes: Readonly<Partial<Record<Axis, AxisSql>>>;
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
export const parts = (sql: string): AxisSql => ({ sql, whole: false });
/** A breakdown in which null is the whole. */
export const wholeAndParts = (sql: string): AxisSql => ({ sql, whole: true });

/** A table with the columns of `figureColumns`; drafts and figures not yet approved are never analysed. */
export const figureFact = (
  table: string,
  axes: FigureFact["axes"],
  options: { provisional?: string; derived?: string } = {},
): FigureFact => ({
  kind: "FIGURE",
  from: `(select * from ${table} where state not in ('DRAFT', 'SUBMITTED'))`,
  provisional: [`f.state = 'PROVISIONAL'`, ...(options.provisional ? [options.provisional] : [])].join(" or "),
  derived: options.derived ?? "false",
  axes,
});
