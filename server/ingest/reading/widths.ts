import type { Line } from "#server/ingest/reading/lines.ts";

export interface Width {
  /** How wide a line that is full is hereabouts. */
  readonly full: number;
  /** Empty lines part all lines hereabouts, so that they say nothing. */
  readonly spaced: boolean;
}

const around = 12;
const narrow = /[\s.,;:!|'()/\-ijltfrI]/u;
const wide = /[mwMW%–…]/u;

/** How wide a line is in a proportional type: the letters of a small "n" are one. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.normalize("NFD")) {
    if (/\p{M}/u.test(letter)) continue;
    width += narrow.test(letter) ? 0.6 : wide.test(letter) ? 1.6 : /\p{Lu}/u.test(letter) ? 1.35 : 1;
  }
  return width;
}

/** How wide the print is, around each line. */
export function widths(lines: readonly Line[]): Width[] {
  const measured = lines.map(({ text }) => widthOf(text));
  return lines.map((_, at) => {
    const near = lines.slice(Math.max(0, at - around), at + around + 1);
    const lengths = measured.slice(Math.max(0, at - around), at + around + 1).sort((one, other) => one - other);
    const apart = near.filter(({ gap }) => gap > 0).length;
    return { full: lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * 0.8))]!, spaced: apart >= (near.length - 1) * 0.8 };
  });
}
