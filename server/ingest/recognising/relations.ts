import type { DocumentWords } from "#server/ingest/recognising/document-words.ts";

/**
 * How the document stands to one it cites, by the last words before the citation in its sentence. A citation inside the subject of
 * another is only mentioned, and so is one that the sentence reports as issued.
 */
export function relationBefore(words: DocumentWords, before: string): string | null {
  const sentence = before.split(/[.:](?=\s)/u).at(-1)!;
  const lower = sentence.toLowerCase();
  const issued = Math.max(...["ban hành", "xây dựng", "tham mưu", "phê duyệt", "trình"].map((verb) => lower.lastIndexOf(verb)));
  let best: { at: number; relation: string | null } | null = null;
  for (const { phrase, relation } of words.relations) {
    const at = lower.lastIndexOf(phrase);
    if (at > (best?.at ?? issued) && isWord(lower, at, phrase.length)) best = { at, relation };
  }
  return best?.relation ?? null;
}

const isWord = (text: string, at: number, length: number) =>
  at >= 0 && !/\p{L}/u.test(text[at - 1] ?? " ") && !/\p{L}/u.test(text[at + length] ?? " ");
