import type { CheckKnowledge } from "#server/ingest/checks/known.ts";
import type { Finding, Reading } from "#server/ingest/recognising/found.ts";
import { spanOf, textAt, type Passage, type ReadText, type Span } from "#server/ingest/reading/text.ts";

/** What a check of a document works on. */
export interface Checked {
  readonly read: ReadText;
  readonly reading: Reading;
  readonly knowledge: CheckKnowledge;
  /** Every passage, cells of tables too, in the order of reading. */
  readonly passages: readonly Passage[];
}

export type DocumentCheck = (checked: Checked) => Finding[];

export const passagesOf = ({ parts }: ReadText): Passage[] =>
  parts.flatMap((part) => (part.kind === "table" ? part.rows.flat() : [part])).filter(({ text }) => text !== "");

interface Told extends Partial<Pick<Finding, "severity" | "fix">> {
  readonly message: string;
  readonly values?: Finding["values"];
}

/** A finding at a place, as grave as its rule says unless it says otherwise. */
export function tell(
  { read, knowledge }: Checked,
  rule: string,
  span: Span,
  { message, values = {}, severity, fix = null }: Told,
): Finding {
  return {
    rule,
    severity: severity ?? knowledge.rules.get(rule)!.severity,
    message,
    span,
    text: textAt(read.raw, span).slice(0, 300),
    values,
    fix,
  };
}

export const at = (passage: Passage, from: number, to: number): Span => spanOf(passage, from, Math.max(to, from + 1));

/** The passage that a place stands in, and how far into it. */
export function passageAt({ passages }: Checked, { start }: Span): { passage: Passage; offset: number } | null {
  const passage = passages.find(({ starts, ends }) => starts[0]! <= start && start < ends.at(-1)!);
  if (!passage) return null;
  const offset = passage.starts.findIndex((place) => place >= start);
  return { passage, offset: Math.max(0, offset) };
}

/** The value of a count as printed: `1.468`, `1468`, `02`. Null for anything else, as `99.9` or `1,5`. */
export function countOf(written: string): number | null {
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(written)) return Number(written.replaceAll(".", ""));
  return /^\d{1,9}$/u.test(written) ? Number(written) : null;
}

/** The value of a number with decimals, in either style. */
export const decimalOf = (written: string): number => countOf(written) ?? Number(written.replace(",", "."));

export const shown = (value: number): string => value.toLocaleString("vi-VN", { maximumFractionDigits: 3 });
export const day = (iso: string): string => iso.split("-").toReversed().join("/");
/** Small letters, single spaces. */
export const plain = (text: string): string => text.toLocaleLowerCase("vi").replace(/\s+/gu, " ").trim();

/** Items by a key, in their order. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | number): ReadonlyMap<string | number, readonly T[]> {
  const groups = new Map<string | number, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
