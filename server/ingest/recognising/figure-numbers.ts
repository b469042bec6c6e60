import { choiceOf } from "#server/ingest/recognising/figure-phrases.ts";
import { choiceAt } from "#server/ingest/recognising/figure-phrases.ts";
import { countable } from "#server/ingest/recognising/figure-not-counts.ts";
import { list, loadTable } from "#server/ingest/knowledge/load-table.ts";
import { z } from "zod";
import type { Choice } from "#server/ingest/recognising/figure-phrases.ts";
import type { Figure } from "#server/ingest/recognising/found.ts";
import type { Vocabulary, Word } from "#server/ingest/recognising/figure-words.ts";

type Comparator = Figure["comparator"];

/** A number of a text that may count something. Places are of words, `end` exclusive. */
export interface Count {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  /** The whole of "x/y". */
  readonly of: number | null;
  readonly percent: boolean;
  readonly comparator: Comparator;
  /** "tăng", "giảm" right before it: how much something changed, -1 when it fell. */
  readonly change: 1 | -1 | null;
  readonly spelled: boolean;
}

export interface Comparing {
  readonly comparator: Comparator;
  readonly before: Choice;
  readonly after: Choice;
}

export function loadComparing(vocabulary: Vocabulary, extra: string | null): Comparing[] {
  const comparators = z.enum(["GT", "GE", "LT", "LE", "APPROX"]);
  return loadTable("comparators.csv", { comparator: comparators, before: list, after: list }, extra).map((row) => ({
    comparator: row.comparator,
    before: choiceOf(row.before, vocabulary),
    after: choiceOf(row.after, vocabulary),
  }));
}

const spelled = new Map("một hai ba bốn năm sáu bảy tám chín mười".split(" ").map((word, at) => [word, at + 1]));
const beforeSpelled = new Set(["cả", "có", "gồm", "thêm", "với", "được"]);

/** `1.288` and `119,101` count; `84,86`, `99.9` are decimals; before "%" and "điểm" there are no thousands. */
export function valueOf(text: string, ratio: boolean): number {
  const groups = text.split(/[.,]/u);
  const marks = [...text.matchAll(/[.,]/gu)].map(([mark]) => mark);
  const thousands = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3 && !/^0\d/u.test(groups[0]!);
  if (marks.length === 0) return Number(text);
  if (marks.length > 1 && marks.at(-1) !== marks[0]) return Number(`${groups.slice(0, -1).join("")}.${groups.at(-1)}`);
  if (marks.length > 1 || (thousands && !ratio && groups[0] !== "0")) return Number(groups.join(""));
  return Number(`${groups[0]}.${groups[1]}`);
}

function comparatorOf(words: readonly Word[], at: number, end: number, comparing: readonly Comparing[]): Comparator {
  for (const { comparator, before, after } of comparing) {
    const said = words[at - 1]?.is === "từ" ? [end, end + 1] : [end];
    if (after.length > 0 && said.some((place) => choiceAt(after, words, place) >= 0)) return comparator;
    for (let start = Math.max(0, at - 5); start < at; start++) {
      const stop = choiceAt(before, words, start, at);
      const joined = words.slice(stop, at).every(({ is }) => ["đạt", "là", "từ", "tỷ_lệ", "mức", "có", ","].includes(is));
      if (
        stop >= 0 &&
        joined &&
        !(words[start]!.is === "hơn" && ["cao", "thấp", "nhiều", "ít", "lớn"].includes(words[start - 1]?.is ?? ""))
      )
        return comparator;
    }
  }
  return "EQ";
}

function changeOf(words: readonly Word[], at: number): Count["change"] {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const word = words[back]!.is;
    if (word === "tăng" || word === "vượt") return 1;
    if (word === "giảm" || word === "tụt") return -1;
    if (!["thêm", "gần", "hơn", "trên", "khoảng", "tới", "đến", "được", "đi"].includes(word)) return null;
  }
  return null;
}

