import { daysIn } from "#server/ingest/recognising/document-period.ts";
import type { Window } from "#server/ingest/recognising/found.ts";

const year = "(?<year>(?:19|20)\\d{2})";
const inYear = `(?:[\\s,]*(?:của\\s+)?(?:năm|\\/|-)\\s*${year})?`;
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

type Kind = "MONTH" | "QUARTER" | "HALF_YEAR" | "NINE_MONTHS" | "YEAR" | "RANGE" | "AD_HOC";

const wordings: readonly { kind: Kind; pattern: RegExp }[] = [
  { kind: "AD_HOC", pattern: new RegExp(`kỳ họp\\s+[\\p{L}\\s]{0,40}năm\\s+${year}`, "giu") },
  { kind: "RANGE", pattern: /(?:giai đoạn|từ năm|năm)\s+(?<year>\d{4})\s*[–-]\s*(?<last>\d{4})/giu },
  { kind: "HALF_YEAR", pattern: new RegExp(`(?<![\\d.,])0?6 tháng (?<half>đầu|cuối) năm(?:\\s+${year})?`, "giu") },
  { kind: "NINE_MONTHS", pattern: new RegExp(`(?<![\\d.,])0?9 tháng(?: đầu)?(?: năm(?:\\s+${year})?)?`, "giu") },
  { kind: "QUARTER", pattern: new RegExp(`quý\\s+(?<quarter>IV|I{1,3}|[1-4])(?![\\p{L}\\d])${inYear}`, "giu") },
  { kind: "QUARTER", pattern: new RegExp(`(?<![\\d.,])0?(?<quarter>3) tháng đầu năm(?:\\s+${year})?`, "giu") },
  { kind: "MONTH", pattern: new RegExp(`(?<!\\d )tháng\\s+(?<month>0?[1-9]|1[0-2])(?!\\d)${inYear}`, "giu") },
  { kind: "YEAR", pattern: new RegExp(`năm\\s+${year}(?!\\s*[-–]\\s*\\d{4})`, "giu") },
];

/** A period in words that is none of a figure: of a document's title, or of what is compared with. */
const elsewhere =
  /(?:kế hoạch|nghị quyết|quyết định|chương trình|luật|nghị định|đề án|thông báo|công văn|kỳ họp|mục tiêu|ngày \d{1,2})[^,.;:()]{0,90}$|(?:so với|cùng kỳ|so)\s+(?:của\s+)?(?:cùng kỳ\s+)?(?:(?:với|cuối)\s+)?$/iu;

function windowOf(kind: Kind, groups: Record<string, string | undefined>, label: string, of: Window | null): Window {
  const named = groups["year"] ? Number(groups["year"]) : (of?.year ?? null);
  const number = groups["half"]
    ? groups["half"].toLowerCase() === "đầu"
      ? 1
      : 2
    : groups["quarter"]
      ? (roman[groups["quarter"].toLowerCase()] ?? Number(groups["quarter"]))
      : groups["month"]
        ? Number(groups["month"])
        : null;
  const same = of !== null && of.kind === kind && of.number === number;
  if (same && (of.year === named || named === null || (kind !== "YEAR" && of.year === named + 1))) return of;
  if (named === null) return { kind, label, year: null, number, from: null, to: null };
  if (kind === "YEAR") return { kind, label, year: named, number: null, from: `${named}-01-01`, to: `${named}-12-31` };
  if (kind === "RANGE") return { kind, label, year: null, number: null, from: `${named}-01-01`, to: `${groups["last"]}-12-31` };
  if (kind === "AD_HOC") return { kind, label, year: named, number: null, from: null, to: null };
  return { kind, label, year: named, number, ...legalDays(kind, named, number ?? 1) };
}

const lengths = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, NINE_MONTHS: 9 } as const;

/** Reports of a period count from the 15th of the month before it to the 14th of its last month. */
function legalDays(kind: keyof typeof lengths, inYear: number, number: number): { from: string; to: string } {
  const last = lengths[kind] * number;
  const first = last - lengths[kind];
  const day = (month: number, of: number, at: string) => `${of}-${String(month).padStart(2, "0")}-${at}`;
  return { from: first === 0 ? day(12, inYear - 1, "15") : day(first, inYear, "15"), to: day(last, inYear, "14") };
}

