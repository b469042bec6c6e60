import { z } from "zod";
import { loadTable } from "#server/ingest/knowledge/load-table.ts";
import { plainWords } from "./plain-words.ts";

const roles = ["ORDINAL", "TITLE", "OUTPUT", "LEAD", "COORDINATE", "PARTIES", "DEADLINE", "OTHER"] as const;

/** What a column of a table of tasks holds; PARTIES holds leads and coordinators together. */
export type ColumnRole = (typeof roles)[number];

/** A word of headers and what it tells. */
export interface HeaderWord {
  readonly phrase: string;
  readonly role: ColumnRole;
}

/** The words of headers. */
export function loadHeaderWords(extra: string | null): HeaderWord[] {
  return loadTable("task-columns.csv", { phrase: z.string().min(1), role: z.enum(roles) }, extra).map(({ phrase, role }) => ({
    phrase: plainWords(phrase),
    role,
  }));
}

/** Which word decides when a header holds several: "thời gian thực hiện nhiệm vụ" is about time. */
const weight: Readonly<Record<ColumnRole, number>> = {
  PARTIES: 7,
  OTHER: 6,
  COORDINATE: 5,
  DEADLINE: 4,
  OUTPUT: 3,
  TITLE: 1,
  LEAD: 2,
  ORDINAL: 0,
};

/** "Thời gian hoàn thành" is a time, "Sản phẩm hoàn thành" an output. */
const finished = plainWords("hoàn thành");

/** What the cell of a header says its column holds; null when it is no header. */
export function roleOf(cell: string, words: readonly HeaderWord[]): ColumnRole | null {
  const text = plainWords(cell);
  if (text.length > 70) return null;
  const found = words.filter(({ phrase }) => text.includes(phrase));
  const has = (role: ColumnRole) => found.some((word) => word.role === role);
  if (found.length === 0) return null;
  if (has("ORDINAL") && text.trim().split(" ").length <= 3) return "ORDINAL";
  const lead = text.includes(plainWords("chủ trì"));
  if (has("COORDINATE") && lead) return "PARTIES";
  if (lead) return "LEAD";
  const telling = has("OUTPUT") ? found.filter(({ phrase }) => phrase !== finished) : found;
  const best = telling.toSorted((a, b) => weight[b.role] - weight[a.role])[0]!.role;
  const weak = best === "LEAD" && has("TITLE") && !/ (?:đơn vi|cơ quan|trach nhiêm) /u.test(text);
  return weak ? "TITLE" : best === "ORDINAL" ? null : best;
}

/** Roles of a row of headers; null when the row is no header of a table of tasks. */
export function headerOf(cells: readonly string[], words: readonly HeaderWord[]): (ColumnRole | null)[] | null {
  const found = withTitle(
    cells,
    cells.map((cell) => (cell.trim() === "" ? null : roleOf(cell, words))),
  );
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  const named = found.filter((role) => role !== null).length;
  const has = (role: ColumnRole) => found.includes(role);
  return has("TITLE") && (has("LEAD") || has("PARTIES") || has("COORDINATE")) && named >= 3 && named >= filled - 1 ? found : null;
}

/** Between the number and who leads until when stands what is to be done, whatever its head calls it. */
function withTitle(cells: readonly string[], roles: (ColumnRole | null)[]): (ColumnRole | null)[] {
  const number = roles.indexOf("ORDINAL");
  const isTitled = roles.includes("TITLE") || number < 0 || !roles.includes("DEADLINE");
  const title = isTitled ? -1 : roles.findIndex((role, at) => at > number && role === null && cells[at]!.trim() !== "");
  return title < 0 ? roles : roles.with(title, "TITLE");
}