/** What it was before, or what is only compared with: "từ 51 lên 31", "so với 120". */
function isOld(words: readonly Word[], at: number, end: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).map(({ is }) => is);
  const after = words.slice(end, end + 3).map(({ is }) => is);
  if (after[0] === "trở") return false;
  if ((before.at(-1) === "-" && /^\d/u.test(before.at(-2) ?? "")) || (after[0] === "-" && /^\d/u.test(after[1] ?? ""))) return true;
  if (before.at(-1) === "với" && before.at(-2) === "so") return true;
  return (
    before.includes("từ") &&
    after.some((word, step) => (["lên", "xuống"].includes(word) && after[step - 1] !== "trở") || (word === "còn" && step < 2))
  );
}

/** "giảm 20 biên chế và 35 biên chế": both fell. */
function sharedChange(words: readonly Word[], before: Count | undefined, { at, end }: Count): Count["change"] {
  const joined = before?.change && (words[at - 1]?.is === "và" || words[at - 1]?.is === ",") && at - before.end < 8;
  return joined && words[end]?.is === words[before.end]?.is ? before.change : null;
}

/** More numbers than any paragraph tells: a list of numbers, of which none has words of its own. */
const most = 200;
const numerals = new Set([...spelled.keys(), ..."không mốt tư lăm mươi trăm nghìn ngàn triệu tỷ linh lẻ".split(" ")]);

/** "bốn trăm (400) đơn vị", "400 (bốn trăm) đơn vị": a number in letters beside its figures is the same number. */
function withLetters(words: readonly Word[], at: number, end: number): { at: number; end: number } {
  if (words[at - 1]?.is === "(" && words[end]?.is === ")" && numerals.has(words[at - 2]?.is ?? "")) {
    let from = at - 2;
    while (from > 0 && numerals.has(words[from - 1]!.is)) from--;
    return { at: from, end: end + 1 };
  }
  if (words[end]?.is !== "(" || !numerals.has(words[end + 1]?.is ?? "")) return { at, end };
  let to = end + 1;
  while (numerals.has(words[to]?.is ?? "")) to++;
  return words[to]?.is === ")" ? { at, end: to + 1 } : { at, end };
}

export function countsOf(text: string, words: readonly Word[], comparing: readonly Comparing[]): Count[] {
  const counts: Count[] = [];
  let done = 0;
  for (const at of countable(text, words).slice(0, most)) {
    if (at < done) continue;
    const over = words[at + 1]?.is === "/" && /^\d/u.test(words[at + 2]?.is ?? "") ? words[at + 2]! : null;
    let end = at + (over ? 3 : 1);
    const percent = words[end]?.is === "%" || (words[end]?.is === "phần" && words[end + 1]?.is === "trăm");
    const ratio = percent || words[end]?.is === "điểm";
    if (percent) end += words[end]!.is === "%" ? 1 : 2;
    const said = withLetters(words, at, end);
    end = said.end;
    done = end;
    if (isOld(words, at, end)) continue;
    const value = valueOf(words[at]!.is, ratio);
    if (!Number.isFinite(value)) continue;
    const comparator = comparatorOf(words, at, end, comparing);
    counts.push({
      at: said.at,
      end,
      value,
      of: over ? valueOf(over.is, ratio) : null,
      percent,
      comparator,
      change: changeOf(words, at),
      spelled: false,
    });
  }
  words.forEach(({ is }, at) => {
    if (counts.some((count) => count.at <= at && at < count.end)) return;
    if (spelled.has(is) && beforeSpelled.has(words[at - 1]?.is ?? "") && (is !== "năm" || words[at - 1]!.is === "cả"))
      counts.push({ at, end: at + 1, value: spelled.get(is)!, of: null, percent: false, comparator: "EQ", change: null, spelled: true });
  });
  counts.sort((one, other) => one.at - other.at);
  return counts.map((count, index) => ({ ...count, change: count.change ?? sharedChange(words, counts[index - 1], count) }));
}