interface Named {
  readonly window: Window;
  readonly at: number;
}

function periodsIn(text: string, of: Window | null): Named[] {
  const found: Named[] = [];
  const taken: [number, number][] = [];
  for (const { kind, pattern } of wordings)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (taken.some(([from, to]) => match.index < to && from < end)) continue;
      taken.push([match.index, end]);
      if (kind === "AD_HOC" || !elsewhere.test(text.slice(0, match.index)))
        found.push({ window: windowOf(kind, match.groups!, match[0], of), at: match.index });
    }
  return found;
}

const asOf = /(?:tính |cập nhật |số liệu )?(?:đến|tới)\s+(?:hết |thời điểm )?(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/giu;

function dayIn(text: string): string | null {
  const found = [...text.matchAll(asOf)].at(-1);
  return found ? `${found[3]}-${found[2]!.padStart(2, "0")}-${found[1]!.padStart(2, "0")}` : null;
}

/** Where in its sentence a figure stands, in characters. */
export interface SentencePlace {
  readonly text: string;
  readonly sentence: number;
  readonly at: number;
  /** Where the number ends, and what is counted. */
  readonly after: number;
  readonly end: number;
}

/** What the sentence itself says of the time of a figure: in brackets right behind it, before it, or in its own words behind it. */
export function periodSaid({ text, sentence, at, after, end }: SentencePlace, of: Window | null): Window | null {
  const bracket = /^[^(),.;\d]{0,30}\(([^()]{1,40})\)/u.exec(text.slice(after));
  const before = text.slice(sentence, at).replaceAll(/\([^()]*\)/gu, (found) => " ".repeat(found.length));
  const days = rangeSaid(before, of);
  if (days) return days;
  const named =
    (bracket && periodsIn(bracket[1]!, of)[0]) ??
    periodsIn(before, of)
      .filter(({ window }) => window.kind !== "AD_HOC")
      .sort((one, other) => other.at - one.at)[0] ??
    periodsIn(text.slice(at, Math.min(end, at + 60)), of)[0] ??
    (sentence > 0 ? opening(text.slice(0, sentence), of) : undefined);
  return named?.window ?? null;
}

/** "Quý III/2021, Trung tâm …" at the very beginning holds for the sentences that follow; a year there is one of a score, not theirs. */
function opening(text: string, of: Window | null): Named | undefined {
  const said = text.replace(/^\s*(?:[-+*•–]\s*)?(?:Trong\s+)?/u, "").slice(0, 60);
  const range = /^Từ\s/u.test(said) ? rangeSaid(said, of) : null;
  if (range) return { window: range, at: 0 };
  return periodsIn(said, of).find(({ at, window }) => at === 0 && window.kind !== "YEAR");
}

/** Days from and to; the document's own window where they are its days, or nearly. */
function rangeSaid(text: string, of: Window | null): Window | null {
  const range = daysIn(text);
  if (!range || !of?.from || !of.to) return range;
  const apart = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
  return apart(range.from!, of.from) <= 20 && apart(range.to!, of.to) <= 20 ? of : range;
}

const goals = /phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp|định hướng/iu;

/** The time that a title of goals names: "NHIỆM VỤ TRỌNG TÂM NĂM 2026"; titles are given the innermost first. */
export function periodAhead(titles: readonly string[], of: Window | null): Window | null {
  for (const title of titles) {
    const [named] = goals.test(title) ? periodsIn(title, of) : [];
    if (named && named.window !== of) return named.window;
  }
  return null;
}

export function periodOf(said: Window | null, place: SentencePlace, timing: "STOCK" | "FLOW" | "YEAR", of: Window | null): Window | null {
  const window = said ?? of;
  if (timing === "YEAR" && window?.year)
    return {
      kind: "YEAR",
      label: `Năm ${window.year}`,
      year: window.year,
      number: null,
      from: `${window.year}-01-01`,
      to: `${window.year}-12-31`,
    };
  if (timing !== "STOCK" || (said && said !== of)) return window;
  const day = dayIn(place.text.slice(place.sentence, place.at));
  return {
    kind: "POINT",
    label: window ? `Đến ${window.label}` : "Đến nay",
    year: window?.year ?? null,
    number: null,
    from: null,
    to: day,
  };
}
