import { findChoice } from "#server/ingest/recognising/figure-phrases.ts";
import { plain } from "#server/ingest/recognising/figure-words.ts";
import type { Block } from "#server/ingest/recognising/figure-blocks.ts";
import type { Rule, SlotValue } from "#server/ingest/recognising/figure-rules.ts";
import type { Segment } from "#server/ingest/recognising/figure-segments.ts";

export type Parts = Record<string, string | number>;

/** Slots that what stands above may fill as well as the words at the number. */
const inherited = new Set(["level", "change", "issuerLevel", "status", "position"]);

function valueIn(values: readonly SlotValue[], words: Block["words"], from: number, to: number, near: number): string | null {
  let best: { value: string; weight: number; away: number } | null = null;
  for (const { value, words: choice } of values) {
    const found = findChoice(choice, words, from, to, near);
    if (!found) continue;
    const away = found.at >= near ? found.at - near : near - found.end;
    if (best && values[0]!.slot === "level") return null;
    if (!best || found.weight - away * 0.4 > best.weight - best.away * 0.4) best = { value, weight: found.weight, away };
  }
  return best?.value ?? null;
}

function above(values: readonly SlotValue[], block: Block, segment: Segment): string | null {
  const said = block.words.slice(segment.sentence, segment.start);
  const heads = [said, ...block.heads.map((head) => head.words), ...block.headings];
  for (const words of heads) {
    const found = new Set(values.filter(({ words: choice }) => findChoice(choice, words, 0, words.length, 0)).map(({ value }) => value));
    if (found.size === 1) return [...found][0]!;
  }
  return null;
}

const tidy = (text: string): string =>
  text
    .split(" ")
    .map(plain)
    .join(" ")
    .replace(/\s*&\s*/gu, " và ")
    .replace(/\s*[-–]\s+/gu, " - ")
    .replace(/^[\s,;:.–-]+|[\s,;:.(–-]+$/gu, "")
    .trim();

/** "…, tập trung ở lĩnh vực đất đai": where most of them are, not all. */
const isMostly = (words: Block["words"], at: number): boolean =>
  /(?:tập trung|chủ yếu|nhất là|nhiều nhất|trong đó|như)(?: ở| vào| tại| thuộc| trong)?(?: các| một số)?$/u.test(
    words
      .slice(Math.max(0, at - 6), at)
      .map(({ is }) => is)
      .join(" "),
  );

/** "lĩnh vực Nội vụ", "Nội vụ (25 TTHC)", "Nội vụ: 25 TTHC". */
function fieldOf(block: Block, { count, start, end }: Segment): string | null {
  const { words, passage } = block;
  const named = words.findIndex(({ is }, at) => at >= start && at < end && is === "lĩnh_vực" && !isMostly(words, at));
  if (named >= 0) {
    let stop = named + 1;
    while (stop < end && ![",", ";", "(", ":", "thuộc", "được", "đạt", "là"].includes(words[stop]!.is) && !/^\d/u.test(words[stop]!.is))
      stop++;
    return stop > named + 1 ? tidy(passage.text.slice(words[named + 1]!.from, words[stop - 1]!.to)) : null;
  }
  const to = count.at - 1;
  if (!["(", ":"].includes(words[to]?.is ?? "")) return null;
  let from = to;
  while (from > 0 && ![")", ";", ":", "."].includes(words[from - 1]!.is) && !/^\d/u.test(words[from - 1]!.is)) from--;
  while (from < to && [",", "và", "gồm", "trong_đó"].includes(words[from]!.is)) from++;
  const name = from < to ? tidy(passage.text.slice(words[from]!.from, words[to - 1]!.to)) : "";
  return /^\p{Lu}/u.test(name) && name.length < 60 && !/^(?:Tổng|Số|Cấp|Trong|Kết quả|Hồ sơ|UBND|Sở|Phòng)|hồ sơ|TTHC|thủ tục/u.test(name)
    ? name
    : null;
}

/** "10 huyện đều …", "tất cả 12 phòng": as many as there are. */
function wholeSaid({ words }: Block, { count, end }: Segment): number | null {
  const before = words[count.at - 1]?.is;
  const all = before === "cả" || before === "bộ" || words.slice(count.end, Math.min(end, count.end + 4)).some(({ is }) => is === "đều");
  return all && !count.percent ? count.value : null;
}

function valueOf(slot: string, slots: readonly SlotValue[], block: Block, segment: Segment, reach: number): string | null {
  const { words } = block;
  const { count, end } = segment;
  const values = slots.filter((one) => one.slot === slot);
  if (slot === "change") return valueIn(values, words, reach, end, count.at) ?? above(values, block, segment);
  const after = valueIn(values, words, count.at, end, count.end);
  if (after) return after;
  const counted = valueIn(
    slots.filter((one) => one.slot === `${slot} counted`),
    words,
    count.end,
    Math.min(end, count.end + 4),
    count.end,
  );
  const from = slot === "channel" ? Math.max(reach, count.at - 4) : reach;
  const said = counted ?? valueIn(values, words, from, count.at, count.at) ?? (inherited.has(slot) ? above(values, block, segment) : null);
  return (
    said ??
    valueIn(
      slots.filter((one) => one.slot === `${slot} of sentence`),
      words,
      segment.sentence,
      count.at,
      count.at,
    )
  );
}

/** By what the words of a figure break it down. */
export function breakdownOf(rule: Rule, slots: readonly SlotValue[], block: Block, segment: Segment, reach: number): Parts {
  const { count } = segment;
  const parts: Parts = {};
  for (const slot of rule.slots) {
    const found = slot === "field" ? fieldOf(block, segment) : valueOf(slot, slots, block, segment, reach);
    if (found) parts[slot] = found;
  }
  const of = count.of ?? wholeSaid(block, segment);
  if (of !== null) parts["of"] = of;
  return parts;
}
