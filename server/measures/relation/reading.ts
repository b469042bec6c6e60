import type { Definition } from "#server/measures/definition.ts";
import type { Interval } from "#server/measures/statistics/correlation.ts";

export type Verdict = "TOO_FEW" | "CONSTANT" | "UNCLEAR" | "WEAK" | "MODERATE" | "STRONG";

/** Fewer pairs than these carry no conclusion, whatever the coefficient. */
export const LEAST_PAIRS = 10;

/** Whether two measures go together, by the correlation of places. An interval that holds zero shows nothing. */
export function verdictOf(n: number, rho: number | null, interval: Interval | null): Verdict {
  if (n < LEAST_PAIRS) return "TOO_FEW";
  if (rho === null || interval === null) return "CONSTANT";
  if (interval.low <= 0 && interval.high >= 0) return "UNCLEAR";
  if (Math.abs(rho) < 0.3) return "WEAK";
  return Math.abs(rho) < 0.6 ? "MODERATE" : "STRONG";
}

interface Said {
  readonly verdict: Verdict;
  readonly n: number;
  readonly rho: number | null;
  readonly interval: Interval | null;
  /** Points are units, or units in periods. */
  readonly isRepeated: boolean;
}

const levels = { WEAK: ["yếu", "weak"], MODERATE: ["vừa", "moderate"], STRONG: ["mạnh", "strong"] } as const;
/** `−0,00` is nothing that anybody wants to read. */
const round = (value: number) => (Math.abs(value) < 0.005 ? "0.00" : value.toFixed(2).replace("-", "−"));
const comma = (value: number) => round(value).replace(".", ",");

/** What the numbers say, in Vietnamese and English; never that one brings about the other. */
export function readRelation(x: Definition, y: Definition, said: Said): readonly [vi: string, en: string] {
  const { verdict, n, rho, interval, isRepeated } = said;
  const [what, whatEn] = isRepeated ? ["cặp đơn vị và kỳ", "pairs of unit and period"] : ["đơn vị", "units"];
  const names = [`“${x.name[0]}” và “${y.name[0]}”`, `“${x.name[1]}” and “${y.name[1]}”`] as const;
  if (verdict === "TOO_FEW")
    return [
      `${n === 0 ? "Không" : `Chỉ ${n}`} ${what}${n === 0 ? " nào" : ""} có cả ${names[0]}: chưa đủ để kết luận (cần từ ${LEAST_PAIRS}).`,
      `${n === 0 ? "No" : `Only ${n}`} ${whatEn} have both ${names[1]}: too few to tell (${LEAST_PAIRS} are needed).`,
    ];
  if (verdict === "CONSTANT" || rho === null || interval === null)
    return [
      `Trong ${n} ${what}, ${names[0]} có một bên không thay đổi nên không so được.`,
      `Among ${n} ${whatEn}, one of ${names[1]} never changes, so they cannot be compared.`,
    ];
  const numbers = `tương quan hạng ${comma(rho)}; khoảng tin cậy 95% từ ${comma(interval.low)} đến ${comma(interval.high)}`;
  const numbersEn = `rank correlation ${round(rho)}; 95% interval ${round(interval.low)} to ${round(interval.high)}`;
  if (verdict === "UNCLEAR")
    return [
      `Trong ${n} ${what}, chưa thấy ${names[0]} đi cùng nhau (${numbers}).`,
      `Among ${n} ${whatEn}, ${names[1]} show no clear tendency to go together (${numbersEn}).`,
    ];
  const [level, levelEn] = levels[verdict];
  const [way, wayEn] = rho > 0 ? ["cao", "high"] : ["thấp", "low"];
  return [
    `Trong ${n} ${what}, nơi “${x.name[0]}” cao thường có “${y.name[0]}” ${way}, ở mức ${level} (${numbers}). Đi cùng nhau chưa nói lên cái nào dẫn tới cái nào.`,
    `Among ${n} ${whatEn}, a high “${x.name[1]}” tends to come with a ${wayEn} “${y.name[1]}”, a ${levelEn} tendency (${numbersEn}). Going together does not tell which leads to which.`,
  ];
}
