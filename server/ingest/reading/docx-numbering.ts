import { Parser } from "htmlparser2";
import type { ListPlace } from "#server/ingest/reading/docx-styles.ts";

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Numbers that Word prints before paragraphs and does not keep in their text. */
export class Numbering {
  private readonly shapes = new Map<string, Map<number, Level>>();
  private readonly shapeOf = new Map<string, string>();
  private readonly counts = new Map<string, number[]>();

  constructor(xml: string) {
    let [shape, list, depth] = ["", "", 0];
    const level = () => this.shapes.get(shape)!.get(depth)!;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          const value = attributes["w:val"] ?? "";
          if (name === "w:abstractNum") this.shapes.set((shape = attributes["w:abstractNumId"] ?? ""), new Map());
          else if (name === "w:lvl" && this.shapes.has(shape))
            this.shapes.get(shape)!.set((depth = Number(attributes["w:ilvl"])), { format: "decimal", text: "", start: 1 });
          else if (name === "w:num") list = attributes["w:numId"] ?? "";
          else if (name === "w:abstractNumId") this.shapeOf.set(list, value);
          else if (name === "w:numFmt" && this.shapes.get(shape)?.has(depth)) level().format = value;
          else if (name === "w:lvlText" && this.shapes.get(shape)?.has(depth)) level().text = value;
          else if (name === "w:start" && this.shapes.get(shape)?.has(depth)) level().start = Number(value);
        },
      },
      { xmlMode: true },
    );
    parser.end(xml);
  }

  /** What is printed before the next paragraph of a list, with a space after; nothing for a list that is not known. */
  next({ list, depth }: ListPlace): string {
    const shape = this.shapeOf.get(list) ?? "";
    const levels = this.shapes.get(shape);
    const own = levels?.get(depth);
    if (!levels || !own) return "";
    if (own.format === "bullet") return "- ";
    if (own.format === "none") return "";
    const counts = this.counts.get(shape) ?? [];
    for (let at = 0; at < depth; at++) counts[at] ??= levels.get(at)?.start ?? 1;
    counts[depth] = (counts[depth] ?? own.start - 1) + 1;
    counts.length = depth + 1;
    this.counts.set(shape, counts);
    const printed = own.text.replace(/%(\d)/gu, (_, digit: string) =>
      numeral(counts[Number(digit) - 1] ?? 1, levels.get(Number(digit) - 1)?.format ?? "decimal"),
    );
    return printed === "" ? "" : `${printed} `;
  }
}

const romans: readonly (readonly [string, number])[] = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function numeral(value: number, format: string): string {
  if (format === "upperLetter") return String.fromCodePoint(64 + ((value - 1) % 26) + 1);
  if (format === "lowerLetter") return String.fromCodePoint(96 + ((value - 1) % 26) + 1);
  if (format !== "upperRoman" && format !== "lowerRoman") return format === "decimalZero" && value < 10 ? `0${value}` : String(value);
  let [left, text] = [value, ""];
  for (const [sign, worth] of romans) for (; left >= worth; left -= worth) text += sign;
  return format === "upperRoman" ? text : text.toLowerCase();
}
