/** A figure as an answer key gives it: where it stands, and everything that is asked of it. */
export interface Expected {
  readonly start: number;
  readonly end: number;
  readonly indicator: string;
  readonly value: number;
  readonly asked: Readonly<Record<string, string>>;
}

/** A report whose figures are marked `⟦1.288|DOSSIERS_RECEIVED=1288;level=COMMUNE⟧`, as its text and what is to be found in it. */
export function unmark(marked: string): { text: string; expected: Expected[] } {
  const expected: Expected[] = [];
  let text = "";
  for (const piece of marked.normalize("NFC").split(/(⟦[^⟧]*⟧)/u)) {
    const found = /^⟦(?<shown>[^|]*)\|(?<indicator>[A-Z_\d]+)=(?<value>-?[\d.]+)(?<asked>[^⟧]*)⟧$/u.exec(piece)?.groups;
    if (!found) {
      text += piece;
      continue;
    }
    const start = text.length;
    text += found["shown"]!;
    const asked = Object.fromEntries(found["asked"]!.split(";").flatMap((one) => (one ? [one.split("=") as [string, string]] : [])));
    expected.push({ start, end: text.length, indicator: found["indicator"]!, value: Number(found["value"]), asked });
  }
  return { text, expected };
}
