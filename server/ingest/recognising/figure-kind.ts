import { findChoice } from "#server/ingest/recognising/figure-phrases.ts";
import type { Block } from "#server/ingest/recognising/figure-blocks.ts";
import type { Figure, Identity } from "#server/ingest/recognising/found.ts";
import type { FigureKnowledge } from "#server/ingest/recognising/figure-rules.ts";

/** Documents that set goals; what a report gives came about. */
const setsGoals = /^(?:KE_HOACH|CHUONG_TRINH|CHI_THI|NGHI_QUYET|QUYET_DINH|DE_AN|HUONG_DAN)/u;
const tellsResults = /kết quả (?:thực hiện|đạt được|công tác|triển khai|nổi bật)|tình hình|thực trạng|đánh giá chung/iu;

export function kindOf(
  { moods }: FigureKnowledge,
  block: Block,
  from: number,
  to: number,
  periodYear: number | null,
  document: Pick<Identity, "type" | "period" | "date">,
): Figure["kind"] {
  const { words, headings, heads } = block;
  for (const { kind, words: said } of moods) if (findChoice(said, words, from, to, from)) return kind;
  const above = [...heads.map((head) => head.words), ...headings];
  for (const { kind, headings: titles } of moods)
    if (above.some((title) => title.length < 25 && findChoice(titles, title, 0, title.length, 0))) return kind;
  const reported = document.period?.year ?? null;
  if (periodYear !== null && reported !== null && periodYear > reported) return "TARGET";
  if (periodYear !== null && document.date !== null && periodYear < Number(document.date.slice(0, 4))) return "ACTUAL";
  const goals = setsGoals.test(document.type ?? "");
  return goals && !headings.some((title) => tellsResults.test(title.map(({ is }) => is.replaceAll("_", " ")).join(" ")))
    ? "TARGET"
    : "ACTUAL";
}
