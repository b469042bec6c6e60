/** Character offsets in a file's decoded text, counted from 0, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Text tidied for recognition: composed Unicode, one line, single spaces, without page numbers and marks of footnotes.
 * Each of its characters knows where it stands in the decoded text, so whatever is found in it has its place.
 */
export interface Passage {
  readonly kind: "paragraph" | "note" | "cell";
  readonly text: string;
  /** Where each character of `text` begins and ends in the decoded text; a composed letter may come from several characters. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Marks of footnotes that stood before the character at `at`. */
  readonly marks: readonly { readonly at: number; readonly mark: string }[];
  /** The mark of a note; null for other passages. */
  readonly mark: string | null;
  /** The whole of it was set in bold or as a heading, where the file can say so. */
  readonly strong?: boolean;
  /** What the row of a table says that a number stands in. */
  readonly row?: TableRow;
}

/** The first words of a row, what its column calls them, and the row without numbers that it stands under. */
export interface TableRow {
  readonly label: string;
  readonly labelHead: string;
  readonly section: string;
}

/**
 * A table whose cells are known: from Word, HTML or text with tabs. A cell that continues one above it is empty.
 * A head that is printed again on the next page is read once.
 */
export interface Table {
  readonly kind: "table";
  readonly rows: readonly (readonly Passage[])[];
}

export type Part = Passage | Table;

export type FileFormat = "TXT" | "HTML" | "DOCX" | "PDF";

/** A document as read: what offsets point into, and what recognition works on. */
export interface ReadText {
  readonly format: FileFormat;
  /** The decoded text. Of Word, PDF and HTML: the text taken out of the file, one line per paragraph, tabs between cells. */
  readonly raw: string;
  /** Paragraphs, notes and tables in the order of reading; paragraphs broken over lines and pages are whole. */
  readonly parts: readonly Part[];
  /** Every line with text, one passage each and in the order of the file, for tables whose cells run down the page. */
  readonly lines: readonly Passage[];
}

/** The place of the characters `from` to `to` (exclusive) of a passage. */
export function spanOf(passage: Passage, from = 0, to = passage.text.length): Span {
  return { start: passage.starts[from]!, end: passage.ends[to - 1]! };
}

/** What stands at a place, as it is shown: composed, without line breaks. */
export const textAt = (raw: string, { start, end }: Span): string => raw.slice(start, end).normalize("NFC").replace(/\s+/gu, " ").trim();
