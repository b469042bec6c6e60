import type { Finding } from "#server/ingest/recognising/found.ts";
import type { Passage } from "#server/ingest/reading/text.ts";
import { at, countOf, passagesOf, plain, shown, tell, type Checked, type DocumentCheck } from "./place.ts";

const number = String.raw`(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d/]|,\d)|(?<![\d.,/])\d{1,9}(?![\d/]|[.,]\d)`;
/** A count, the words it counts, and a word that its parts follow. */
const lead = new RegExp(
  String.raw`(?<total>${number})\s+(?<what>[^\d.;:()]{2,60}?)[,.]?\s*(?<open>\()?\s*(?<word>bao gồm|gồm có|gồm|trong đó|chia ra)\s*:?\s*`,
  "giu",
);
const part = new RegExp(String.raw`(?<count>${number})\s+(?<what>[^\d,;.()%]{2,60})`, "gu");
/** What is said of a part by a rate, a day or an ordinal is none. */
const noCount = /^(?:%|phần trăm|ngày|tháng|năm|giờ|phút|lần|điểm)(?!\p{L})/iu;

interface Part {
  readonly count: number;
  readonly what: string;
}

interface List {
  readonly passage: Passage;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly what: string;
  /** The list says that it is all: "gồm"; else it may name only some: "trong đó". */
  readonly isWhole: boolean;
  readonly parts: readonly Part[];
}

const head = (what: string) => plain(what).split(" ").slice(0, 2).join(" ");

function partsIn(text: string): Part[] {
  return [...text.matchAll(part)].flatMap(({ groups }) => {
    const count = countOf(groups!["count"]!);
    const what = groups!["what"]!.trim();
    return count === null || noCount.test(what) ? [] : [{ count, what }];
  });
}

/** Where a list in running text ends: its bracket, its sentence, or where another list begins. */
function endOf(text: string, from: number, isInBrackets: boolean): number {
  const rest = text.slice(from);
  const end = isInBrackets ? rest.indexOf(")") : rest.search(/\.(?:\s+\p{Lu}|\s*$)|(?:trong đó|bao gồm|gồm|chia ra)\s*:|[;:]\s*[-+*]\s/iu);
  return end < 0 ? text.length : from + end;
}

function runningLists(passage: Passage): List[] {
  return [...passage.text.matchAll(lead)].flatMap((found) => {
    const { total, what, open, word } = found.groups!;
    const value = countOf(total!);
    if (value === null || noCount.test(what!)) return [];
    const begin = found.index + found[0].length;
    const to = endOf(passage.text, begin, open !== undefined);
    const text = passage.text.slice(begin, to);
    const isWhole = !/trong đó/iu.test(word!);
    return [{ passage, from: found.index, to, total: value, what: what!, isWhole, parts: partsIn(text) }];
  });
}

/** "Tổng số …: 1.288 hồ sơ. Trong đó:" with its parts in the lines below, each begun by a dash or a plus. */
const above = new RegExp(
  String.raw`(?<total>${number})\s+(?<what>[^\d.;:()]{2,40}?)[,.]?\s*(?<word>bao gồm|gồm|trong đó|chia ra)\s*:?\s*$`,
  "iu",
);
const line = new RegExp(String.raw`^\s*[-+•*]\s*[^\d]{2,120}?(?<count>${number})\s+(?<what>[^\d.;,]{2,40})[.;,]?\s*$`, "u");

function lineLists(passages: readonly Passage[]): List[] {
  return passages.flatMap((passage, index) => {
    const found = above.exec(passage.text);
    const total = found && countOf(found.groups!["total"]!);
    if (!found || total === null) return [];
    const bullet = passages[index + 1]?.text.trim()[0] ?? "";
    const parts: Part[] = [];
    for (const { text } of passages.slice(index + 1)) {
      const item = text.trim().startsWith(bullet) ? line.exec(text) : null;
      const count = item && countOf(item.groups!["count"]!);
      if (!item || count === null) break;
      parts.push({ count, what: item.groups!["what"]!.trim() });
    }
    const isWhole = !/trong đó/iu.test(found.groups!["word"]!);
    return [{ passage, from: found.index, to: passage.text.length, total, what: found.groups!["what"]!, isWhole, parts }];
  });
}

