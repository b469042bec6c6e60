import type { ReadText } from "#server/ingest/reading/text.ts";
import type { Identity } from "./found.ts";
import type { TaskDraft } from "./task-draft.ts";

const longestTitle = 220;
const farthest = 3;

/**
 * The year that a plan is for. Its subject may be wrong, or that of the decision that brings it, so titles above the tables and
 * the times in them have their say; without any of them it is the year of the date.
 */
export function planYear(
  { subject, period, date }: Pick<Identity, "subject" | "period" | "date">,
  read: ReadText,
  drafts: readonly Pick<TaskDraft, "deadline" | "span">[],
): number {
  const votes = new Map<number, number>();
  const vote = (text: string, weight: number, form = /năm\s+(20\d\d)(?!\s*[-–]\s*20)/giu) => {
    for (const [, year] of text.matchAll(form)) votes.set(Number(year), (votes.get(Number(year)) ?? 0) + weight);
  };
  const first = Math.min(...drafts.map(({ span }) => span.start));
  vote(subject ?? "", 3);
  if (period?.year) vote(`năm ${period.year}`, 1);
  for (const part of read.parts)
    if (
      part.kind === "paragraph" &&
      part.starts[0]! < first &&
      part.text.length < longestTitle &&
      /kế hoạch|phụ lục|nhiệm vụ|chương trình/iu.test(part.text)
    )
      vote(part.text, 2);
  for (const { deadline } of drafts) vote(deadline, 1, /(?:^|năm\s+|[/-]\s*)(20\d\d)(?!\d)/giu);
  const own = Number(date?.slice(0, 4) ?? 0);
  const likely = [...votes].filter(([year]) => own === 0 || Math.abs(year - own) <= farthest).sort((a, b) => b[1] - a[1]);
  return likely[0]?.[0] ?? (own || new Date().getFullYear());
}
