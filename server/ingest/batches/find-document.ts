import { fold } from "./fold.ts";
import type { KnownDocument } from "./hub-state.sql.ts";
import type { Values } from "./item-fields.ts";
import { isLikeSubject } from "./like-subject.ts";

/** How far a date says anything: a day, a month, or a year. */
export const precisionOf = (date: string): "DAY" | "MONTH" | "YEAR" => (date.length === 10 ? "DAY" : date.length === 7 ? "MONTH" : "YEAR");

/** The first day of a date that may say only its month or year. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

const agree = (a: string | null | undefined, b: string | null | undefined) => !a || !b || a === b;

/** Dates agree as far as the less exact of them goes. */
const datesAgree = (known: KnownDocument, date: string | null | undefined) => {
  if (!date || !known.date) return true;
  const digits = Math.min(date.length, { DAY: 10, MONTH: 7, YEAR: 4 }[known.precision!] ?? 10);
  return date.slice(0, digits) === known.date.slice(0, digits);
};

/** The document that is meant: by its number, date and issuer; without a number by its type, issuer, date and subject. */
export function findDocument(documents: readonly KnownDocument[], values: Values): KnownDocument | null {
  const { number, type, date, issuer, subject } = values;
  const fits = documents.filter((known) => datesAgree(known, date) && agree(known.issuer, issuer));
  if (number) {
    const same = fits.filter((known) => known.number?.toUpperCase() === number.toUpperCase());
    // A register begins anew each year: a number without a date fits several years.
    return same.length === 1 || date ? (same[0] ?? null) : null;
  }
  const words = fold(subject ?? "");
  if (words === "") return null;
  return fits.find((known) => known.number === null && known.type === type && fold(known.subject) === words) ?? null;
}

/**
 * The document that a file is. Copies often leave out the number and the day; then it is the only one of its type and issuer
 * whose subject says nearly the same of the same time.
 */
export function findOwnDocument(documents: readonly KnownDocument[], values: Values): KnownDocument | null {
  const found = findDocument(documents, values);
  const { number, type, date, issuer, subject } = values;
  if (found || number || !issuer || !subject) return found;
  const like = documents.filter(
    (known) => known.type === type && known.issuer === issuer && datesAgree(known, date) && isLikeSubject(subject, known.subject),
  );
  return like.length === 1 ? like[0]! : null;
}
