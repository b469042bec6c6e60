import { spanOf } from "#server/ingest/reading/text.ts";
import { inPieces } from "#server/ingest/reading/pieces.ts";
import { tableSentences } from "#server/ingest/recognising/figure-tables.ts";
import { wordsOf } from "#server/ingest/recognising/figure-words.ts";
import type { Heading } from "#server/ingest/recognising/found.ts";
import type { Passage, ReadText } from "#server/ingest/reading/text.ts";
import type { Vocabulary, Word } from "#server/ingest/recognising/figure-words.ts";

/** A passage with what stands above it: items of lists that it belongs to, and headings. */
export interface Block {
  readonly passage: Passage;
  readonly words: readonly Word[];
  /** Heads of the lists it is in, the nearest first. */
  readonly heads: readonly Block[];
  /** The titles it stands under, the innermost first. */
  readonly headings: readonly (readonly Word[])[];
  /** A note belongs to the block that carries its mark, at that character. */
  readonly noted: { readonly block: Block; readonly at: number } | null;
}

const marker = /^\s*(?:([-–—•●+*])|(\(?\d{1,2}(?:\.\d{1,2})*[.)])|([IVX]{1,5}[.)])|(\p{Ll}[.)]))\s*/u;

function markerOf(text: string): string {
  const found = marker.exec(text);
  if (!found) return "";
  if (found[1]) return found[1] === "–" || found[1] === "—" ? "-" : found[1];
  if (found[2]) return `1${".".repeat(found[2].split(".").length)}`;
  return found[3] ? "I" : "a";
}

/** A line that leads others: it ends with a colon or with the word for "of these", or it is a label. */
const leads = (text: string): boolean =>
  /(?::|;|trong đó|gồm|cụ thể|như sau)\s*[:.…]*\s*$/iu.test(text) || (text.length < 90 && !/\d\s*(?:hồ sơ|%|TTHC)/u.test(text));

function passagesOf(read: ReadText): Passage[] {
  return read.parts
    .flatMap((part) => (part.kind === "table" ? [...tablePassages(part.rows), ...tableSentences(part)] : [part]))
    .flatMap(inPieces);
}

/** Cells with words of their own; a cell that is only a number is read with its row and column. */
const tablePassages = (rows: readonly (readonly Passage[])[]): Passage[] => rows.flat().filter(({ text }) => /\p{L}{2}/u.test(text));

export function blocksOf(read: ReadText, outline: readonly Heading[], vocabulary: Vocabulary): Block[] {
  const blocks: Block[] = [];
  const marked = new Map<string | null, Block["noted"]>();
  const titles = outline.toSorted((one, other) => one.span.start - other.span.start);
  let lists: { kind: string; block: Block }[] = [];
  let open: Heading[] = [];
  let next = 0;
  for (const passage of passagesOf(read)) {
    if (passage.text.trim() === "") continue;
    const { start } = spanOf(passage);
    for (; next < titles.length && titles[next]!.span.start <= start; next++) {
      const title = titles[next]!;
      open = [title, ...open.filter(({ level }) => level < title.level)];
      if (title.span.start < start || title.span.end < start + passage.text.length / 2) continue;
      lists = [];
    }
    const kind = markerOf(passage.text);
    const at = lists.findIndex((item) => item.kind === kind);
    if (passage.kind === "paragraph") lists = kind === "" ? [] : at < 0 ? lists : lists.slice(0, at);
    const block: Block = {
      passage,
      words: wordsOf(passage.text, vocabulary),
      heads:
        passage.kind === "paragraph"
          ? lists
              .map((item) => item.block)
              .filter((head) => leads(head.passage.text))
              .reverse()
          : [],
      headings: [...(passage.row?.section ? [passage.row.section] : []), ...open.map(({ title }) => title)].map((title) =>
        wordsOf(title, vocabulary),
      ),
      noted: passage.kind === "note" ? (marked.get(passage.mark) ?? null) : null,
    };
    blocks.push(block);
    for (const { mark, at } of passage.marks.toReversed()) marked.set(mark, { block, at });
    if (passage.kind === "paragraph") lists.push({ kind, block });
  }
  return blocks;
}
