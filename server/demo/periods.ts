import { yearsOf, type Period, type Province } from "./province.ts";

/** The legal window that ends on the 14th of a month and began on the 15th, `months` before. */
const legal = (year: number, month: number, months: number) => {
  const start = new Date(Date.UTC(year, month - 1 - months, 15)).toISOString().slice(0, 10);
  return { window: "LEGAL" as const, startsOn: start, endsOn: `${year}-${String(month).padStart(2, "0")}-14` };
};

const quarterNames = ["I", "II", "III", "IV"];

type Draft = Omit<Period, "id">;

function ofYear(year: number): Draft[] {
  const months = Array.from({ length: 12 }, (_, at): Draft => {
    const month = at + 1;
    const code = `${year}-m${String(month).padStart(2, "0")}`;
    return { code, name: `Tháng ${month}/${year}`, kind: "MONTH", year, ordinal: month, ...legal(year, month, 1) };
  });
  const quarters = quarterNames.map((name, at): Draft => ({
    code: `${year}-q${at + 1}`,
    name: `Quý ${name}/${year}`,
    kind: "QUARTER",
    year,
    ordinal: at + 1,
    ...legal(year, at * 3 + 3, 3),
  }));
  return [
    ...months,
    ...quarters,
    { code: `${year}-h1`, name: `6 tháng đầu năm ${year}`, kind: "HALF_YEAR", year, ordinal: 1, ...legal(year, 6, 6) },
    { code: `${year}-9m`, name: `9 tháng năm ${year}`, kind: "NINE_MONTHS", year, ordinal: null, ...legal(year, 9, 9) },
    { code: `${year}-nam`, name: `Năm ${year} (kỳ báo cáo)`, kind: "YEAR", year, ordinal: null, ...legal(year, 12, 12) },
    ...calendarYear(year),
  ];
}

const calendarYear = (year: number): Draft[] => [
  {
    code: String(year),
    name: `Năm ${year}`,
    kind: "YEAR",
    window: "CALENDAR",
    year,
    ordinal: null,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
  },
];

const fiveYears: Draft = {
  code: "2021-2025",
  name: "Giai đoạn 2021-2025",
  kind: "MULTI_YEAR",
  window: "CALENDAR",
  year: null,
  ordinal: null,
  startsOn: "2021-01-01",
  endsOn: "2025-12-31",
};

/** Months, quarters, half-years, nine months and years of reports, calendar years, and the plan's five years. */
export function makePeriods(province: Province): void {
  const { book, periods, size } = province;
  const drafts = [...calendarYear(size.firstYear - 1), ...yearsOf(province).flatMap(ofYear), fiveYears];
  for (const draft of drafts) periods.set(draft.code, { ...draft, id: book.add("periods", draft) });
}

/** Codes of the months that make up a period of reports. */
export function monthsOf({ kind, year, ordinal }: Period): string[] {
  const month = (at: number) => `${year}-m${String(at).padStart(2, "0")}`;
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => month(from + at));
  if (kind === "MONTH") return range(ordinal!, ordinal!);
  if (kind === "QUARTER") return range(ordinal! * 3 - 2, ordinal! * 3);
  return range(1, kind === "HALF_YEAR" ? 6 : kind === "NINE_MONTHS" ? 9 : 12);
}
