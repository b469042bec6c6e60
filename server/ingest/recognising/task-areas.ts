import { z } from "zod";
import { loadTable } from "#server/ingest/knowledge/load-table.ts";
import { plainWords } from "./plain-words.ts";

/** Words of an area's title and the area they mean, in plans of a kind or in all. */
export interface AreaWord {
  readonly phrase: string;
  readonly code: string;
  readonly plan: "CCHC" | "TTHC" | "";
}

/** The words of areas. */
export function loadAreaWords(extra: string | null): AreaWord[] {
  return loadTable("task-areas.csv", { phrase: z.string().min(1), code: z.string().min(1), plan: z.enum(["CCHC", "TTHC", ""]) }, extra).map(
    (row) => ({ ...row, phrase: plainWords(row.phrase) }),
  );
}

const control = ["kiểm soát thủ tục hành chính", "kiểm soát tthc", "ksthhc", "kstthc"].map(plainWords);

/** Whether a plan is about control of procedures, whose areas are others than those of reform. */
export const planKind = (subject: string): "CCHC" | "TTHC" =>
  control.some((phrase) => plainWords(subject).includes(phrase)) ? "TTHC" : "CCHC";

/** The area that a title means: by its first telling words, the longest where several begin together; null when none. */
export function areaOf(title: string, kind: "CCHC" | "TTHC", words: readonly AreaWord[]): string | null {
  const text = plainWords(title);
  const found = words
    .filter(({ plan, phrase }) => (plan === "" || plan === kind) && text.includes(phrase))
    .map((word) => ({ ...word, at: text.indexOf(word.phrase) }))
    .sort((a, b) => a.at - b.at || b.phrase.length - a.phrase.length);
  return found[0]?.code ?? null;
}
