import { choiceOf } from "#server/ingest/recognising/figure-phrases.ts";
import { list, loadTable, optional } from "#server/ingest/knowledge/load-table.ts";
import { loadComparing } from "#server/ingest/recognising/figure-numbers.ts";
import { loadVocabulary } from "#server/ingest/recognising/figure-words.ts";
import { z } from "zod";
import type { Choice } from "#server/ingest/recognising/figure-phrases.ts";
import type { Comparing } from "#server/ingest/recognising/figure-numbers.ts";
import type { Vocabulary } from "#server/ingest/recognising/figure-words.ts";

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly unitOfMeasure: string;
  /** STOCK: how things stand on a day; FLOW: what came about in a period; YEAR: of the whole year that is reported on. */
  readonly timing: "STOCK" | "FLOW" | "YEAR";
}

/** How an indicator is worded. What is empty is not asked for. */
export interface Rule {
  readonly indicator: Indicator;
  /** What is counted, right after the number. */
  readonly unit: Choice;
  readonly near: Choice;
  readonly also: Choice;
  readonly before: Choice;
  readonly after: Choice;
  readonly context: Choice;
  readonly without: Choice;
  /** Must not be anywhere in the sentence. */
  readonly absent: Choice;
  readonly slots: readonly string[];
  /** The number tells how much something changed. */
  readonly change: boolean;
}

/** One value of a breakdown and its wordings. */
export interface SlotValue {
  readonly slot: string;
  readonly value: string;
  readonly words: Choice;
}

export interface FigureKnowledge {
  readonly vocabulary: Vocabulary;
  readonly rules: readonly Rule[];
  readonly none: readonly Rule[];
  readonly slots: readonly SlotValue[];
  /** Of which level's units an indicator counts some, by its code. */
  readonly counted: ReadonlyMap<string, string>;
  readonly comparing: readonly Comparing[];
  /** Wordings by which a sentence or a heading sets a goal, or gives a figure for the time being. */
  readonly moods: readonly { readonly kind: "TARGET" | "PROVISIONAL"; readonly words: Choice; readonly headings: Choice }[];
}

const wording = {
  rule: z.string(),
  indicator: z.string(),
  unit: list,
  near: list,
  also: list,
  before: list,
  after: list,
  context: list,
  without: list,
  absent: list,
  slots: list,
  change: z.enum(["", "yes"]),
};

function loadRules(file: string, indicators: ReadonlyMap<string, Indicator>, vocabulary: Vocabulary, extra: string | null): Rule[] {
  return loadTable(file, wording, extra).flatMap((row) => {
    const indicator = indicators.get(row.indicator);
    if (!indicator) throw new Error(`${file}: ${row.rule}: không có chỉ tiêu ${row.indicator} trong indicators.csv`);
    const choice = (cell: readonly string[]) => choiceOf(cell, vocabulary);
    return {
      indicator,
      unit: choice(row.unit),
      near: choice(row.near),
      also: choice(row.also),
      before: choice(row.before),
      after: choice(row.after),
      context: choice(row.context),
      without: choice(row.without),
      absent: choice(row.absent),
      slots: row.slots,
      change: row.change === "yes",
    };
  });
}

/** What figures are recognised by: the hub's own files, and an administrator's folder of additions to them. */
export function loadFigureKnowledge(extra: string | null): FigureKnowledge {
  const vocabulary = loadVocabulary(extra);
  const columns = {
    code: z.string(),
    name: z.string(),
    unitOfMeasure: z.string(),
    timing: z.enum(["STOCK", "FLOW", "YEAR"]),
    unitsOf: optional,
  };
  const indicators = new Map(loadTable("indicators.csv", columns, extra).map((row) => [row.code, row]));
  const breakdowns = loadTable("breakdowns.csv", { breakdown: z.string(), slot: z.string(), value: z.string(), words: list }, extra);
  const moods = loadTable(
    "moods.csv",
    { mood: z.string(), kind: z.enum(["TARGET", "PROVISIONAL"]), words: list, headings: list, note: optional },
    extra,
  );
  return {
    vocabulary,
    rules: loadRules("figures.csv", indicators, vocabulary, extra),
    none: loadRules("figures-none.csv", indicators, vocabulary, extra),
    counted: new Map([...indicators.values()].flatMap(({ code, unitsOf }) => (unitsOf ? [[code, unitsOf]] : []))),
    slots: breakdowns.map(({ slot, value, words }) => ({ slot, value, words: choiceOf(words, vocabulary) })),
    comparing: loadComparing(vocabulary, extra),
    moods: moods.map(({ kind, words, headings }) => ({
      kind,
      words: choiceOf(words, vocabulary),
      headings: choiceOf(headings, vocabulary),
    })),
  };
}
