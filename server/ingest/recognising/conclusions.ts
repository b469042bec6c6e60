import { addresseeOf, type ResolveParties } from "#server/ingest/recognising/conclusion-addressee.ts";
import { areaOf, causeOf, kindOfTitle } from "#server/ingest/recognising/conclusion-words.ts";
import { spanOf, textAt } from "#server/ingest/reading/text.ts";
import type { Conclusion, Heading, Identity, Parties } from "#server/ingest/recognising/found.ts";
import type { ConclusionKind, ConclusionWords } from "#server/ingest/recognising/conclusion-words.ts";
import type { Passage, ReadText } from "#server/ingest/reading/text.ts";

export interface ConclusionContext {
  readonly document: Pick<Identity, "type">;
  readonly outline: readonly Heading[];
  readonly words: ConclusionWords;
  readonly resolve: ResolveParties;
}

interface Section {
  readonly kind: ConclusionKind;
  readonly level: number;
  readonly ordinal: string;
  /** "Đối với Bộ Nội vụ:": whom the items below turn to. */
  addressee: Parties | null;
  items: number;
  /** What the items of this section begin with. */
  marker: string | null;
}

interface Item {
  readonly section: Section;
  readonly kind: ConclusionKind;
  readonly ordinal: string;
  readonly first: Passage;
  readonly from: number;
  readonly addressee: Parties | null;
  last: Passage;
}

const plans = /^(?:KE_HOACH|QUYET_DINH|NGHI_QUYET|CHUONG_TRINH|CHI_THI)/u;
const closing =
  /^(?:Trên đây|Nơi nhận|TM\.|KT\.|TL\.|Phụ lục)|trân trọng (?:báo cáo|kính trình)|thông báo (?:để|đến) .{0,90}(?:biết|thực hiện)|^(?:Q\.\s*)?(?:PHÓ\s+)?(?:GIÁM ĐỐC|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG (?:BAN|PHÒNG)|CỤC TRƯỞNG|CHÁNH THANH TRA|CHI CỤC TRƯỞNG|HIỆU TRƯỞNG)$/iu;
const marked = /^\s*(?:(?<bullet>[-–—•●+*])|\(?(?<number>\d{1,2}(?:\.\d{1,2})*)[.)]|(?<letter>\p{Ll})\))\s*/u;
const inOrderOf = (text: string): string | null => {
  const found = marked.exec(text)?.groups;
  return found ? (found["bullet"]?.replace(/[–—]/u, "-") ?? (found["number"] ? "1" : "a")) : null;
};
const label = /^(?:đối với|với|về phía)\s+(?<name>[^,;:]{2,80})$/iu;
/** "Đối với Bộ Nội vụ: sớm ban hành …". */
const turned = /^(?:đối với|với|về phía)\s+(?<name>[^,;:]{2,80}):\s/iu;
const cause = /^nguyên nhân(?:\s+(?:chủ yếu|chính|chủ quan|khách quan))?\s*(?::|là|do)/iu;

/** What a report concludes: strengths, limits, causes, directions and recommendations, item by item, from titles and lists. */
export function recogniseConclusions(read: ReadText, context: ConclusionContext): Conclusion[] {
  if (plans.test(context.document.type ?? "")) return [];
  const headings = new Map(context.outline.map((heading) => [heading.span.start, heading]));
  const items: Item[] = [];
  let section: Section | null = null;
  for (const passage of read.parts) {
    if (passage.kind !== "paragraph" || passage.text.trim() === "") continue;
    const heading = headings.get(spanOf(passage).start) ?? null;
    const title = heading?.title ?? labelOf(passage.text);
    const kind = title === null ? null : kindOfTitle(title, context.words);
    const asks = heading && section && kind === section.kind && heading.level > section.level && kind.addressing.length > 0;
    if (kind && !asks && title!.length < 150 && !isPart(kind, heading, context) && (heading || !section || section.kind !== kind)) {
      section = open(kind, heading, section);
      const rest = heading ? passage.text.slice(heading.text.length).replace(/^[\s:.]+/u, "") : "";
      if (rest.length > 30) items.push(begin(section, passage, passage.text.length - rest.length, context));
      continue;
    }
    if (heading && section && heading.level <= section.level) section = null;
    if (section && closing.test(passage.text)) section = null;
    if (section) take(section, passage, items, context);
  }
  return items.map((item) => conclusionOf(item, read, context));
}

