import { z } from "zod";
import { loadTable, optional } from "#server/ingest/knowledge/load-table.ts";
import { daysOf, wholeYear } from "./deadline-dates.ts";
import type { Days } from "./deadline-dates.ts";
import type { Deadline } from "./found.ts";
import { bare } from "./syllables.ts";

const kinds = ["CONTINUOUS", "YEAR", "QUARTER", "MONTH", "BY_OTHER_PLAN", "ON_REQUEST"] as const;
const recurrences = ["ANNUAL", "QUARTERLY", "QUARTERLY_AND_ANNUAL", "MONTHLY"] as const;

/** A wording and what it says, compared without tone marks. */
export interface Wording {
  readonly phrase: string;
  readonly kind: (typeof kinds)[number];
  readonly recurrence: (typeof recurrences)[number] | null;
}

/** The wordings of deadlines, the longest first. */
export function loadWordings(extra: string | null): Wording[] {
  return loadTable(
    "deadlines.csv",
    { phrase: z.string().min(1), kind: z.enum(kinds), recurrence: optional.pipe(z.enum(recurrences).nullable()) },
    extra,
  )
    .map((row) => ({ ...row, phrase: plain(row.phrase) }))
    .sort((a, b) => b.phrase.length - a.phrase.length);
}

/** Small letters without tone marks, single spaces, marks kept. */
const toneless = (text: string) =>
  text
    .replace(/[\p{L}\p{M}]+/gu, bare)
    .replace(/\s+/gu, " ")
    .trim();
/** The same with words only. */
const plain = (text: string) =>
  toneless(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const unspecified: Days = { kind: "UNSPECIFIED", from: null, to: null };

/** What a cell of a plan of `year` says about the time of a task. */
export function readDeadline(asWritten: string, year: number, wordings: readonly Wording[]): Deadline {
  const found = termOf(asWritten, year, wordings);
  const { kind, from, to } = found.days;
  return {
    asWritten: asWritten.trim(),
    kind,
    from,
    to,
    exclusive: found.days.exclusive ?? false,
    recurrence: found.recurrence,
    openEnded: found.days.openEnded ?? false,
    multiYear: found.days.multiYear ?? false,
  };
}

function termOf(asWritten: string, year: number, wordings: readonly Wording[]): { days: Days; recurrence: string | null } {
  const text = toneless(asWritten);
  const words = ` ${plain(asWritten)} `;
  const said = wordings.filter(({ phrase }) => words.includes(` ${phrase} `));
  const first = said.find(({ phrase }) => words.startsWith(` ${phrase} `)) ?? null;
  if (first && (first.kind === "BY_OTHER_PLAN" || first.kind === "ON_REQUEST"))
    return { days: { ...unspecified, kind: first.kind }, recurrence: null };
  const repeated = said.find(({ recurrence }) => recurrence !== null);
  const always = said.find(({ kind }) => kind === "CONTINUOUS");
  const days = daysOf(text, year);
  if (repeated && !(days && ["QUARTER", "MONTH", "BEFORE_DATE"].includes(days.kind) && repeated.recurrence === "ANNUAL"))
    return {
      days: { ...wholeYear(days?.kind === "YEAR" ? Number(days.from!.slice(0, 4)) : year), kind: repeated.kind },
      recurrence: repeated.recurrence,
    };
  if (always) return { days: { ...(days?.kind === "YEAR" ? days : wholeYear(year)), kind: "CONTINUOUS" }, recurrence: null };
  if (days) return { days, recurrence: repeated?.recurrence ?? null };
  const other = said[0];
  if (!other) return { days: unspecified, recurrence: null };
  return { days: other.kind === "YEAR" ? wholeYear(year) : { ...unspecified, kind: other.kind }, recurrence: null };
}
