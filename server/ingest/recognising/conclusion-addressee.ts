import { flat, type ConclusionKind } from "#server/ingest/recognising/conclusion-words.ts";
import { splitWords } from "#server/ingest/recognising/figure-words.ts";
import type { Parties } from "#server/ingest/recognising/found.ts";

export type ResolveParties = (text: string) => Parties;

/** "Đề nghị Bộ Nội vụ, UBND tỉnh sớm ban hành …": the names between what turns to them and what is asked. */
export function addresseeOf(item: string, { addressing, until }: ConclusionKind, resolve: ResolveParties): Parties | null {
  const words = splitWords(item).filter(({ is }) => /[\p{L}\d]/u.test(is));
  const says = (at: number, wording: string) =>
    flat(
      words
        .slice(at, at + 4)
        .map(({ is }) => is)
        .join(" "),
    ).startsWith(wording);
  const asked = words.findIndex((_, at) => at < 3 && addressing.some((wording) => says(at, wording)));
  if (asked < 0) return null;
  const wording = addressing.filter((one) => says(asked, one)).sort((one, other) => other.length - one.length)[0]!;
  let from = asked + wording.trim().split(" ").length;
  while (["với", "các", "đối", "tới", "đến"].includes(words[from]?.is ?? "") && words[from]!.is !== "các") from++;
  let to = from;
  while (to < words.length && to - from < 24 && !until.some((one) => says(to, one))) to++;
  if (to === from) return null;
  const who = resolve(item.slice(words[from]!.from, words[to - 1]!.to));
  return who.units.length + who.groups.length > 0 ? who : null;
}
