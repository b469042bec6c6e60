import { z } from "zod";
import { list, loadTable } from "#server/ingest/knowledge/load-table.ts";
import { loadRules, type CheckRule } from "./rules.ts";

/** A document that many others cite. */
export interface CentralDocument {
  readonly number: string;
  readonly date: string;
  readonly about: string;
  /** Words of which some stand by it where it is rightly cited. */
  readonly words: readonly string[];
}

/** What checks work with: rules, and what is known of symbols and of documents. */
export interface CheckKnowledge {
  readonly rules: ReadonlyMap<string, CheckRule>;
  /** By the type of a document: what it is called, and the parts of a symbol that say so. */
  readonly symbols: ReadonlyMap<string, { readonly name: string; readonly symbols: readonly string[] }>;
  /** By the part of a symbol that names who issues: words of the issuer's name. */
  readonly organs: ReadonlyMap<string, readonly string[]>;
  readonly central: ReadonlyMap<string, CentralDocument>;
}

/** Reads the tables of checks; `extra` is a folder of an administrator's files of the same names. */
export function loadCheckKnowledge(extra: string | null = null): CheckKnowledge {
  const text = z.string().min(1);
  const symbols = loadTable("check-symbols.csv", { type: text, name: text, symbols: list }, extra);
  const organs = loadTable("check-organs.csv", { symbol: text, words: list }, extra);
  const central = loadTable("central-documents.csv", { number: text, date: z.iso.date(), about: text, words: list }, extra);
  return {
    rules: loadRules(extra),
    symbols: new Map(symbols.map((row) => [row.type, row])),
    organs: new Map(organs.map((row) => [row.symbol, row.words])),
    central: new Map(central.map((row) => [row.number, row])),
  };
}
