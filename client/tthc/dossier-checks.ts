/** The figures of one unit, level and period; null was not reported. */
export interface DossierParts {
  received: number | null;
  resolved: number | null;
  resolvedEarly: number | null;
  resolvedOnTime: number | null;
  pending: number | null;
  pendingWithin: number | null;
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

function missingOf(parts: DossierParts, needed: readonly DossierPart[]): DossierPart[] {
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

export const onTimeDefinitions = ["CCHC", "QD766", "ND61"] as const;
export type OnTimeDefinition = (typeof onTimeDefinitions)[number];

const terms: Record<OnTimeDefinition, { over: readonly DossierPart[]; under: DossierPart }> = {
  CCHC: { over: ["resolvedEarly", "resolvedOnTime"], under: "resolved" },
  QD766: { over: ["resolvedEarly", "resolvedOnTime", "pendingWithin"], under: "received" },
  ND61: { over: ["resolvedEarly", "resolvedOnTime"], under: "received" },
};

/** The parts a definition cannot do without and the source does not give. */
export function missingForOnTime(parts: DossierParts, definition: OnTimeDefinition): DossierPart[] {
  const { over, under } = terms[definition];
  return missingOf(parts, [...over, under]);
}

/** A rate 0..1 by one of the three definitions; null when a part is missing or nothing was counted. */
export function onTimeRate(parts: DossierParts, definition: OnTimeDefinition): number | null {
  const { over, under } = terms[definition];
  const base = parts[under];
  if (!base || missingForOnTime(parts, definition).length > 0) return null;
  return over.reduce((total, key) => total + Number(parts[key]), 0) / Number(base);
}

export type OnTimeCheck = "AGREES" | "CONTRADICTS" | "UNKNOWN";

/** 100 % on time and no overdue dossier imply each other; between them nothing can be said without the parts. */
export function checkOnTime({ onTimePercentReported, overdue }: DossierParts): OnTimeCheck {
  if (onTimePercentReported === null || overdue === null) return "UNKNOWN";
  const all = Number(onTimePercentReported) === 100;
  return all === (overdue === 0) ? "AGREES" : "CONTRADICTS";
}
