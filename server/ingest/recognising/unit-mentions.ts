import type { Named } from "./found.ts";
import { committeeAt } from "./committees.ts";
import type { Hit } from "./committees.ts";
import { officeAt } from "./offices.ts";
import { nameFrom, provinceAt, readPlaces } from "./places.ts";
import { bare, keyOf, wordsOf } from "./syllables.ts";
import type { Word } from "./syllables.ts";
import type { Entry, UnitIndex } from "./unit-index.ts";

/** A place in a text that names units or groups; `entries` is empty where words are left that name nobody known. */
export interface Mention {
  readonly entries: readonly Entry[];
  readonly start: number;
  readonly end: number;
  /** What stands between this and the one before. */
  readonly gap: string;
}

const longest = 20;
const listHeads = new Set(["sở", "phòng", "bộ", "hội", "ban"].map(bare));

/** Every unit and group that a text names, and the words between that name nobody, in the order of the text. */
export function mentionsIn(text: string, index: UnitIndex, home: Named | null = null): Mention[] {
  const words = wordsOf(text, index.abbreviations);
  const found: Mention[] = [];
  let head: string | null = null;
  for (let at = 0; at < words.length;) {
    const listed = listHeadAt(words, at, index);
    if (listed) {
      head = listed;
      at++;
      continue;
    }
    const hit = hitAt(text, words, at, index, home, head);
    const filler = hit ? 0 : fillerAt(words, at, index);
    if (hit && listHeads.has(words[at]!.key)) head = words[at]!.key;
    const end = hit ? withTail(text, words, hit, index) : at + Math.max(filler, 1);
    if (filler === 0) {
      const start = at === 0 ? 0 : words[at - 1]!.end;
      found.push({
        entries: hit?.entries ?? [],
        start: words[at]!.start,
        end: words[end - 1]!.end,
        gap: text.slice(start, words[at]!.start),
      });
    }
    at = end;
  }
  return found;
}

/** "các sở:" before names without "sở". */
function listHeadAt(words: readonly Word[], at: number, index: UnitIndex): string | null {
  const { key } = words[at]!;
  const after = words[at + 1];
  if (!listHeads.has(key) || !after || !/:|^ $/u.test(after.gap)) return null;
  return after.gap.includes(":") && lookUp(words, at + 1, index, key) ? key : null;
}

function hitAt(text: string, words: readonly Word[], at: number, index: UnitIndex, home: Named | null, head: string | null): Hit | null {
  const named = lookUp(words, at, index);
  const placed = committeeAt(text, words, at, index, home);
  const best = placed && (!named || placed.end > named.end) ? placed : named && wholeName(words, named, index);
  const isKnown = (place: number) => lookUp(words, place, index) !== null || committeeAt(text, words, place, index, home) !== null;
  return atHome(best, home, index) ?? officeAt(text, words, at, index, isKnown) ?? (head ? lookUp(words, at, index, head) : null);
}

/** "Văn phòng Sở Nội vụ" is the Sở, not the office of the one that writes. */
function wholeName(words: readonly Word[], hit: Hit, index: UnitIndex): Hit {
  const over = words[hit.end - 1]?.key === bare("sở") ? lookUp(words, hit.end - 1, index) : null;
  return over && over.end > hit.end ? over : hit;
}

/** "Các phòng chuyên môn" are those of the one that writes: of a sở, of a commune, else of a district. */
function atHome(hit: Hit | null, home: Named | null, index: UnitIndex): Hit | null {
  const own = home?.code.startsWith("so-") ? "phong-thuoc-so" : /^ubnd-(?:xa|phuong|tt|dk)-/u.test(home?.code ?? "") ? "cqcm-cap-xa" : null;
  const group = own === null ? undefined : index.byCode.get(own);
  return hit && group ? { ...hit, entries: hit.entries.map((entry) => (entry.code === "cqcm-cap-huyen" ? group : entry)) } : hit;
}

/** The longest name at a word; `head` is put before it. */
function lookUp(words: readonly Word[], at: number, index: UnitIndex, head = ""): Hit | null {
  for (let end = Math.min(words.length, at + longest); end > at; end--) {
    const key = head + keyOf(words.slice(at, end));
    const entry = index.byKey.get(key);
    if (!entry || (index.plural.has(key) && !/các|những/iu.test(words[at]!.gap))) continue;
    return { entries: [entry], end };
  }
  return null;
}

/** The word after what still belongs to a name: "Sở Nội vụ tỉnh Hà Nam", "các sở, ngành có liên quan". */
function withTail(text: string, words: readonly Word[], { entries, end }: Hit, index: UnitIndex): number {
  const next = words[end];
  if (!next || !/^[\s(]*(?:(?:của|có|các)\s+)*$/iu.test(next.gap)) return end;
  const entry = entries.at(-1)!;
  const province = provinceAt(words, end, index);
  if (province > 0 && entry.level !== "CENTRAL") return end + province;
  const tier = next.key === bare("cấp") ? 1 : 0;
  if (entry.level !== "CENTRAL" && (tier || !next.capital || entry.kind === "unit")) {
    const places = readPlaces(text, words, end, index);
    if (places && (!places.plural || tier)) return places.end;
  }
  if (next.key === "liên" && words[end + 1]?.key === "quan") return end + 2;
  if (entry.kind === "group" && entry.code.startsWith("ubnd")) return end + nameFrom(words, end, index).length;
  return end;
}

function fillerAt(words: readonly Word[], at: number, index: UnitIndex): number {
  const filler = index.fillers.find((own) => own.every((key, offset) => words[at + offset]?.key === key));
  return filler?.length ?? 0;
}
