/** How the windows of a kind of period are laid; see `period_rules`. */
export interface LayingRule {
  readonly kind: string;
  readonly window: string;
  readonly startMonthOffset: number;
  readonly startDay: number;
  /** Null is the last day of the month. */
  readonly endDay: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface LaidPeriod {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly window: string;
  readonly year: number;
  readonly ordinal: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

interface Shape {
  /** How many of them a year has; without ordinals there is one. */
  readonly times: number;
  readonly months: number;
  readonly hasOrdinal: boolean;
  readonly code: (ordinal: number) => string;
  readonly name: (year: number, ordinal: number) => string;
}

const roman = ["I", "II", "III", "IV"];

/** The kinds that a year is divided into. Of half-years the first is reported; the second ends with the year's own report. */
const shapes: Readonly<Record<string, Shape>> = {
  MONTH: { times: 12, months: 1, hasOrdinal: true, code: (n) => `m${String(n).padStart(2, "0")}`, name: (year, n) => `Tháng ${n}/${year}` },
  QUARTER: { times: 4, months: 3, hasOrdinal: true, code: (n) => `q${n}`, name: (year, n) => `Quý ${roman[n - 1]}/${year}` },
  HALF_YEAR: { times: 1, months: 6, hasOrdinal: true, code: (n) => `h${n}`, name: (year) => `6 tháng đầu năm ${year}` },
  NINE_MONTHS: { times: 1, months: 9, hasOrdinal: false, code: () => "9m", name: (year) => `9 tháng năm ${year}` },
  YEAR: { times: 1, months: 12, hasOrdinal: false, code: () => "nam", name: (year) => `Năm ${year} (kỳ báo cáo)` },
};

const iso = (year: number, monthIndex: number, day: number) => new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);

/** First and last day of the window of one period under a rule. */
export function windowOf(
  { kind, startMonthOffset, startDay, endDay }: Omit<LayingRule, "validFrom" | "validTo" | "window">,
  year: number,
  ordinal: number | null,
): Pick<LaidPeriod, "startsOn" | "endsOn"> {
  const { months } = shapes[kind]!;
  const first = months * ((ordinal ?? 1) - 1);
  const last = first + months - 1;
  return {
    startsOn: iso(year, first + startMonthOffset, startDay),
    endsOn: endDay === null ? iso(year, last + 1, 0) : iso(year, last, endDay),
  };
}

/** Whether a period that ends on a day falls under a rule. */
export const isUnder = ({ validFrom, validTo }: Pick<LayingRule, "validFrom" | "validTo">, endsOn: string): boolean =>
  endsOn >= validFrom && (validTo === null || endsOn < validTo);

/** The calendar year bears the year's bare number; other calendar windows say so, beside the legal ones of the same name. */
function named({ kind, window }: LayingRule, year: number, ordinal: number): Pick<LaidPeriod, "code" | "name"> {
  const { code, name } = shapes[kind]!;
  if (window !== "CALENDAR") return { code: `${year}-${code(ordinal)}`, name: name(year, ordinal) };
  if (kind === "YEAR") return { code: String(year), name: `Năm ${year}` };
  return { code: `${year}-${code(ordinal)}-lich`, name: `${name(year, ordinal)} (theo lịch)` };
}

/** The periods of a year, each under the rule that is in force when its window ends. */
export function layPeriods(rules: readonly LayingRule[], year: number): LaidPeriod[] {
  return rules.flatMap((rule) => {
    const { times, hasOrdinal } = shapes[rule.kind]!;
    return Array.from({ length: times }, (_, index): LaidPeriod => {
      const ordinal = hasOrdinal ? index + 1 : null;
      const { kind, window } = rule;
      return { ...named(rule, year, index + 1), kind, window, year, ordinal, ...windowOf(rule, year, ordinal) };
    }).filter(({ endsOn }) => isUnder(rule, endsOn));
  });
}
