interface Place {
  lineStart: number | null;
  lineEnd: number | null;
}

/** A place in a document's text as its page reads it from `?dong=`: `478-480`; null for no place in a text. */
export function writePlace({ lineStart, lineEnd }: Place): string | null {
  if (lineStart === null) return null;
  return lineEnd === null || lineEnd === lineStart ? String(lineStart) : `${lineStart}-${lineEnd}`;
}

/** The lines asked for, first and last; null for anything else than numbers in order. */
export function readPlace(text: string | null): { first: number; last: number } | null {
  const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text ?? "") ?? [];
  if (from === undefined) return null;
  const [first, last] = [Number(from), Number(to ?? from)];
  return first >= 1 && last >= first ? { first, last } : null;
}
