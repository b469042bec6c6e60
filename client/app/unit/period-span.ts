import { readFragment } from "#client/core/graphql.ts";
import type { DatePrecision } from "#client/core/partial-date.ts";
import { Period_name } from "#client/core/period.ts";
import type { PeriodName } from "#client/core/period.ts";

/** First and last day of the period asked for; null is every period. */
export interface Span {
  from: string;
  to: string;
}

/** Null for an occasion without days, too: nothing can be shown to lie in it. */
export function toSpan(period: PeriodName | null): Span | null {
  const read = period && readFragment(Period_name, period);
  return read?.startsOn && read.endsOn ? { from: read.startsOn, to: read.endsOn } : null;
}

/** A plan belongs to a period that ends in one of its years: Q1/2024 begins in December 2023 and is of 2024. */
export function planTouches({ yearFrom, yearTo }: { yearFrom: number; yearTo: number }, span: Span | null): boolean {
  if (!span) return true;
  const end = Number(span.to.slice(0, 4));
  // Several years: any of them.
  const begin = Math.max(Number(span.from.slice(0, 4)), Number(span.from.slice(5, 7)) === 12 ? end : 0);
  return yearFrom <= end && yearTo >= begin;
}

/** Only a document whose date, as far as it is known, lies wholly in the period. */
export function issuedIn(issued: { issuedOn: string | null; issuedPrecision: DatePrecision | null }, span: Span | null): boolean {
  if (!span) return true;
  const { issuedOn, issuedPrecision } = issued;
  if (issuedOn === null) return false;
  const last =
    issuedPrecision === "YEAR" ? `${issuedOn.slice(0, 4)}-12-31` : issuedPrecision === "MONTH" ? `${issuedOn.slice(0, 7)}-31` : issuedOn;
  return issuedOn >= span.from && last <= span.to;
}
