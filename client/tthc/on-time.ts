import { missingOf } from "#client/tthc/dossier-checks.ts";
import type { DossierPart, DossierParts } from "#client/tthc/dossier-checks.ts";

export const onTimeDefinitions = ["CCHC", "QD766", "ND61"] as const;
export type OnTimeDefinition = (typeof onTimeDefinitions)[number];

/** A number the source states, or one that follows from what it states. */
interface Known {
  value: number;
  deduced: boolean;
}

const stated = (value: number | null): Known | null => (value === null ? null : { value, deduced: false });

/** The whole without its late ones; a source that counts no overdue dossier at all has no late ones anywhere. */
function withoutLate(whole: number | null, late: number | null, overdue: number | null): Known | null {
  const without = overdue === 0 ? 0 : late;
  return whole === null || without === null ? null : { value: whole - without, deduced: true };
}

function resolvedInTime({ resolved, resolvedEarly: early, resolvedOnTime: onTime, resolvedLate, overdue }: DossierParts): Known | null {
  return early !== null && onTime !== null ? stated(early + onTime) : withoutLate(resolved, resolvedLate, overdue);
}

function pendingInTime({ pending, pendingWithin, pendingLate, overdue }: DossierParts): Known | null {
  return stated(pendingWithin) ?? withoutLate(pending, pendingLate, overdue);
}

const terms: Record<OnTimeDefinition, { over: readonly ((parts: DossierParts) => Known | null)[]; under: "resolved" | "received" }> = {
  CCHC: { over: [resolvedInTime], under: "resolved" },
  QD766: { over: [resolvedInTime, pendingInTime], under: "received" },
  ND61: { over: [resolvedInTime], under: "received" },
};

/** The parts a definition cannot do without, which the source neither states nor implies. */
export function missingForOnTime(parts: DossierParts, definition: OnTimeDefinition): DossierPart[] {
  const { over, under } = terms[definition];
  const lacking: DossierPart[] = [];
  if (over.includes(resolvedInTime) && !resolvedInTime(parts)) lacking.push(...missingOf(parts, ["resolvedEarly", "resolvedOnTime"]));
  if (over.includes(pendingInTime) && !pendingInTime(parts)) lacking.push("pendingWithin");
  return [...lacking, ...missingOf(parts, [under])];
}

export interface OnTimeRate {
  /** 0..1. */
  rate: number;
  /** A part of it is not printed in the source but follows from it. */
  deduced: boolean;
}

/** The rate by one of the three definitions; null when a part is missing or nothing was counted. */
export function onTimeRate(parts: DossierParts, definition: OnTimeDefinition): OnTimeRate | null {
  const { over, under } = terms[definition];
  const base = parts[under];
  const known = over.map((part) => part(parts)).filter((part) => part !== null);
  if (!base || known.length < over.length) return null;
  return { rate: known.reduce((sum, { value }) => sum + value, 0) / base, deduced: known.some(({ deduced }) => deduced) };
}

export type OnTimeCheck = "AGREES" | "CONTRADICTS" | "UNKNOWN";

/** 100 % on time and no overdue dossier imply each other; between them nothing can be said without the parts. */
export function checkOnTime({ onTimePercentReported, overdue }: DossierParts): OnTimeCheck {
  if (onTimePercentReported === null || overdue === null) return "UNKNOWN";
  const all = Number(onTimePercentReported) === 100;
  return all === (overdue === 0) ? "AGREES" : "CONTRADICTS";
}
