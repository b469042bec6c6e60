import type { FigureRowInput, ObservationInput, StaffInput } from "#schema/ingest/feed-figure.input.ts";
import type { FeedProblemCode } from "#schema/ingest/feed.enum.ts";

export type Add = (code: keyof typeof FeedProblemCode, field: string, message: string, advice: string) => void;

/** Ids by code of what rows name. */
export interface Codes {
  readonly periods: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
}

/** How figures of one kind are kept. */
export interface FigureKind<Row extends FigureRowInput> {
  readonly kind: "OBSERVATIONS" | "STAFFING";
  readonly table: "lone_observations" | "staff_stats";
  /** Columns by which two figures are the same figure, beside unit and period. */
  readonly same: readonly string[];
  readonly indicatorOf: (row: Row) => string | null;
  readonly periodsOf: (row: Row) => readonly string[];
  readonly check: (row: Row, add: Add) => void;
  /** Its own columns; `id` is that of the figure. */
  readonly columns: (row: Row, codes: Codes) => Readonly<Record<string, unknown>>;
}

export const observationKind: FigureKind<ObservationInput> = {
  kind: "OBSERVATIONS",
  table: "lone_observations",
  same: ["indicator_id", "timing", "kind", "level", "dimensions"],
  indicatorOf: ({ indicator }) => indicator,
  periodsOf: ({ period }) => [period],
  check({ value, outOf }, add) {
    if (outOf !== null && outOf !== undefined && Number(value) > outOf)
      add("DOES_NOT_FIT", "outOf", "Phần lớn hơn tổng thể.", "Hãy xem lại value và outOf.");
  },
  columns: ({ indicator, timing, value, comparator, outOf, level }, { indicators }) => ({
    indicator_id: indicators.get(indicator),
    timing,
    kind: "ACTUAL",
    comparator,
    value,
    out_of: outOf ?? null,
    level: level ?? null,
    dimensions: {},
  }),
};

export const staffKind: FigureKind<StaffInput> = {
  kind: "STAFFING",
  table: "staff_stats",
  same: ["kind", "coverage"],
  indicatorOf: () => null,
  periodsOf: ({ period, assignedFor }) => (assignedFor ? [period, assignedFor] : [period]),
  check({ assigned, assignedFor, present }, add) {
    if ((assigned ?? 0) < 0) add("INVALID", "assigned", "Số được giao âm.", "Hãy gửi số từ 0.");
    if ((present ?? 0) < 0) add("INVALID", "present", "Số có mặt âm.", "Hãy gửi số từ 0.");
    if ((assigned ?? null) === null && (present ?? null) === null)
      add("MISSING", "present", "Không có số nào.", "Hãy gửi số được giao hoặc số có mặt.");
    if (((assigned ?? null) === null) !== ((assignedFor ?? null) === null))
      add("DOES_NOT_FIT", "assignedFor", "Số được giao và năm được giao phải đi với nhau.", "Hãy gửi cả hai, hoặc bỏ trống cả hai.");
  },
  columns: ({ kind, assigned, assignedFor, assignedIsProvisional, present }, { periods }) => ({
    kind,
    timing: "POINT",
    assigned: assigned ?? null,
    assigned_for_id: assignedFor ? periods.get(assignedFor) : null,
    assigned_is_provisional: assignedIsProvisional,
    present: present ?? null,
  }),
};
