import { Parser } from "htmlparser2";
import { RawText } from "#server/ingest/reading/raw-text.ts";
import { readPlain } from "#server/ingest/reading/read-plain.ts";
import type { ReadText } from "#server/ingest/reading/text.ts";

const unseen = new Set(["script", "style", "noscript", "template", "head", "nav", "select", "svg", "iframe", "object"]);
const blocks = new Set(
  "p div li ul ol h1 h2 h3 h4 h5 h6 table tr td th section article header footer blockquote pre dd dt center form main aside hr br figure figcaption address body".split(
    " ",
  ),
);
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

interface Grid {
  readonly rows: string[][];
  row: string[];
  cell: string;
  span: number;
  /** How many rows more a cell of an earlier row takes, by column. */
  readonly down: number[];
  rowspan: number;
}

/** A page of the web or Word saved as one: its text, without menus and scripts; tables with merged cells. */
export function readHtml(html: string): ReadText {
  const raw = new RawText();
  const page = new HtmlPage(raw);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes),
    ontext: (text) => page.write(text),
    onclosetag: (name) => page.close(name),
  });
  parser.end(html.replace(/^\ufeff/u, ""));
  page.flush();
  return readPlain(raw.text, "HTML", raw);
}

class HtmlPage {
  private text = "";
  private bold = 0;
  private boldLetters = 0;
  private letters = 0;
  private hidden = 0;
  private raise = 0;
  private readonly grids: Grid[] = [];

  constructor(private readonly raw: RawText) {}

  open(name: string, attributes: Record<string, string>): void {
    if (unseen.has(name)) this.hidden++;
    if (this.hidden > 0) return;
    const grid = this.grids.at(-1);
    if (blocks.has(name)) this.flush();
    if (name === "table") this.grids.push({ rows: [], row: [], cell: "", span: 1, down: [], rowspan: 1 });
    else if (name === "tr" && grid) grid.row = [];
    else if ((name === "td" || name === "th") && grid) this.openCell(grid, attributes);
    else if (/^(?:b|strong|h[1-6])$/u.test(name)) this.bold++;
    else if (name === "sup") this.raise++;
  }

  private openCell(grid: Grid, attributes: Record<string, string>): void {
    while ((grid.down[grid.row.length] ?? 0) > 0) this.skip(grid);
    const count = (text: string | undefined) => Math.min(64, Math.max(1, Number(text) || 1));
    Object.assign(grid, { cell: "", span: count(attributes["colspan"]), rowspan: count(attributes["rowspan"]) });
  }

  private skip(grid: Grid): void {
    grid.down[grid.row.length]!--;
    grid.row.push("");
  }

  write(text: string): void {
    if (this.hidden > 0) return;
    const shown = this.raise > 0 && /^\s*\d{1,3}\s*$/u.test(text) ? text.trim().replace(/\d/gu, (digit) => raised[Number(digit)]!) : text;
    const plain = shown.replace(/\s+/gu, " ");
    this.text += plain;
    this.letters += plain.trim().length;
    if (this.bold > 0) this.boldLetters += plain.trim().length;
  }

  close(name: string): void {
    if (unseen.has(name)) return void this.hidden--;
    if (this.hidden > 0) return;
    const grid = this.grids.at(-1);
    if (blocks.has(name)) this.flush();
    if ((name === "td" || name === "th") && grid) this.closeCell(grid);
    else if (name === "tr" && grid) {
      while ((grid.down[grid.row.length] ?? 0) > 0) this.skip(grid);
      grid.rows.push(grid.row);
    } else if (name === "table") this.closeTable();
    else if (/^(?:b|strong|h[1-6])$/u.test(name)) this.bold = Math.max(0, this.bold - 1);
    else if (name === "sup") this.raise = Math.max(0, this.raise - 1);
  }

  private closeCell(grid: Grid): void {
    for (let at = 0; at < grid.span; at++) {
      if (grid.rowspan > 1) grid.down[grid.row.length] = grid.rowspan - 1;
      grid.row.push(at === 0 ? grid.cell : "");
    }
    grid.cell = "";
  }

  /** A table of one column, or one that holds others, only lays out the page. */
  private closeTable(): void {
    const { rows } = this.grids.pop()!;
    const outer = this.grids.at(-1);
    if (outer) outer.cell = [outer.cell, ...rows.flat()].filter((cell) => cell !== "").join(" ");
    else if (rows.every((row) => row.filter((cell) => cell !== "").length <= 1)) for (const cell of rows.flat()) this.raw.paragraph(cell);
    else this.raw.table(rows);
  }

  /** Ends a block: what was written is a paragraph, or goes into its cell. */
  flush(): void {
    const grid = this.grids.at(-1);
    const text = this.text.trim();
    if (text !== "" && grid) grid.cell = grid.cell === "" ? text : `${grid.cell} ${text}`;
    else if (text !== "") this.raw.paragraph(text, this.letters > 0 && this.boldLetters >= this.letters * 0.9);
    [this.text, this.letters, this.boldLetters] = ["", 0, 0];
  }
}