/** "II. KẾT QUẢ ĐẠT ĐƯỢC" with headings of its own below is a part of the report, and no list of strengths. */
function isPart(kind: ConclusionKind, heading: Heading | null, { outline }: ConclusionContext): boolean {
  const next = heading && outline[outline.indexOf(heading) + 1];
  return kind.type === "ADVANTAGE" && Boolean(next && next.level > heading.level && !/\.\p{Ll}$/u.test(next.ordinal ?? ""));
}

/** A short line that only names what follows. */
const labelOf = (text: string): string | null => {
  const line = text.replace(marked, "").trim();
  return line.length < 90 && /[:\p{L}]$/u.test(line) && !/[.;,]/u.test(line.slice(0, -1)) ? line.replace(/:$/u, "") : null;
};

function open(kind: ConclusionKind, heading: Heading | null, around: Section | null): Section {
  const ordinal = heading?.ordinal ?? around?.ordinal ?? "";
  return { kind, level: heading?.level ?? around?.level ?? 99, ordinal, addressee: null, items: 0, marker: null };
}

function begin(section: Section, first: Passage, from: number, context: ConclusionContext): Item {
  section.items++;
  const text = first.text.slice(from);
  const whom = turned.exec(text)?.groups?.["name"];
  const number = marked.exec(first.text)?.groups?.["number"];
  const ordinal = [section.ordinal, number?.split(".").at(-1) ?? String(section.items)].filter((part) => part !== "").join(".");
  const addressee =
    section.kind.addressing.length > 0
      ? (addresseeOf(text, section.kind, context.resolve) ?? (whom ? context.resolve(whom) : section.addressee))
      : null;
  const kind = section.kind.type === "LIMITATION" && cause.test(text) ? causeOf(context.words.kinds) : undefined;
  return { section, kind: kind ?? section.kind, ordinal, first, from, addressee, last: first };
}

/** A paragraph of a section begins an item, or goes on with the one before. */
function take(section: Section, passage: Passage, items: Item[], context: ConclusionContext): void {
  const way = inOrderOf(passage.text);
  const from = marked.exec(passage.text)?.[0].length ?? 0;
  const whom = label.exec(
    passage.text
      .slice(from)
      .replace(/[:.]\s*$/u, "")
      .trim(),
  )?.groups?.["name"];
  if (whom && section.kind.addressing.length > 0) {
    section.addressee = context.resolve(whom);
    return;
  }
  if (way === null && /:\s*$/u.test(passage.text) && section.items === 0) return;
  section.marker ??= way;
  const last = items.at(-1);
  const goesOn = last?.section === section && section.marker !== null && way !== section.marker && !(section.addressee && way === "-");
  if (goesOn) last.last = passage;
  else items.push(begin(section, passage, from, context));
}

/** Where an item ends that a report's last sentence was set right behind. */
function endOf({ text }: Passage): number {
  const end = text.search(/(?<=[.;])\s+(?:Trên đây là|[^.;]{0,60}trân trọng (?:báo cáo|kính trình))/u);
  return end > 0 ? end : text.length;
}

function conclusionOf(
  { section, kind, ordinal, first, from, last, addressee }: Item,
  read: ReadText,
  { words }: ConclusionContext,
): Conclusion {
  const span = { start: spanOf(first, from).start, end: spanOf(last, 0, endOf(last)).end };
  const text = textAt(read.raw, span);
  const confidence = section.marker === null ? 0.8 : 0.92;
  return { type: kind.type, ordinal, area: areaOf(text, words), addressee, span, text, confidence };
}
