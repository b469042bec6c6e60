import type { Passage, Span } from "#server/ingest/reading/text.ts";
import { spanOf } from "#server/ingest/reading/text.ts";

/** An area of a table: its number as printed, without marks, and its title. */
export interface DraftArea {
  readonly no: string | null;
  readonly title: string;
}

/** A task as its cells say it, before units and days are looked up. Numbers are as printed, without marks at the end. */
export interface TaskDraft {
  readonly area: DraftArea | null;
  /** Numbers from the area down, without it: ["3", "1"]. */
  readonly numbers: readonly string[];
  readonly itemTitle: string;
  readonly title: string;
  readonly output: string | null;
  readonly lead: string;
  readonly coordinators: string;
  readonly deadline: string;
  readonly span: Span;
  readonly confidence: number;
}

const numbered = /^\s*(?<no>(?:\d{1,3}|[IVX]{1,6}|[A-Ea-e])(?:\.\d{1,3}|\.[a-e])*)\s*(?:[.)/:]\s*|\s+(?=\p{Lu}))(?<rest>\S.*)?$/su;

/** A number printed before a text, and the text; no number when it begins with none. */
export function cutNumber(text: string): { no: string | null; rest: string } {
  const match = /^\s*(?<no>\d{1,3}(?:\.\d{1,3})+)\s*[.)]?\s*(?<rest>\S.*)$/su.exec(text) ?? numbered.exec(text);
  return match ? { no: match.groups!["no"]!, rest: (match.groups!["rest"] ?? "").trim() } : { no: null, rest: text.trim() };
}

/** A cell of numbers: "1", "1.2.", "II", "a)"; null when it is none. */
export function ordinalIn(text: string): string | null {
  return /^\s*((?:\d{1,3}|[IVX]{1,6}|[A-Za-e])(?:[.-](?:\d{1,3}|[a-e]))*)\s*[.)/:]*\s*$/u.exec(text)?.[1] ?? null;
}

/** Numbers that areas have: Roman ones and capital letters. */
export const isAreaNumber = (no: string): boolean => /^(?:[IVX]{1,6}|[A-H])$/u.test(no);

/** From the first to the last character of cells; null when all are empty. */
export function spanOfCells(cells: readonly Passage[]): Span | null {
  const filled = cells.filter(({ text }) => text !== "").map((cell) => spanOf(cell));
  return filled.length > 0
    ? { start: Math.min(...filled.map(({ start }) => start)), end: Math.max(...filled.map(({ end }) => end)) }
    : null;
}

/** Leads and coordinators that one cell holds: "Chủ trì: A; phối hợp: B", "A chủ trì, phối hợp với B". */
export function splitParties(text: string): { lead: string; coordinators: string } {
  const at = text.search(/[,;.:–(-]?\s*(?:(?:và\s+)?(?:cơ quan|đơn vị)\s+)?phối\s+hợp/iu);
  if (at < 0) return { lead: text, coordinators: "" };
  return {
    lead: text.slice(0, at).trim(),
    coordinators: text
      .slice(at)
      .replace(/^[,;.:–(-]?\s*(?:(?:và\s+)?(?:cơ quan|đơn vị)\s+)?phối\s+hợp(?:\s+với|\s+cùng)?\s*:?\s*/iu, "")
      .trim(),
  };
}