/** Whether parts that do not add up say something false: all of a list, or so nearly all that nobody would name them otherwise. */
function isWrong({ total, what, isWhole, parts }: List): boolean {
  const sum = parts.reduce((all, { count }) => all + count, 0);
  if (parts.length < 2 || sum === total) return false;
  const isAlike = parts.every((item) => head(item.what) === head(what));
  if (isWhole) return parts.every(({ count }) => count <= total) || isAlike || sum > total;
  // Some of the whole may be named twice, by two views of it.
  return parts.length >= 3 && isAlike && Math.abs(sum - total) <= Math.max(3, total * 0.02);
}

/** Whether the first parts, two or more, are the total already: what the sentence goes on to count is something else. */
const isMadeEarly = ({ total, parts }: List): boolean => {
  let sum = 0;
  return parts.some(({ count }, index) => (sum += count) === total && index > 0);
};

/** Parts that a note lists of a count in the text: "212 TTHC⁷" and below "⁷ Tư pháp (32 TTHC), …". */
function noteLists(passages: readonly Passage[]): List[] {
  const item = new RegExp(String.raw`\(\s*(?<count>${number})\s+(?<what>[^\d()]{2,20})\)`, "gu");
  return passages.flatMap((note) => {
    const parts =
      note.kind === "note"
        ? [...note.text.matchAll(item)].map(({ groups }) => ({ count: countOf(groups!["count"]!) ?? 0, what: groups!["what"]!.trim() }))
        : [];
    if (parts.length < 3) return [];
    return passages.flatMap((passage) =>
      passage.marks
        .filter(({ mark }) => mark === note.mark && passage.kind !== "note")
        .flatMap((mark) => {
          const before = new RegExp(String.raw`(?<total>${number})\s+(?<what>[^\d.;:()]{2,80})$`, "u").exec(passage.text.slice(0, mark.at));
          const total = before && countOf(before.groups!["total"]!);
          if (!before || total === null || !plain(before.groups!["what"]!).startsWith(plain(parts[0]!.what))) return [];
          return [{ passage, from: before.index, to: mark.at, total, what: before.groups!["what"]!, isWhole: true, parts }];
        }),
    );
  });
}

/** Sums written out in lists: their parts are to be their total. */
export const sums: DocumentCheck = (checked: Checked): Finding[] => {
  const passages = passagesOf(checked.read);
  const lists = [...passages.flatMap(runningLists), ...lineLists(passages), ...noteLists(passages)];
  return lists.filter((list) => !isMadeEarly(list) && (isWrong(list) || isFlow(list))).map((list) => told(checked, list));
};

/** Dossiers received are those resolved, pending and returned, however the list begins. */
const isFlow = ({ total, parts, passage, from, to }: List): boolean =>
  parts.length >= 3 &&
  /hồ sơ/iu.test(passage.text.slice(from, to)) &&
  /tiếp nhận/iu.test(passage.text) &&
  parts.every(({ what }) => head(what).startsWith("hồ sơ")) &&
  parts.reduce((all, { count }) => all + count, 0) !== total;

function told(checked: Checked, list: List): Finding {
  const sum = list.parts.reduce((all, { count }) => all + count, 0);
  return tell(checked, isFlow(list) ? "V2" : "V1", at(list.passage, list.from, list.to), {
    severity: list.isWhole || isFlow(list) ? "ERROR" : "WARNING",
    message: `Ghi ${shown(list.total)} ${list.what.trim()}, cộng các phần ${shown(sum)}; lệch ${shown(Math.abs(sum - list.total))}.`,
    values: { "Tổng ghi": list.total, "Cộng các phần": sum, "Các phần": list.parts.map(({ count }) => shown(count)).join(" + ") },
    fix: `Nếu các phần đúng thì tổng là ${shown(sum)}.`,
  });
}
