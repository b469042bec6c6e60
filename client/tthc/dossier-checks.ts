/** The figures of one unit, level and period; null was not reported. */
export interface DossierParts {
  received: number | null;
  resolved: number | null;
  resolvedEarly: number | null;
  resolvedOnTime: number | null;
  resolvedLate: number | null;
  pending: number | null;
  pendingWithin: number | null;
  pendingLate: number | null;
  returned: number | null;
  overdue: number | null;
  onTimePercentReported: string | null;
}

export type DossierPart = keyof DossierParts;

export type FlowCheck =
  | { state: "HOLDS"; /** The source counts what it gave back among the resolved, as form II.06a does. */ returnedIsResolved: boolean }
  | { state: "BROKEN"; parts: number; difference: number }
  | { state: "UNKNOWN"; missing: DossierPart[]; /** Received and not explained by the parts that are known. */ rest: number | null };

const flowParts = ["resolved", "pending", "returned"] as const;

export function missingOf(parts: DossierParts, needed: readonly DossierPart[]): DossierPart[] {
  return needed.filter((key) => parts[key] === null);
}

/** R = D + P + T: received is resolved plus pending plus returned; or R = D + P where T is inside D. */
export function checkFlow(parts: DossierParts): FlowCheck {
  const missing = missingOf(parts, ["received", ...flowParts]);
  const sum = flowParts.reduce((total, key) => total + (parts[key] ?? 0), 0);
  if (missing.length > 0) {
    const canCompare = parts.received !== null && missing.length < flowParts.length;
    return { state: "UNKNOWN", missing, rest: canCompare ? (parts.received ?? 0) - sum : null };
  }
  const difference = (parts.received ?? 0) - sum;
  if (difference === 0) return { state: "HOLDS", returnedIsResolved: false };
  if (difference === -(parts.returned ?? 0)) return { state: "HOLDS", returnedIsResolved: true };
  return { state: "BROKEN", parts: sum, difference };
}
