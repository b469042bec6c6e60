/** Posts and people of one unit, kind and period; null was not reported. */
export interface StaffParts {
  assigned: number | null;
  present: number | null;
  gapReported: number | null;
}

export type GapCheck =
  /** The gap as printed is assigned less present. */
  | { state: "AGREES" }
  /** It is not; `difference` is printed less recomputed. */
  | { state: "DIFFERS"; difference: number }
  /** More people than posts. */
  | { state: "EXCEEDS"; difference: number }
  /** Only the gap is given, with nothing to recompute it from. */
  | { state: "ONLY_REPORTED" }
  /** It could be recomputed, but no printed one stands against it. */
  | { state: "NOT_REPORTED" }
  | { state: "INCOMPLETE" };

export function checkGap({ assigned, present, gapReported }: StaffParts): GapCheck {
  if (assigned === null || present === null) return { state: gapReported === null ? "INCOMPLETE" : "ONLY_REPORTED" };
  const gap = assigned - present;
  if (gapReported !== null && gapReported !== gap) return { state: "DIFFERS", difference: gapReported - gap };
  if (gap < 0) return { state: "EXCEEDS", difference: -gap };
  return { state: gapReported === null ? "NOT_REPORTED" : "AGREES" };
}
