import type { Span } from "#server/ingest/reading/text.ts";

/** What every found thing carries: its place, the text there (composed, without line breaks), and how sure the hub is, 0 to 1. */
export interface Found {
  readonly span: Span;
  readonly text: string;
  readonly confidence: number;
}

/** A unit or a group of units, by the code of the knowledge files (a slug of its name) and its usual name. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Who is meant by a phrase; what no unit or group answers to stays in `unresolved`. */
export interface Parties {
  readonly asWritten: string;
  readonly units: readonly Named[];
  readonly groups: readonly Named[];
  readonly unresolved: string | null;
}

export interface Window {
  readonly kind: "MONTH" | "QUARTER" | "HALF_YEAR" | "NINE_MONTHS" | "YEAR" | "POINT" | "AD_HOC" | "RANGE";
  readonly label: string;
  readonly year: number | null;
  /** Number of the month or quarter, the half or the quarter in the year. */
  readonly number: number | null;
  /** Days, both inclusive; a stock at an instant has `to` only. Legal windows of NĐ 09/2019 where the text names a reporting period. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The document's own head. Null where the document does not say. */
export interface Identity extends Found {
  /** Number with its symbol, as in "91/KH-UBND"; null when the number is left blank. */
  readonly number: string | null;
  /** The symbol alone, as in "KH-UBND". */
  readonly symbol: string | null;
  readonly type: string | null;
  readonly issuer: Named | null;
  /** ISO day, or month or year when only that is printed. */
  readonly date: string | null;
  readonly subject: string | null;
  readonly period: Window | null;
}

export interface Heading extends Found {
  /** As printed, whole: "I", "II.1", "II.1.a". */
  readonly ordinal: string | null;
  /** Depth from 1. */
  readonly level: number;
  readonly title: string;
}

/** A place where another document is cited. */
export interface Citation extends Found {
  readonly type: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: Named | null;
  readonly subject: string | null;
  /** How this document stands to the cited one: IMPLEMENTS, BASED_ON, AMENDS, REPLACES, REPEALS, GUIDES …; null when only mentioned. */
  readonly relation: string | null;
}

export interface Figure extends Found {
  /** Code of the indicator; null when a figure is plain but its indicator is not known. */
  readonly indicator: string | null;
  /** The indicator's name, or the words the document uses when it is not known. */
  readonly name: string;
  readonly value: number;
  readonly comparator: "EQ" | "GT" | "GE" | "LT" | "LE" | "APPROX";
  readonly unitOfMeasure: string | null;
  /** As printed, when that differs from the plain number. */
  readonly asWritten: string | null;
  readonly reportingUnit: Named | null;
  readonly level: string | null;
  readonly period: Window | null;
  /** By what it is broken down: `field`, `type`, `of` (the whole of "x/y"), `channel` … */
  readonly breakdown: Readonly<Record<string, string | number | readonly string[]>>;
  readonly kind: "ACTUAL" | "TARGET" | "PROVISIONAL";
}

export interface Deadline {
  readonly asWritten: string;
  readonly kind:
    | "CONTINUOUS"
    | "YEAR"
    | "QUARTER"
    | "MONTH"
    | "BEFORE_DATE"
    | "MONTH_RANGE"
    | "BY_OTHER_PLAN"
    | "ON_REQUEST"
    | "UNSPECIFIED";
  readonly from: string | null;
  readonly to: string | null;
  /** `to` itself is too late ("trước ngày"). */
  readonly exclusive: boolean;
  readonly recurrence: string | null;
  readonly openEnded: boolean;
  readonly multiYear: boolean;
}

export interface Task extends Found {
  /** Number of the area as printed and its code; null where the table has no areas or the area is not known. */
  readonly areaNo: string | null;
  readonly area: string | null;
  readonly areaTitle: string | null;
  /** Whole: "II.3.1". */
  readonly ordinal: string;
  /** Title of the item that the task belongs to; the same as `title` when the item is one task. */
  readonly itemTitle: string;
  readonly title: string;
  readonly output: string | null;
  readonly lead: Parties;
  readonly coordinators: Parties;
  readonly deadline: Deadline;
}

export interface Conclusion extends Found {
  readonly type: "ADVANTAGE" | "LIMITATION" | "CAUSE" | "DIRECTION" | "RECOMMENDATION";
  readonly ordinal: string;
  readonly area: string | null;
  readonly addressee: Parties | null;
}

/** What a rule found. */
export interface Finding {
  /** V1 to V20. */
  readonly rule: string;
  readonly severity: "ERROR" | "WARNING" | "NOTICE";
  /** In Vietnamese, for the officer who will decide. */
  readonly message: string;
  readonly span: Span;
  readonly text: string;
  /** The values that do not agree, by their names. */
  readonly values: Readonly<Record<string, string | number | null>>;
  /** What it likely should be; null when nobody can say. */
  readonly fix: string | null;
}

/** Everything read from one document; what `ingest -- read FILE --json` prints. */
export interface Reading {
  readonly document: Identity;
  readonly outline: readonly Heading[];
  readonly citations: readonly Citation[];
  readonly figures: readonly Figure[];
  readonly tasks: readonly Task[];
  readonly conclusions: readonly Conclusion[];
  readonly findings: readonly Finding[];
}
