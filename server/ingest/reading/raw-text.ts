/**
 * Text taken out of a file, written line by line: paragraphs with an empty line between, rows of tables with tabs between cells.
 * `strong`: where lines begin that are headings or bold as a whole.
 */
export class RawText {
  private readonly done: string[] = [];
  private length = 0;
  readonly strong = new Set<number>();

  paragraph(text: string, strong = false): void {
    if (text.trim() === "") return;
    if (this.length > 0) this.push("\n");
    if (strong) this.strong.add(this.length + (text.length - text.trimStart().length));
    this.push(`${text}\n`);
  }

  /** A table; of a cell over several columns or rows the other places are empty. */
  table(rows: readonly (readonly string[])[]): void {
    const wide = Math.max(0, ...rows.map((row) => row.length));
    if (this.length > 0) this.push("\n");
    for (const row of rows) {
      const cells = Array.from({ length: wide }, (_, at) => (row[at] ?? "").replace(/\s+/gu, " ").trim());
      if (cells.some((cell) => cell !== "")) this.push(`${cells.join("\t")}\n`);
    }
  }

  private push(text: string): void {
    this.done.push(text);
    this.length += text.length;
  }

  get text(): string {
    return this.done.join("");
  }
}
