import { Parser } from "htmlparser2";
import type { Numbering } from "#server/ingest/reading/docx-numbering.ts";
import type { ListPlace, Styles } from "#server/ingest/reading/docx-styles.ts";
import type { RawText } from "#server/ingest/reading/raw-text.ts";

interface Paragraph {
  text: string;
  style: string;
  list: Partial<{ list: string; depth: number }>;
  /** Letters in bold, and all letters. */
  bold: number;
  letters: number;
}

interface Grid {
  readonly rows: string[][];
  row: string[];
  cell: string[];
  span: number;
  continued: boolean;
}

/** Texts that are not printed: deleted, instructions of fields, the second way to draw the same thing. */
const unprinted = new Set(["w:del", "w:instrText", "w:delText", "mc:Fallback", "w:moveFrom"]);

/** Reads the body of a Word document, or its notes, into lines. `marks`: the number shown for a note, by its id. */
export class DocxBody {
  private readonly paragraphs: Paragraph[] = [];
  private readonly grids: Grid[] = [];
  private hidden = 0;
  private inText = false;
  private boldRun = false;
  private inRun = false;

  constructor(
    private readonly out: Pick<RawText, "paragraph" | "table">,
    private readonly styles: Styles,
    private readonly numbering: Numbering | null,
    private readonly marks: Map<string, string>,
  ) {}

  read(xml: string, note: ((id: string | null, type: string | null) => void) | null = null): void {
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (note && (name === "w:footnote" || name === "w:endnote")) note(attributes["w:id"] ?? null, attributes["w:type"] ?? null);
          if (unprinted.has(name)) this.hidden++;
          else if (this.hidden === 0) this.open(name, attributes);
        },
        ontext: (text) => {
          if (this.inText && this.hidden === 0) this.write(text);
        },
        onclosetag: (name) => {
          if (unprinted.has(name)) this.hidden--;
          else if (this.hidden === 0) this.close(name);
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(xml);
  }

  private write(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.text += text;
    paragraph.letters += text.length;
    if (this.boldRun) paragraph.bold += text.length;
  }

  private open(name: string, attributes: Record<string, string>): void {
    const paragraph = this.paragraphs.at(-1);
    const grid = this.grids.at(-1);
    const value = attributes["w:val"] ?? "";
    if (name === "w:p") this.paragraphs.push({ text: "", style: "", list: {}, bold: 0, letters: 0 });
    else if (name === "w:tbl") this.grids.push({ rows: [], row: [], cell: [], span: 1, continued: false });
    else if (name === "w:tr" && grid) grid.row = [];
    else if (name === "w:tc" && grid) Object.assign(grid, { cell: [], span: 1, continued: false });
    else if (name === "w:gridSpan" && grid) grid.span = Math.min(64, Number(value) || 1);
    else if (name === "w:vMerge" && grid) grid.continued = value !== "restart";
    else if (name === "w:r") [this.inRun, this.boldRun] = [true, false];
    else if (name === "w:b" && this.inRun) this.boldRun = value !== "0" && value !== "false";
    else if (name === "w:t") this.inText = true;
    else if (paragraph) this.openInParagraph(name, value, attributes, paragraph);
  }

  private openInParagraph(name: string, value: string, attributes: Record<string, string>, paragraph: Paragraph): void {
    if (name === "w:tab" && this.inRun) paragraph.text += " ";
    else if (name === "w:br" || name === "w:cr") paragraph.text += " ";
    else if (name === "w:noBreakHyphen") paragraph.text += "-";
    else if (name === "w:pStyle") paragraph.style = value;
    else if (name === "w:numId") paragraph.list.list = value;
    else if (name === "w:ilvl") paragraph.list.depth = Number(value);
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") paragraph.text += this.markOf(`${name}${attributes["w:id"]}`);
  }

  /** Notes are numbered in the order in which the text refers to them. */
  private markOf(key: string): string {
    const mark = this.marks.get(key) ?? String(this.marks.size + 1);
    this.marks.set(key, mark);
    return `[${mark}]`;
  }

  private close(name: string): void {
    const grid = this.grids.at(-1);
    if (name === "w:p") this.finish(this.paragraphs.pop()!);
    else if (name === "w:t") this.inText = false;
    else if (name === "w:r") this.inRun = false;
    else if (name === "w:tc" && grid)
      grid.row.push(grid.continued ? "" : grid.cell.join(" "), ...Array.from({ length: grid.span - 1 }, () => ""));
    else if (name === "w:tr" && grid) grid.rows.push(grid.row);
    else if (name === "w:tbl") this.finishTable();
  }

  private finish({ text, style, list, bold, letters }: Paragraph): void {
    const place: ListPlace | undefined = list.list ? { list: list.list, depth: list.depth ?? 0 } : this.styles.lists.get(style);
    const numbered = text.trim() === "" || !place ? text : `${this.numbering?.next(place) ?? ""}${text}`;
    const grid = this.grids.at(-1);
    if (grid) grid.cell.push(numbered);
    else this.out.paragraph(numbered, letters > 0 && (bold >= letters * 0.9 || this.styles.headings.has(style)));
  }

  /** A table in a cell is text of that cell. */
  private finishTable(): void {
    const { rows } = this.grids.pop()!;
    const outer = this.grids.at(-1);
    if (outer) outer.cell.push(...rows.flat().filter((cell) => cell !== ""));
    else this.out.table(rows);
  }
}
