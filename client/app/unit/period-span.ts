import type { VariablesOf } from "#client/core/graphql.ts";
import type { UnitPage } from "#client/app/unit/unit-query.ts";

/** First and last day of the period asked for. */
export interface Span {
  from: string;
  to: string;
}

type Filters = VariablesOf<typeof UnitPage>;
type Asked<Key extends keyof Filters> = NonNullable<Filters[Key]>;

/** The last day of the month (or year) before which the whole of it lies in the span. */
function lastWhole(to: string, part: "MONTH" | "YEAR"): string {
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const start = part === "YEAR" ? Date.UTC(next.getUTCFullYear(), 0, 0) : Date.UTC(next.getUTCFullYear(), next.getUTCMonth(), 0);
  return new Date(start).toISOString().slice(0, 10);
}

/** A plan belongs to a period that ends in one of its years: Q1/2024 begins in December 2023 and is of 2024. */
export function plansIn(span: Span | null): Asked<"plans"> {
  if (!span) return {};
  const end = Number(span.to.slice(0, 4));
  // Several years: any of them.
  const begin = Math.max(Number(span.from.slice(0, 4)), Number(span.from.slice(5, 7)) === 12 ? end : 0);
  return { yearFrom: { lte: end }, yearTo: { gte: begin } };
}

/** Tasks by the years of their plan. */
export const tasksIn = (span: Span | null): Asked<"tasks"> => (span ? { plan: plansIn(span) } : {});

/** Only documents whose date, as far as it is known, lies wholly in the period. */
export function documentsIn(span: Span | null): Asked<"documents"> {
  if (!span) return {};
  return {
    or: [
      { issuedPrecision: { eq: "DAY" }, issuedOn: { gte: span.from, lte: span.to } },
      ...(["MONTH", "YEAR"] as const).map((part) => ({
        issuedPrecision: { eq: part },
        issuedOn: { gte: span.from, lte: lastWhole(span.to, part) },
      })),
    ],
  };
}
