import { bounds, SheetFault } from "./sheet.ts";
import { xmlReader } from "./xml-parts.ts";

/** Texts that cells point at by number. */
export class SharedTexts {
  readonly all: string[] = [];
  #length = 0;

  /** A reader of the file that holds them; readings of Japanese characters are left out. */
  reader() {
    let [text, inText, skipped] = ["", false, 0];
    return xmlReader({
      open: (name) => {
        if (name === "si") text = "";
        else if (name === "rPh") skipped++;
        else if (name === "t") inText = true;
      },
      text: (piece) => {
        if (inText && skipped === 0) text += piece;
      },
      close: (name) => {
        if (name === "t") inText = false;
        else if (name === "rPh") skipped--;
        else if (name === "si") this.#keep(text);
      },
    });
  }

  #keep(text: string) {
    this.#length += text.length;
    if (this.#length > bounds.texts) throw new SheetFault("TOO_LARGE", "Bảng có quá nhiều chữ. Hãy tách thành nhiều tệp rồi gửi lại.");
    this.all.push(text.normalize("NFC"));
  }
}

/** Which looks of cells show a number as a day. */
export class DateLooks {
  readonly #formats = new Map<number, string>();
  readonly #looks: number[] = [];

  reader() {
    let inside = false;
    return xmlReader({
      open: (name, attributes) => {
        if (name === "numFmt") this.#formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
        else if (name === "cellXfs") inside = true;
        else if (name === "xf" && inside) this.#looks.push(Number(attributes["numFmtId"] ?? 0));
      },
      close: (name) => {
        if (name === "cellXfs") inside = false;
      },
    });
  }

  isDay(look: string | undefined): boolean {
    const format = this.#looks[Number(look ?? 0)] ?? 0;
    if ((format >= 14 && format <= 17) || format === 22) return true;
    const code = this.#formats.get(format)?.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, "") ?? "";
    return /y|d/iu.test(code) && !/general|[#0]/iu.test(code);
  }
}

/** Names of the sheets in their order, with the file of each. */
export class SheetNames {
  readonly #sheets: { name: string; id: string }[] = [];
  readonly #files = new Map<string, string>();
  /** Days counted from 1904, as old Macs did. */
  from1904 = false;

  readers(name: string) {
    if (name.endsWith("xl/workbook.xml"))
      return xmlReader({
        open: (tag, attributes) => {
          if (tag === "sheet")
            this.#sheets.push({
              name: attributes["name"] ?? "",
              id: attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "",
            });
          if (tag === "workbookPr") this.from1904 = /^(?:1|true)$/u.test(attributes["date1904"] ?? "");
        },
      });
    return xmlReader({
      open: (tag, attributes) => {
        if (tag === "Relationship") this.#files.set(attributes["Id"] ?? "", (attributes["Target"] ?? "").replace(/^\/?(?:xl\/)?/u, "xl/"));
      },
    });
  }

  /** Sheets as the workbook orders them; `file` is the name in the archive. */
  get ordered(): { name: string; file: string }[] {
    return this.#sheets.flatMap(({ name, id }) => (this.#files.has(id) ? [{ name, file: this.#files.get(id)! }] : []));
  }
}
