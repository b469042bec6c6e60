export type DatePrecision = "DAY" | "MONTH" | "YEAR";

/** Only the known part of a date kept as the first day of its month or year: `2023-06-01`, MONTH → `2023-06`. */
export function partialDate(iso: string | null, precision: DatePrecision | null): string | null {
  if (iso === null) return null;
  if (precision === "YEAR") return iso.slice(0, 4);
  return precision === "MONTH" ? iso.slice(0, 7) : iso;
}
