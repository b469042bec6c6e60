import { Parser } from "htmlparser2";

/** Which list a paragraph belongs to, and how deep. */
export interface ListPlace {
  readonly list: string;
  readonly depth: number;
}

/** What a paragraph's style says of it. */
export interface Styles {
  readonly headings: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, ListPlace>;
}

/** Styles of a Word document: which are headings, and which number their paragraphs. */
export function readStyles(xml: string): Styles {
  const headings = new Set<string>();
  const lists = new Map<string, ListPlace>();
  let [style, list, depth]: [string, string, number] = ["", "", 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style") [style, list, depth] = [attributes["w:styleId"] ?? "", "", 0];
        else if (name === "w:outlineLvl" && Number(value) < 9) headings.add(style);
        else if (name === "w:numId") list = value;
        else if (name === "w:ilvl") depth = Number(value);
      },
      onclosetag(name) {
        if (name === "w:style" && list !== "") lists.set(style, { list, depth });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { headings, lists };
}
