import { z } from "zod";
import { list, loadTable } from "#server/ingest/knowledge/load-table.ts";
import { loadPersonNames, type PersonLength } from "./person-names.ts";
import type { Named } from "./found.ts";
import { abbreviationsFrom, bare, keyOf, wordsOf } from "./syllables.ts";
import type { Abbreviations } from "./syllables.ts";

/** A unit or group that a phrase can name. */
export interface Entry extends Named {
  readonly kind: "unit" | "group";
  /** CENTRAL, PROVINCE, DISTRICT or COMMUNE; null for groups. */
  readonly level: string | null;
  /** A group whose members nobody can list. */
  readonly open: boolean;
}

/** Names and aliases of units and groups, ready for looking up. */
export interface UnitIndex {
  readonly abbreviations: Abbreviations;
  /** By words run together; `plural` holds names that count only after "các". */
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly plural: ReadonlySet<string>;
  readonly byCode: ReadonlyMap<string, Entry>;
  /** Names of provinces, each as its words; `city` for those governed from the centre. */
  readonly provinces: readonly { readonly words: readonly string[]; readonly city: boolean }[];
  /** Heads of offices that bear names of their own ("Phòng …"), as words, with how their codes begin. */
  readonly forms: readonly { readonly name: string; readonly words: readonly string[]; readonly code: string; readonly level: string }[];
  /** Words about parties that name nobody ("phối hợp", "thủ trưởng"), as words, the longest first. */
  readonly fillers: readonly (readonly string[])[];
  readonly personLength: PersonLength;
}

const name = z.string().min(1);

/** Reads units, groups, provinces and abbreviations; `extra` is a folder of an administrator's files. */
export function loadUnitIndex(extra: string | null): UnitIndex {
  const abbreviations = abbreviationsFrom(loadTable("abbreviations.csv", { long: name, short: name }, extra));
  const units = loadTable("units.csv", { code: name, name, aliases: list, level: name, type: name }, extra);
  const groups = loadTable("unit-groups.csv", { code: name, name, aliases: list, isOpen: z.enum(["yes", "no"]) }, extra);
  const index = { abbreviations, byKey: new Map<string, Entry>(), plural: new Set<string>(), byCode: new Map<string, Entry>() };
  for (const row of groups)
    add(index, { code: row.code, name: row.name, kind: "group", level: null, open: row.isOpen === "yes" }, row.aliases);
  for (const row of units) add(index, { code: row.code, name: row.name, kind: "unit", level: row.level, open: false }, row.aliases);
  const words = (text: string) => wordsOf(text, abbreviations).map(({ key }) => key);
  return {
    ...index,
    provinces: loadTable("provinces.csv", { name, aliases: list, type: z.enum(["PROVINCE", "CITY"]) }, extra).flatMap((row) =>
      [row.name, ...row.aliases].map((each) => ({ words: words(each), city: row.type === "CITY" })),
    ),
    forms: loadTable("office-forms.csv", { head: name, code: name, level: name }, extra).map(({ head, code, level }) => ({
      name: head,
      words: words(head),
      code,
      level,
    })),
    personLength: loadPersonNames(extra),
    fillers: loadTable("party-words.csv", { phrase: name }, extra)
      .map(({ phrase }) => words(phrase))
      .sort((a, b) => b.length - a.length),
  };
}

function add(
  index: { abbreviations: Abbreviations; byKey: Map<string, Entry>; plural: Set<string>; byCode: Map<string, Entry> },
  entry: Entry,
  aliases: readonly string[],
) {
  index.byCode.set(entry.code, entry);
  for (const alias of [entry.name, ...aliases]) {
    const words = wordsOf(alias, index.abbreviations);
    const key = keyOf(words);
    if (!index.byKey.has(key) || entry.name === alias) index.byKey.set(key, entry);
    if (words.length === 1 && bare(alias).startsWith("cac ")) index.plural.add(key);
  }
}
