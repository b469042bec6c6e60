import type { Window } from "#server/ingest/recognising/found.ts";
import { plainWords } from "#server/ingest/recognising/plain-words.ts";

const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Code of a reporting period as a cell says it: "2025-q1", "Quý I/2025", "6 tháng đầu năm 2025", "Tháng 3/2025", "Năm 2025"; null when it says none. */
export function periodCode(text: string): string | null {
  const coded = /^(20\d\d)(?:-(q[1-4]|h[12]|9m|m?(?:0[1-9]|1[0-2])|20\d\d))?$/u.exec(text.trim().toLowerCase());
  if (coded) return coded[0].replace("-m", "-");
  const words = plainWords(text);
  const year = / (20\d\d) /u.exec(words)?.[1];
  if (!year) return null;
  const quarter = / quy (iv|i{1,3}|[1-4]) /u.exec(words)?.[1];
  if (quarter) return `${year}-q${romans[quarter] ?? quarter}`;
  if (/ (?:6|sau) thang cuôi /u.test(words)) return `${year}-h2`;
  if (/ (?:6|sau) thang /u.test(words)) return `${year}-h1`;
  if (/ (?:9|chin) thang /u.test(words)) return `${year}-9m`;
  const month = / thang (0?[1-9]|1[0-2]) /u.exec(words)?.[1];
  if (month) return `${year}-${month.padStart(2, "0")}`;
  return /^ (?:ca )?năm 20\d\d $|^ 20\d\d $/u.test(words) ? year : null;
}

/** The window of time that a code means. Days are the hub's matter: it knows by which rule its reports run. */
export function windowOf(code: string): Window {
  const [year, part] = [Number(code.slice(0, 4)), code.slice(5)];
  const window = (kind: Window["kind"], number: number | null): Window => ({ kind, label: code, year, number, from: null, to: null });
  if (part === "") return window("YEAR", null);
  if (part.length === 4) return { ...window("RANGE", null), from: `${year}-01-01`, to: `${part}-12-31` };
  if (part === "9m") return window("NINE_MONTHS", null);
  if (part.startsWith("q")) return window("QUARTER", Number(part[1]));
  return part.startsWith("h") ? window("HALF_YEAR", Number(part[1])) : window("MONTH", Number(part));
}
