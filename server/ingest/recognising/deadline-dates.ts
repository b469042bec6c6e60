import type { Deadline } from "./found.ts";

/** What of a deadline is a matter of days. */
export interface Days {
  readonly kind: Deadline["kind"];
  readonly from: string | null;
  readonly to: string | null;
  readonly exclusive?: boolean;
  readonly openEnded?: boolean;
  readonly multiYear?: boolean;
}

const two = (number: number) => String(number).padStart(2, "0");
const firstOf = (year: number, month: number) => `${year}-${two(month)}-01`;
const lastOf = (year: number, month: number) => `${year}-${two(month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
const months = (kind: Deadline["kind"], year: number, from: number, to = from, lastYear = year): Days => ({
  kind,
  from: firstOf(year, from),
  to: lastOf(lastYear, to),
});

/** The whole of a year. */
export const wholeYear = (year: number): Days => months("YEAR", year, 1, 12);

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, l: 1 };
const quarterOf = (text: string) => roman[text] ?? Number(text);
const year4 = /(20\d\d)/u;

/**
 * Days that a wording names, in small letters without tone marks; `year` stands where it names none. Readers in the order in which
 * they are tried: what is more exact comes first.
 */
export function daysOf(text: string, year: number): Days | null {
  for (const read of [dates, beforePeriod, quarters, halves, monthRange, monthList, years]) {
    const days = read(text, year);
    if (days) return days;
  }
  return null;
}

const dateForm =
  /(?<![\d/]|thang )(?:(\d{1,2})\s*(?:[/.]|thang)\s*(\d{1,2})(?:\s*(?:[/.]|,?\s*năm)\s*(20\d\d))?|(\d{1,2})-(\d{1,2})-(20\d\d))(?![\d/])/gu;

function dates(text: string, year: number): Days | null {
  const found = [...text.matchAll(dateForm)].map(([, day, month, own, ...dashed]) => ({
    day: Number(day ?? dashed[0]),
    month: Number(month ?? dashed[1]),
    year: own ?? dashed[2] ?? null,
  }));
  const lastYear = found.findLast((date) => date.year)?.year ?? year;
  const iso = found
    .map((date) => ({ ...date, year: Number(date.year ?? lastYear) }))
    .filter((date) => valid(date.month) && date.day >= 1 && date.day <= Number(lastOf(date.year, date.month).slice(8)))
    .map((date) => `${date.year}-${two(date.month)}-${two(date.day)}`);
  if (iso.length === 0) return null;
  if (iso.length === 2 && /tư/u.test(text) && iso[0]! <= iso[1]!) return { kind: "MONTH_RANGE", from: iso[0]!, to: iso[1]! };
  return { kind: "BEFORE_DATE", from: null, to: iso.at(-1)!, exclusive: /trươc/u.test(text) && !/trươc (?:va|hoăc) trong/u.test(text) };
}

/** "trước tháng 6/2024", "trước quý III": before their first day. */
function beforePeriod(text: string, year: number): Days | null {
  const match = /trươc\s+(thang|quy)\s*(\d{1,2}|i{1,3}|iv)\b/u.exec(text);
  if (!match) return null;
  const number = match[1] === "thang" ? Number(match[2]) : quarterOf(match[2]!) * 3 - 2;
  if (!(number >= 1 && number <= 12)) return null;
  return { kind: "BEFORE_DATE", from: null, to: firstOf(Number(year4.exec(text)?.[1] ?? year), number), exclusive: true };
}

const quarterForm =
  /\bquy\s*\/?\s*((?:iv|i{1,3}|l|[1-4])(?:\s*(?:,|;|-|–|\+|&|\/|va|đên|quy|đên quy)\s*(?:quy\s*)?(?:iv|i{1,3}|[1-4])(?![\d]))*)(?![\p{L}\d])/gu;

function quarters(text: string, year: number): Days | null {
  const found = [...text.matchAll(quarterForm)].flatMap((match) => match[1]!.match(/iv|i{1,3}|l|[1-4]/gu)!.map(quarterOf));
  if (found.length === 0) return null;
  const own = Number(year4.exec(text)?.[1] ?? year);
  return months("QUARTER", own, Math.min(...found) * 3 - 2, Math.max(...found) * 3);
}

function halves(text: string, year: number): Days | null {
  const own = Number(year4.exec(text)?.[1] ?? year);
  const match = /\b(0?[369]|sau|chin)\s*thang\s*(đâu|cuôi)/u.exec(text);
  if (!match) return null;
  const count = { sau: 6, chin: 9 }[match[1]!] ?? Number(match[1]);
  return match[2] === "đâu" ? months("MONTH_RANGE", own, 1, count) : months("MONTH_RANGE", own, 13 - count, 12);
}

const valid = (...numbers: number[]) => numbers.every((number) => number >= 1 && number <= 12);

function monthRange(text: string, year: number): Days | null {
  const match =
    /thang\s*(\d{1,2})(?:\s*(?:\/|năm)\s*(20\d\d))?\s*(?:-|–|đên(?: hêt)?)\s*(?:thang\s*)?(\d{1,2})(?!\d)(?:\s*(?:\/|-|,?\s*năm)\s*(20\d\d))?/u.exec(
      text,
    );
  if (!match) return null;
  const [, from, fromYear, to, toYear] = match;
  const end = Number(toYear ?? fromYear ?? year);
  const start = Number(fromYear ?? (Number(from) > Number(to) ? end - 1 : end));
  return valid(Number(from), Number(to)) && (start < end || Number(from) <= Number(to))
    ? months("MONTH_RANGE", start, Number(from), Number(to), end)
    : null;
}

function monthList(text: string, year: number): Days | null {
  const found = [...text.matchAll(/thang\s*((?:0?[1-9]|1[0-2])(?:\s*(?:,|;|va|&|\+)\s*(?:0?[1-9]|1[0-2])(?![\d/]))*)(?!\d)/gu)].flatMap(
    (match) => match[1]!.match(/\d+/gu)!.map(Number),
  );
  if (found.length === 0) return null;
  const own = Number(year4.exec(text)?.[1] ?? year);
  return { ...months("MONTH", own, Math.min(...found), Math.max(...found)) };
}

function years(text: string, year: number): Days | null {
  const found = [...text.matchAll(/(?<![\d/])(20\d\d)(?!\d)/gu)].map(([, own]) => Number(own));
  const first = found[0];
  if (first === undefined) return null;
  const last = found.at(-1)!;
  if (/tiêp theo|tiêp sau|trơ đi|sau đo/u.test(text) || /tư năm \d+$/u.test(text))
    return { kind: "YEAR", from: firstOf(first, 1), to: null, openEnded: true };
  const until = found.length === 1 && /đên/u.test(text) && first > year;
  const from = until ? year : Math.min(first, last);
  return { ...months("YEAR", from, 1, 12, Math.max(first, last)), multiYear: Math.max(first, last) > from };
}
