import type { Named } from "./found.ts";
import { placeCode, readPlaces } from "./places.ts";
import type { Places } from "./places.ts";
import { bare } from "./syllables.ts";
import type { Word } from "./syllables.ts";
import type { Entry, UnitIndex } from "./unit-index.ts";

/** Heads that a place makes a unit of: words, beginning of the code, words of the name, codes for the province and for groups. */
const heads = (
  [
    [["chủ", "tịch", "ubnd"], "ct-ubnd", "Chủ tịch UBND", "ct-ubnd-tinh", "ubnd"],
    [["phó", "chủ", "tịch", "ubnd"], "ct-ubnd", "Chủ tịch UBND", "ct-ubnd-tinh", "ubnd"],
    [["ubnd"], "ubnd", "Ủy ban nhân dân", "ubnd-tinh", "ubnd"],
    [["hđnd"], "hdnd", "Hội đồng nhân dân", "hdnd-tinh", "hdnd"],
    [["huyện", "ủy"], "huyen-uy", "Huyện ủy", null, null],
    [["thị", "ủy"], "thi-uy", "Thị ủy", null, null],
    [["thành", "ủy"], "thanh-uy", "Thành ủy", null, null],
    [["báo"], "bao", "Báo", null, null],
  ] as const
).map(([words, code, name, province, group]) => ({ words: words.map(bare), code, name, province, group }));

/** What is found at a word: who, and the word after it. */
export interface Hit {
  readonly entries: readonly Entry[];
  readonly end: number;
}

/** "UBND huyện Trực Ninh", "UBND các huyện, thành phố", "HĐND và UBND tỉnh", "huyện Ý Yên" from word `at`. */
export function committeeAt(text: string, words: readonly Word[], at: number, index: UnitIndex, home: Named | null): Hit | null {
  const own = heads
    .filter((head) => head.words.every((key, offset) => words[at + offset]?.key === key))
    .sort((a, b) => b.words.length - a.words.length)[0];
  if (!own) return territoryAt(text, words, at, index);
  const next = at + own.words.length;
  if (own.group === null) return namedAt(text, words, next, own, index);
  const second = own.code === "hdnd" && words[next]?.key === "ubnd" ? next + 1 : next;
  const places = readPlaces(text, words, second, index);
  if (!places) return null;
  const first = entriesOf(own, places, index, home);
  const also =
    second > next
      ? entriesOf(
          heads.find(({ code }) => code === "ubnd")!,
          places,
          index,
          home,
        )
      : [];
  return { entries: [...first, ...also], end: places.end };
}

function entriesOf(head: (typeof heads)[number], places: Places, index: UnitIndex, home: Named | null): Entry[] {
  const group = (level: string) => ({ DISTRICT: `${head.group}-cap-huyen`, COMMUNE: `${head.group}-cap-xa` })[level];
  const named = places.name && !places.plural ? `${head.name} ${places.kind} ${asName(places.name)}` : null;
  if (places.province && !places.plural) {
    const own = known(head.province!, head.name, index);
    return [named ? { ...own, name: named } : own];
  }
  if (named) return [unit(placeCode(head.code, places), named, places.levels[0]!)];
  if (!places.plural && home && head.group === "ubnd" && isAt(home, places.levels[0]!))
    return [unit(home.code.replace(/^ubnd/u, head.code), home.name, places.levels[0]!)];
  return places.levels.map((level) => {
    const code = group(level);
    return code ? known(code, head.group === "ubnd" ? "UBND cấp" : "HĐND cấp", index, "group") : known(head.province!, head.name, index);
  });
}

/** A name that a letterhead prints in capitals, as it is written in a sentence. */
const asName = (name: string): string =>
  /\p{Ll}/u.test(name) || !/[AEIOUY]/u.test(name.normalize("NFD"))
    ? name
    : name.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());

/** Whether the issuer is a committee of that level: its own "UBND huyện" is itself. */
const isAt = ({ code }: Named, level: string) =>
  /^ubnd-(?!tinh$|cap-|cac-)/u.test(code) && (/^ubnd-(?:xa|phuong|tt|dk)-/u.test(code) ? level === "COMMUNE" : level === "DISTRICT");

function namedAt(text: string, words: readonly Word[], at: number, head: (typeof heads)[number], index: UnitIndex): Hit | null {
  const first = words[at];
  if (!first?.capital || !/^\s+$/u.test(first.gap)) return null;
  let end = at;
  while (end < words.length && end - at < 4 && words[end]!.capital && (end === at || /^ +$/u.test(words[end]!.gap))) end++;
  const name = text.slice(first.start, words[end - 1]!.end);
  const places = { prefix: "", name } as Places;
  return index.byKey.has(
    words
      .slice(at, end)
      .map(({ key }) => key)
      .join(""),
  )
    ? null
    : { entries: [unit(placeCode(head.code, places), `${head.name} ${name}`, null)], end };
}

/** A place by itself: "huyện Trực Ninh" is the territory, "cấp xã" after others is their committees. */
function territoryAt(text: string, words: readonly Word[], at: number, index: UnitIndex): Hit | null {
  const places = readPlaces(text, words, at, index);
  if (!places) return null;
  if (places.plural && !places.levels.includes("PROVINCE"))
    return {
      entries: places.levels.map((level) => known(level === "DISTRICT" ? "ubnd-cap-huyen" : "ubnd-cap-xa", "UBND cấp", index, "group")),
      end: places.end,
    };
  if (!places.name || places.plural) return null;
  const prefix = places.prefix === "" ? (places.levels[0] === "PROVINCE" ? "tinh-" : `${places.kind === "huyện" ? "huyen" : "tp"}-`) : "";
  const code = placeCode("", places).slice(1);
  return {
    entries: [unit(prefix + code, `${places.kind[0]!.toUpperCase()}${places.kind.slice(1)} ${places.name}`, places.levels[0]!)],
    end: places.end,
  };
}

const unit = (code: string, name: string, level: string | null): Entry => ({ code, name, kind: "unit", level, open: false });

const known = (code: string, name: string, index: UnitIndex, kind: Entry["kind"] = "unit"): Entry =>
  index.byCode.get(code) ?? { code, name, kind, level: null, open: false };
