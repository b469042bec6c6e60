import { strFromU8, unzipSync } from "fflate";

export interface ReadCell {
  readonly value: string | number;
  readonly format: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export type ReadSheet = ReadonlyMap<string, ReadCell>;

const unescapes: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const textOf = (xml: string) =>
  [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!.replace(/&\w+;/g, (sign) => unescapes[sign] ?? sign)).join("");
const attribute = (xml: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(xml)?.[1];
const elements = (xml: string, parent: string, name: string) => {
  const inside = new RegExp(`<${parent}[^>]*>([^]*?)</${parent}>`).exec(xml)?.[1] ?? "";
  return [...inside.matchAll(new RegExp(`<${name}(?: [^>]*?)?(?:/>|>[^]*?</${name}>)`, "g"))].map(([element]) => element);
};

/** A reader of workbooks that shares nothing with the writer: cells by their address, with what they look like. */
export function readWorkbook(file: Uint8Array): { sheets: ReadSheet[]; xml: string[] } {
  const files = unzipSync(file);
  const open = (path: string) => strFromU8(files[path]!);
  const styles = open("xl/styles.xml");
  const formats = new Map(
    elements(styles, "numFmts", "numFmt").map((item) => [attribute(item, "numFmtId"), attribute(item, "formatCode")!]),
  );
  const fonts = elements(styles, "fonts", "font");
  const looks = elements(styles, "cellXfs", "xf").map((item) => ({
    format: formats.get(attribute(item, "numFmtId")) ?? "",
    font: fonts[Number(attribute(item, "fontId") ?? 0)] ?? "",
  }));
  const shared = elements(open("xl/sharedStrings.xml"), "sst", "si").map(textOf);
  const xml = [1, 2].flatMap((number) => (files[`xl/worksheets/sheet${number}.xml`] ? [open(`xl/worksheets/sheet${number}.xml`)] : []));
  const sheets = xml.map((sheet) => {
    const cells = [...sheet.matchAll(/<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)].flatMap(([, head, body]): [string, ReadCell][] => {
      if (!body) return [];
      const type = attribute(` ${head}`, "t");
      const raw = /<v>([^<]*)<\/v>/.exec(body)?.[1] ?? "";
      const value = type === "inlineStr" ? textOf(body) : type === "s" ? shared[Number(raw)]! : Number(raw);
      const { format, font } = looks[Number(attribute(` ${head}`, "s") ?? 0)]!;
      return [[attribute(` ${head}`, "r")!, { value, format, isBold: font.includes("<b"), isItalic: font.includes("<i") }]];
    });
    return new Map(cells);
  });
  return { sheets, xml };
}

/** The values of a sheet line by line, null where a cell is empty. */
export function linesOf(sheet: ReadSheet): (string | number | null)[][] {
  const lines: (string | number | null)[][] = [];
  for (const [address, { value }] of sheet) {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(address)!;
    const line = (lines[Number(row) - 1] ??= []);
    line[column!.charCodeAt(0) - 65] = value;
  }
  return Array.from(lines, (line) => Array.from(line ?? [], (value) => value ?? null));
}
