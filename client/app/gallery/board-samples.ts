import type { Answer, Cell } from "#client/measures/answer.ts";

const cell = (value: string | null, parts: Partial<Cell> = {}): Cell => ({
  value,
  state: value === null ? "MISSING" : "REPORTED",
  basis: value === null ? "NO_REPORT" : "REPORT",
  numerator: null,
  denominator: null,
  reports: 1,
  rank: null,
  rankOutOf: null,
  changes: [],
  ...parts,
});

const change = (absolute: string, relativePercent: string): Cell["changes"][number] => ({
  comparison: "SAME_PERIOD_LAST_YEAR",
  value: "1",
  state: "REPORTED",
  absolute,
  relativePercent,
  rankChange: null,
});

const measure = (key: string, name: string, unitOfMeasure: string, betterWhen: "UP" | "DOWN" | null = null) =>
  ({
    key,
    name,
    nameEn: name,
    unitOfMeasure,
    unitOfMeasureEn: unitOfMeasure,
    decimals: 2,
    form: "SUM",
    betterWhen,
  }) as Answer["measures"][number];

/** One row: a provisional figure, one that got worse, one that nobody reported. */
export const sampleAnswer = {
  totalCount: 1,
  periods: [],
  dimensions: [],
  measures: [
    measure("DOSSIERS_RECEIVED", "Hồ sơ tiếp nhận", "hồ sơ"),
    measure("LATE_RATE", "Tỷ lệ quá hạn", "%", "DOWN"),
    measure("ONLINE_RATE", "Tỷ lệ trực tuyến", "%", "UP"),
  ],
  rows: [
    {
      members: [],
      cells: [
        cell("10610", { state: "PROVISIONAL", changes: [change("310", "3.01")] }),
        cell("0.31", { changes: [change("0.12", "63.16")] }),
        cell(null),
      ],
    },
  ],
  totals: [],
} as unknown as Answer;
