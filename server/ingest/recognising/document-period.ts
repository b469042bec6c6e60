import { windowOf } from "#server/periods/lay-periods.ts";
import type { Window } from "#server/ingest/recognising/found.ts";

/** Windows of the reports of NĐ 09/2019: from the 15th of the month before to the 14th of the last month. */
const legal = { startMonthOffset: -1, startDay: 15, endDay: 14 };
const year = String.raw`(?:\s*[,/-]?\s*(?:năm\s*)?(?<year>(?:19|20)\d\d))?`;
const day = String.raw`(?:ngày\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d\d)`;
const roman = ["I", "II", "III", "IV"];

interface Wording {
  readonly kind: Window["kind"];
  readonly pattern: RegExp;
}

/** The most telling first: a report of a quarter names the year too. */
const wordings: readonly Wording[] = [
  { kind: "HALF_YEAR", pattern: new RegExp(String.raw`(?:0?6|sáu)\s+tháng\s+(?<half>đầu|cuối)(?:\s+năm)?${year}`, "iu") },
  { kind: "NINE_MONTHS", pattern: new RegExp(String.raw`(?:0?9|chín)\s+tháng(?:\s+đầu)?(?:\s+năm)?${year}`, "iu") },
  { kind: "QUARTER", pattern: new RegExp(String.raw`quý\s+(?<quarter>IV|I{1,3}|[1-4])(?![\p{L}\d])${year}`, "iu") },
  { kind: "QUARTER", pattern: new RegExp(String.raw`(?:0?3|ba)\s+tháng\s+đầu(?:\s+năm)?${year}`, "iu") },
  { kind: "MONTH", pattern: new RegExp(String.raw`(?<!\d\s)tháng\s+(?<month>0?[1-9]|1[0-2])(?!\d)${year}`, "iu") },
  { kind: "RANGE", pattern: /(?:giai đoạn|thời kỳ)\s+(?<year>(?:19|20)\d\d)\s*[-–]\s*(?<last>(?:19|20)\d\d)/iu },
  { kind: "YEAR", pattern: /(?<!(?:đến|từ|trước|sau|cuối|hết)\s)năm\s+(?<year>(?:19|20)\d\d)(?!\s*[-–]\s*\d)/iu },
];

/** What comes next stands behind what is reported: "…, nhiệm vụ trọng tâm 6 tháng cuối năm". */
const ahead =
  /(?:[,;–-]|(?<!\p{L})và)\s*(?:(?:một số|các|những|đề ra|xây dựng)\s+)?(?:phương hướng|nhiệm vụ|giải pháp|định hướng|kế hoạch|chương trình công tác)(?!\p{L})/giu;

/**
 * The period that a document's title names: of a report its legal window, of another document the days of the calendar. A window without
 * a year takes the next year of the title, else that of `issued`, the document's ISO day.
 */
export function periodOfTitle(title: string, isReport: boolean, issued: string | null = null): Window | null {
  const from = daysIn(title);
  if (from) return from;
  const own = reported(title);
  for (const { kind, pattern } of wordings) {
    const found = pattern.exec(own);
    if (found?.groups!["year"]) return windowIn(kind, found.groups!, isReport);
  }
  for (const { kind, pattern } of wordings) {
    const found = pattern.exec(own);
    if (!found) continue;
    const next = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(title.slice(found.index));
    if (next) return windowIn(kind, { ...found.groups!, year: next[0] }, isReport);
    if (!issued) continue;
    const window = windowIn(kind, { ...found.groups!, year: issued.slice(0, 4) }, isReport);
    return isReport && window.from! > issued ? windowIn(kind, { ...found.groups!, year: String(window.year! - 1) }, isReport) : window;
  }
  return null;
}

/** The title up to what is to be done next, where a window stands before that. */
function reported(title: string): string {
  for (const { index } of title.matchAll(ahead)) {
    const before = title.slice(0, index);
    if (wordings.some(({ pattern }) => pattern.test(before))) return before;
  }
  return title;
}

/** "từ 01/7/2025 đến 30/11/2025": days of no rule; null where a text names none. */
export function daysIn(text: string): Window | null {
  const found = new RegExp(`từ\\s+${day}\\s+(?:đến|tới)(?:\\s+hết)?\\s+${day}`, "iu").exec(text);
  const [from, to] = found?.slice(1, 3).map(isoDay) ?? [];
  if (!found || !from || !to || from > to) return null;
  const year = from.slice(0, 4) === to.slice(0, 4) ? Number(to.slice(0, 4)) : null;
  return { kind: "RANGE", label: found[0], year, number: null, from, to };
}

function isoDay(written: string): string {
  const [date, month, year] = written.split(/[/.-]/u).map((part) => part.trim());
  return `${year}-${month!.padStart(2, "0")}-${date!.padStart(2, "0")}`;
}

function windowIn(kind: Window["kind"], groups: Record<string, string | undefined>, isReport: boolean): Window {
  const named = Number(groups["year"]);
  if (kind === "RANGE")
    return {
      kind,
      label: `Giai đoạn ${named}-${groups["last"]}`,
      year: null,
      number: null,
      from: `${named}-01-01`,
      to: `${groups["last"]}-12-31`,
    };
  const number = numberOf(kind, groups);
  const shape = { kind, startMonthOffset: 0, startDay: 1, endDay: null };
  const { startsOn, endsOn } = windowOf(isReport ? { ...legal, kind } : shape, named, number);
  return { kind, label: labelOf(kind, named, number), year: named, number, from: startsOn, to: endsOn };
}

function numberOf(kind: Window["kind"], { half, quarter, month }: Record<string, string | undefined>): number | null {
  if (kind === "HALF_YEAR") return half === undefined || /đầu/iu.test(half) ? 1 : 2;
  if (kind === "QUARTER") return quarter ? roman.indexOf(quarter.toUpperCase()) + 1 || Number(quarter) : 1;
  return kind === "MONTH" ? Number(month) : null;
}

function labelOf(kind: Window["kind"], named: number, number: number | null): string {
  if (kind === "HALF_YEAR") return `6 tháng ${number === 1 ? "đầu" : "cuối"} năm ${named}`;
  if (kind === "NINE_MONTHS") return `9 tháng năm ${named}`;
  if (kind === "QUARTER") return `Quý ${roman[number! - 1]}/${named}`;
  return kind === "MONTH" ? `Tháng ${number}/${named}` : `Năm ${named}`;
}
