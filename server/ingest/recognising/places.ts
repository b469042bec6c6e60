import { bare, slugOf } from "./syllables.ts";
import type { Word } from "./syllables.ts";
import type { UnitIndex } from "./unit-index.ts";

/** Kinds of places in the order of their floors, with how codes begin. */
const kinds = new Map(
  (
    [
      ["tỉnh", "PROVINCE", ""],
      ["tp", "DISTRICT", "tp-"],
      ["huyện", "DISTRICT", ""],
      ["quận", "DISTRICT", "quan-"],
      ["tx", "DISTRICT", "tx-"],
      ["thành", "DISTRICT", ""],
      ["thị", "DISTRICT", ""],
      ["xã", "COMMUNE", "xa-"],
      ["phường", "COMMUNE", "phuong-"],
      ["ttr", "COMMUNE", "tt-"],
      ["tt", "COMMUNE", "tt-"],
      ["đkhu", "COMMUNE", "dk-"],
    ] as const
  ).map(([word, level, prefix]) => [bare(word), { word, level, prefix }]),
);
const tier = bare("cấp");
const loose = new Set(["thành", "thị", "tt"].map(bare));
const full: Readonly<Record<string, string>> = { tp: "thành phố", tx: "thị xã", ttr: "thị trấn", tt: "thị trấn", đkhu: "đặc khu" };

/** Words that begin the name of a unit, so they are no part of a place's name before them. */
const heads = new Set("sở ban ubnd hđnd vp các bộ báo cục chủ bql bcđ tt phòng ubmttq kb bh viện tòa toà theo trước".split(" "));

/** Words that do so before some others only: "Thanh tra", but "Thanh Trì". */
const headsBefore = new Map<string, RegExp>([
  ["thanh", /^(?:tra|niên)$/u],
  ["trung", /^(?:tâm|ương)$/u],
  ["hội", /^(?:đồng|nông|phụ|liên|cựu|ccb|lhpn|chữ|luật|người|khuyến|doanh)$/u],
  ["chi", /^(?:cục|nhánh|bộ|đoàn|hội)$/u],
  ["công", /^(?:an|thương|chức|ty|báo|đoàn|nghệ)$/u],
  ["đoàn", /^(?:thanh|thể|tncs|tn)$/u],
  ["trường", /^(?:thpt|thcs|tiểu|mầm|mẫu|chính|đại|cao|phổ)$/u],
  ["tổ", /^(?:công|giúp|chức|dân)$/u],
  ["đài", /^(?:phát|truyền|khí|pt)$/u],
  ["bưu", /^(?:điện|chính|cục)$/u],
  ["năm", /^(?:\d+|học|đầu|cuối)$/u],
  ["tháng", /^\d+$/u],
  ["quý", /^(?:\d+|i{1,3}|iv)$/u],
  ["thường", /^(?:trực|xuyên|vụ|kỳ)$/u],
]);

/** Whether the name of a unit begins here. Words are told apart by their tones: "Phòng" from "Phong Điền", "Bộ" from "Bố Trạch". */
function isHead(words: readonly Word[], at: number): boolean {
  const { spoken } = words[at]!;
  return heads.has(spoken) || (headsBefore.get(spoken)?.test(words[at + 1]?.spoken ?? "") ?? false);
}

/** "huyện Trực Ninh", "các huyện, thành phố", "cấp huyện, cấp xã": places after or without a head. */
export interface Places {
  readonly levels: readonly ("PROVINCE" | "DISTRICT" | "COMMUNE")[];
  readonly plural: boolean;
  /** Name as written, and the beginning of the code that the kind of place gives. */
  readonly name: string | null;
  readonly prefix: string;
  /** The kind in words: "huyện", "thành phố". */
  readonly kind: string;
  /** A province or a city governed from the centre. */
  readonly province: boolean;
  /** Index after the last word. */
  readonly end: number;
}

const joins = /^[\s,;/&.-]*(?:và|các|những|và các|; các|, các|\d+)?[\s,]*$/iu;
const manyBefore = /(?:các|những|\d)\s*$/iu;

/** Reads places from word `at`; null when there are none. */
export function readPlaces(text: string, words: readonly Word[], at: number, index: UnitIndex): Places | null {
  const found: { word: string; level: "PROVINCE" | "DISTRICT" | "COMMUNE"; prefix: string }[] = [];
  let plural = false;
  let next = at;
  while (next < words.length) {
    const tiered = words[next]!.key === tier;
    const word = words[tiered ? next + 1 : next];
    const kind = word && kinds.get(word.key);
    if (!kind || (loose.has(word.key) && (found.length === 0 || kind.word === "tt")) || (next > at && !joins.test(words[next]!.gap))) break;
    plural ||= tiered || manyBefore.test(words[next]!.gap);
    found.push(kind);
    next += tiered ? 2 : 1;
    if (nameFrom(words, next, index).length > 0) break;
  }
  const last = found.at(-1);
  if (!last) return null;
  plural ||= found.length > 1;
  const person = last.level === "COMMUNE" ? [] : personAt(text, words, next, index);
  const name = person.length > 0 ? [] : nameFrom(words, next, index);
  const end = next + name.length + person.length;
  const written = name.length > 0 ? text.slice(name[0]!.start, name.at(-1)!.end) : null;
  const city =
    last.word === "tp" && index.provinces.some(({ words: own, city: is }) => is && own.join() === name.map(({ key }) => key).join());
  return {
    levels: [...new Set(found.map(({ level }) => level))],
    plural,
    name: written,
    prefix: last.prefix,
    kind: full[last.word] ?? last.word,
    province: last.level === "PROVINCE" || city,
    end,
  };
}

/** Words of who holds an office: "Chủ tịch UBND huyện Lê Văn An" names no huyện. Wards do bear people's names. */
function personAt(text: string, words: readonly Word[], at: number, index: UnitIndex): readonly Word[] {
  const first = words[at];
  if (!first || !/^\s*$/u.test(first.gap)) return [];
  const end = first.start + index.personLength(text.slice(first.start));
  return words.slice(at).filter((word) => word.start < end);
}

/** Words of a name: a province's, or up to four with capitals and nothing but spaces between. */
export function nameFrom(words: readonly Word[], at: number, index: UnitIndex): readonly Word[] {
  if (at >= words.length || !/^[\s.]*$/u.test(words[at]!.gap)) return [];
  const province = provinceAt(words, at, index);
  if (province > 0) return words.slice(at, at + province);
  let end = at;
  while (end < words.length && end - at < 4 && words[end]!.capital && !isHead(words, end) && (end === at || /^ +$/u.test(words[end]!.gap)))
    end++;
  return words.slice(at, end);
}

/** How many words of a province's name stand at `at`. */
export function provinceAt(words: readonly Word[], at: number, index: UnitIndex): number {
  if (!words[at]?.capital) return 0;
  return Math.max(
    0,
    ...index.provinces
      .filter(({ words: own }) => own.every((key, offset) => words[at + offset]?.key === key))
      .map(({ words: own }) => own.length),
  );
}

/** Code of what a place has: `of("ubnd", …)` of "huyện Trực Ninh" is "ubnd-truc-ninh". */
export const placeCode = (head: string, { prefix, name }: Places): string => `${head}-${prefix}${slugOf(name ?? "")}`;
