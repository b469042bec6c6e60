import type { FeedProblemCode } from "#schema/ingest/feed.enum.ts";

export type Add = (code: keyof typeof FeedProblemCode, field: string, message: string, advice: string) => void;

/** Records that rows name by code, and how each is called where it is not there. */
export const named = {
  units: ["đơn vị", "Hãy gửi mã đơn vị của hub, xem ở truy vấn units."],
  periods: ["kỳ", "Hãy gửi mã kỳ, xem ở truy vấn periods."],
  indicators: ["chỉ tiêu", "Hãy gửi mã chỉ tiêu, xem ở truy vấn indicators."],
} as const;
export type Named = keyof typeof named;

/** Ids by code of what rows name. */
export type Codes = Readonly<Record<Named, ReadonlyMap<string, string>>>;

/** A code that a row names, and the field it stands in. */
export type Naming = readonly [Named, field: string, code: string];

/** Units that a figure names, kept in a table of their own. */
export interface Members {
  readonly table: "budget_figure_units" | "soe_action_enterprises";
  readonly owner: string;
  readonly member: string;
}

/** How figures of one form are kept. */
export interface FigureForm<Part> {
  readonly table: "lone_observations" | "staff_stats" | "personnel_moves" | "budget_figures" | "autonomy_stats" | "soe_actions";
  /** Columns by which two figures are the same figure, beside unit and period. */
  readonly same: readonly string[];
  readonly names?: (part: Part) => readonly Naming[];
  /** Notes what stands against it; fields are told from the part on. */
  readonly check?: (part: Part, add: Add) => void;
  readonly columns: (part: Part, codes: Codes) => Readonly<Record<string, unknown>>;
  /** Where the units that the part names are kept. */
  readonly members?: Members;
}

/** A table and the parts of rows that go there; the row itself under the empty name. */
export interface FigureKind {
  readonly kind: "OBSERVATIONS" | "STAFFING" | "FINANCE";
  readonly forms: Readonly<Record<string, FigureForm<never>>>;
}

/** Says that numbers of people or bodies are none below zero. */
export function checkCounts(counts: Readonly<Record<string, number | null | undefined>>, add: Add): void {
  for (const [field, count] of Object.entries(counts))
    if (count !== null && count !== undefined && count < 0) add("INVALID", field, "Số âm.", "Hãy gửi số từ 0.");
}

/** Whether a part is more than its whole. */
export const exceeds = (part: number, whole: number | null | undefined): boolean => whole !== null && whole !== undefined && part > whole;
