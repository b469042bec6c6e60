import { list, loadTable, optional } from "#server/ingest/knowledge/load-table.ts";
import type { Named } from "#server/ingest/recognising/found.ts";
import { z } from "zod";

interface TypeRow {
  readonly name: string;
  readonly type: string | null;
  readonly symbols: readonly string[];
  readonly organs: readonly string[];
  readonly aliases: readonly string[];
}

/** Who a phrase names, as the units of the knowledge know it. */
export type FindUnit = (phrase: string, home: Named | null) => Named | null;

/** A document that people call by a name of its own. */
export interface KnownDocument {
  readonly phrase: string;
  readonly number: string;
  readonly type: string;
  readonly date: string;
  readonly issuer: string;
}

/** What is known of documents: kinds, symbols, issuers, laws. */
export interface DocumentWords {
  /** Words for kinds of documents, longest first, to be put in a pattern. */
  readonly names: string;
  readonly typeOf: (word: string | null, symbol: string | null) => string | null;
  readonly issuerOf: (symbol: string) => string | null;
  /** Words before a citation and how they make this document stand to the cited one (null: not at all), longest first. */
  readonly relations: readonly { phrase: string; relation: string | null }[];
  readonly laws: readonly string[];
  readonly known: readonly KnownDocument[];
  readonly findUnit: FindUnit;
  /** Names of provinces, in small letters. */
  readonly provinces: ReadonlySet<string>;
}

const longestFirst = (one: string, other: string) => other.length - one.length;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replaceAll(" ", String.raw`\s+`);

export function loadDocumentWords(extra: string | null, findUnit: FindUnit): DocumentWords {
  const text = z.string();
  const types: TypeRow[] = loadTable(
    "document-types.csv",
    { name: text, type: optional, symbols: list, organs: list, aliases: list },
    extra,
  );
  const issuers = new Map(
    loadTable("symbol-issuers.csv", { symbol: text, issuer: text }, extra).map(({ symbol, issuer }) => [symbol, issuer]),
  );
  const relations = loadTable("relation-phrases.csv", { phrase: text, relation: optional }, extra);
  const names = new Set(types.filter(({ organs }) => organs.length === 0).flatMap(({ name, aliases }) => [name, ...aliases]));
  return {
    names: [...names].sort(longestFirst).map(escaped).join("|"),
    typeOf: (word, symbol) => typeOf(types, word, symbol),
    issuerOf: (symbol) => issuers.get(organOf(symbol)) ?? issuers.get(symbol.split(/[-/]/u)[0]!) ?? null,
    relations: relations.sort((one, other) => longestFirst(one.phrase, other.phrase)),
    laws: loadTable("laws.csv", { name: text }, extra)
      .map(({ name }) => name)
      .sort(longestFirst),
    known: loadTable("known-documents.csv", { phrase: text, number: text, type: text, date: text, issuer: text }, extra),
    findUnit,
    provinces: new Set(loadTable("provinces.csv", { name: text, aliases: list, type: text }, extra).map(({ name }) => name.toLowerCase())),
  };
}

/** The organ in a symbol: its last part of letters ("KH-UBND": UBND, "NQ/TW": TW). */
const organOf = (symbol: string): string => symbol.split(/[-/]/u).at(-1)!.replace(/\d+$/u, "");

/**
 * The kind of a document, by its symbol ("KH-UBND") and by the word before its number. The word counts where the symbol is of the
 * issuer alone ("1204/BNV-CCHC") or of another kind by mistake; without a word such a symbol is of an official letter.
 */
function typeOf(types: readonly TypeRow[], word: string | null, symbol: string | null): string | null {
  const [sign, ...organs] = symbol?.split(/[-/]/u) ?? [""];
  const bySymbol = types.filter(({ symbols }) => symbols.includes(sign!));
  const byWord =
    word === null ? [] : types.filter(({ name, aliases }) => [name, ...aliases].some((one) => one.toLowerCase() === word.toLowerCase()));
  const isLetter = byWord.some(({ type }) => type === "CONG_VAN");
  const chosen = bySymbol.length > 0 && (byWord.length === 0 || isLetter) ? bySymbol : byWord;
  if (chosen.length === 0) return symbol === null || word !== null ? null : /^QH\d/u.test(sign!) ? "LUAT" : "CONG_VAN";
  const signs = chosen[0]!.symbols;
  const special = types.find(
    (row) => row.organs.some((organ) => sign === organ || organs.includes(organ)) && row.symbols.some((one) => signs.includes(one)),
  );
  return (special ?? chosen[0]!).type;
}
