import type { Heading } from "#server/ingest/recognising/found.ts";
import { spanOf, textAt, type Passage, type ReadText } from "#server/ingest/reading/text.ts";

/** Ways of numbering, outermost first where nothing else tells their order. `ordinal` is what the heading is called by. */
const ways: readonly { name: string; pattern: RegExp }[] = [
  { name: "part", pattern: /^(?<ordinal>(?:Phần|PHẦN)\s+(?:thứ\s+)?[\p{L}\d]+)\s*[:.–-]?\s*/u },
  { name: "chapter", pattern: /^(?<ordinal>(?:Chương|CHƯƠNG)\s+[IVXL\d]+)\s*[:.–-]?\s*/u },
  { name: "section", pattern: /^(?<ordinal>(?:Mục|MỤC)\s+[IVXL\d]+)\s*[:.–-]?\s*/u },
  { name: "annex", pattern: /^(?<ordinal>(?:Phụ lục|PHỤ LỤC)(?:\s+(?:số\s+)?[IVX\d]+)?)(?![\p{L}])\s*[:.–-]?\s*/u },
  { name: "article", pattern: /^(?<ordinal>Điều\s+\d+)[.:]\s*/u },
  { name: "capital", pattern: /^(?<ordinal>[A-HĐ])[.)/-]\s+(?=\p{Lu}{2})/u },
  { name: "roman", pattern: /^(?<ordinal>[IVX]{1,5})\s*[.)/:-]\s*(?=[\p{L}“"])(?!v\s)|^(?<bare>[IVX]{1,5})\s+(?=\p{Lu}{2})/u },
  { name: "arabic", pattern: /^(?<ordinal>\d{1,2})\s*[.)/]\s*(?=["“]?\p{L})/u },
  { name: "decimal", pattern: /^(?<ordinal>\d{1,2}(?:\.\d{1,2}){1})\.?\s*(?=["“]?\p{L})/u },
  { name: "subdecimal", pattern: /^(?<ordinal>\d{1,2}(?:\.\d{1,2}){2})\.?\s*(?=["“]?\p{L})/u },
  { name: "letter", pattern: /^(?<ordinal>[a-zđ])[.)]\s*(?=["“]?\p{L})/u },
];
const longestTitle = 220;

interface Numbered {
  readonly passage: Passage;
  readonly at: number;
  readonly way: number;
  readonly ordinal: string;
  /** Where the title begins and ends in the passage. */
  readonly from: number;
  readonly to: number;
}

/** The headings of the document. A numbered item that is a sentence of its own is a list's, not a heading. */
export function recogniseOutline(read: ReadText, type: string | null = null): Heading[] {
  const passages = read.parts
    .flatMap((part) => (part.kind === "table" ? areaRows(part.rows) : [part]))
    .filter(({ kind }) => kind !== "note");
  const items = passages.flatMap((passage, at) => numberedAt(passage, at) ?? []);
  const headings: Numbered[] = [];
  items.forEach((item, place) => {
    const list = orders.test(type ?? "") && endsInPoint(item) && followsSentence(items.slice(0, place), headings, item);
    if (!list && isHeading(passages, item, items[place + 1])) headings.push(item);
  });
  const open: { way: number; ordinal: string }[] = [];
  return headings.map((heading) => {
    while (open.length > 0 && open.at(-1)!.way >= heading.way) open.pop();
    const inner = open.filter(({ way }) => way >= 5).map(({ ordinal }) => ordinal);
    const ordinal =
      heading.way < 5 || /\.\d/u.test(heading.ordinal) ? ownPath(inner, heading.ordinal) : [...inner, heading.ordinal].join(".");
    open.push({ way: heading.way, ordinal: heading.ordinal });
    const span = spanOf(heading.passage, 0, heading.to);
    const title = heading.passage.text.slice(heading.from, heading.to).replace(/[\s:.;]+$/u, "");
    return { span, text: textAt(read.raw, span), confidence: heading.way < 7 ? 0.95 : 0.85, ordinal, level: open.length, title };
  });
}

/** Documents that are lists of orders. */
const orders = /^(?:THONG_BAO|CHI_THI|CONG_VAN|CONG_DIEN)$/u;
const endsInPoint = ({ passage, from, to }: Numbered): boolean => /[.…]$/u.test(passage.text.slice(from, to).trim());

/** The number before it began a sentence: both are items of one list. */
function followsSentence(before: readonly Numbered[], headings: readonly Numbered[], { way, ordinal }: Numbered): boolean {
  const last = before.findLast((one) => one.way <= way);
  return last?.way === way && !headings.includes(last) && Number(last.ordinal) + 1 === Number(ordinal);
}

/** "3.2" under "II.3" is "II.3.2": its first numbers are the heading's above it. */
function ownPath(inner: readonly string[], ordinal: string): string {
  const letters = inner.filter((one) => !/^\d/u.test(one));
  return /^\d/u.test(ordinal) ? [...letters, ordinal].join(".") : ordinal;
}

function numberedAt(passage: Passage, at: number): Numbered | null {
  for (const [way, { pattern }] of ways.entries()) {
    const found = pattern.exec(passage.text);
    if (!found) continue;
    const from = found[0].length;
    return {
      passage,
      at,
      way,
      ordinal: (found.groups!["ordinal"] ?? found.groups!["bare"])!.replace(/\s+/gu, " "),
      from,
      to: endOfTitle(passage.text, from, way),
    };
  }
  return null;
}

/** A title runs to the end of its line, or to the colon or point after which its text begins. */
function endOfTitle(text: string, from: number, way: number): number {
  if (way < 3) return text.length;
  const article = ways[way]!.name === "article";
  const stop = (article ? /[.;:](?=\s)/u : /:(?=\s+\S)|[.](?=\s+\p{Lu})/u).exec(text.slice(from));
  return stop && (article || stop.index < 160) ? from + stop.index : text.length;
}

/** Titles are short and stop without a point; with one only where a text follows that is no further item. */
function isHeading(passages: readonly Passage[], item: Numbered, next: Numbered | undefined): boolean {
  const { text } = item.passage;
  const title = text.slice(item.from, item.to).trim();
  if (ways[item.way]!.name === "annex") return title.length < longestTitle && !/^(?:kèm|ban hành)/iu.test(title);
  if (title === "") return item.way < 3;
  if (item.way < 7) return title.length <= longestTitle || item.way === 4;
  if (title.length > longestTitle) return false;
  const body = passages[item.at + 1];
  const followed = body !== undefined && next?.at !== item.at + 1;
  if (item.to < text.length) return text.startsWith(":", item.to) ? title.length < 160 && isNoun(title) : false;
  if (/[;,]$/u.test(title)) return false;
  if (/[.…]$/u.test(title)) return title.length <= 150 && followed && !/^[-+–•]\s/u.test(text);
  return true;
}

/** Before a colon stands a title, not the beginning of a sentence that says something. */
const isNoun = (title: string): boolean => !/[.;]|(?<!\p{L})(?:đã|được|là|có|đạt|gồm|phải|cần)(?!\p{L})/u.test(title);

/** Rows of a table that hold nothing but a Roman number and a title. */
function areaRows(rows: readonly (readonly Passage[])[]): Passage[] {
  return rows.flatMap((row) => {
    const filled = row.filter(({ text }) => text !== "");
    const [number, title] = filled;
    if (filled.length !== 2 || !/^[IVX]{1,5}\.?$|^[A-H]\.?$/u.test(number!.text)) return [];
    const glue = { start: number!.ends.at(-1)!, end: title!.starts[0]! };
    const dot = number!.text.endsWith(".") ? "" : ".";
    const gap = `${dot} `;
    return [
      {
        ...title!,
        text: `${number!.text}${gap}${title!.text}`,
        starts: [...number!.starts, ...gap.split("").map(() => glue.start), ...title!.starts],
        ends: [...number!.ends, ...gap.split("").map(() => glue.end), ...title!.ends],
      },
    ];
  });
}
