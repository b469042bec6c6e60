/** Lower case without Vietnamese marks, so that "truc ninh" meets "Trực Ninh". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** True when every word of the question begins or stands somewhere in the text, in any order. */
export function matchesFolded(text: string, question: string): boolean {
  const where = fold(text);
  return fold(question)
    .split(/\s+/)
    .every((word) => where.includes(word));
}
