import type { Figure } from "#server/ingest/recognising/found.ts";
import type { CheckedRow } from "./check-rows.ts";
import { windowOf } from "./sheet-periods.ts";

/** A figure of a row, and the column of the template that it stands in. */
export interface RowFigure {
  readonly column: string;
  readonly figure: Omit<Figure, "span" | "text" | "confidence">;
}

type Values = CheckedRow["values"];

/**
 * Indicators of columns, by kind of staff where a sheet has several. Form II.06a counts dossiers in person and by post
 * together, where the hub tells them apart: that column is checked and not kept.
 */
const dossierIndicators = {
  ...{ received: "DOSSIERS_RECEIVED", online: "DOSSIERS_ONLINE", carriedOver: "DOSSIERS_CARRIED_OVER" },
  ...{ resolved: "DOSSIERS_RESOLVED", early: "DOSSIERS_EARLY", onTime: "DOSSIERS_ON_TIME", late: "DOSSIERS_LATE" },
  ...{ pending: "DOSSIERS_PENDING", pendingWithin: "DOSSIERS_PENDING_WITHIN", pendingLate: "DOSSIERS_PENDING_LATE" },
} as const;
const staffIndicators: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CIVIL: { assigned: "STAFF_ASSIGNED_CIVIL", present: "STAFF_PRESENT_CIVIL", gap: "STAFF_GAP_CIVIL" },
  PUBLIC_SERVICE: { assigned: "STAFF_ASSIGNED_PSU", present: "STAFF_PRESENT_PSU", gap: "STAFF_GAP_PSU" },
  COMMUNE_CIVIL: { gap: "STAFF_GAP_COMMUNE" },
};
const budgetIndicators: Readonly<Record<string, string>> = { PSU_DIRECT_SUPPORT_CUT: "BUDGET_CUT_PSU" };

const text = (value: string | number | null | undefined) => (value === null || value === undefined ? null : String(value));

/** The figures that a row of a template holds. */
export function figuresOfRow(template: string, values: Values): RowFigure[] {
  const unit = text(values["unit"])!;
  const figure = (column: string, indicator: string | undefined, more: Partial<Figure> = {}): RowFigure[] => {
    const value = values[column];
    if (typeof value !== "number" || indicator === undefined) return [];
    const base = {
      indicator,
      name: indicator,
      value,
      comparator: "EQ",
      unitOfMeasure: null,
      asWritten: null,
      level: null,
      breakdown: {},
      kind: "ACTUAL",
    } as const;
    return [{ column, figure: { ...base, reportingUnit: { code: unit, name: unit }, period: windowOf(text(values["period"])!), ...more } }];
  };
  if (template === "dossiers") {
    const field = text(values["field"]);
    const place = { level: text(values["level"]), breakdown: field === null ? {} : { field } };
    return Object.entries(dossierIndicators).flatMap(([column, indicator]) => figure(column, indicator, place));
  }
  if (template === "staffing")
    return ["assigned", "present", "gap"].flatMap((column) =>
      figure(
        column,
        staffIndicators[text(values["kind"])!]?.[column],
        values["provisional"] === "YES" && column === "assigned" ? { kind: "PROVISIONAL" } : {},
      ),
    );
  if (template === "finance") {
    // The sheet counts đồng, the indicator millions of them.
    const amount = values["amountVnd"];
    return figure("amountVnd", budgetIndicators[text(values["kind"])!], typeof amount === "number" ? { value: amount / 1_000_000 } : {});
  }
  const outOf = values["outOf"];
  return figure("value", text(values["indicator"])!, {
    kind: (text(values["kind"]) ?? "ACTUAL") as Figure["kind"],
    breakdown: typeof outOf === "number" ? { of: outOf } : {},
  });
}
