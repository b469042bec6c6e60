import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compareCitations } from "#tests/facts/compare-citations.ts";
import { compareFigures } from "#tests/facts/compare-figures.ts";
import { compareConclusions, compareOutline } from "#tests/facts/compare-outline.ts";
import { compareTasks } from "#tests/facts/compare-tasks.ts";
import { readFacts } from "#tests/facts/read-facts.ts";
import type { Tally } from "#tests/facts/tally.ts";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import { readFileText } from "#server/ingest/reading/read-file.ts";

export const kinds = ["citations", "figures", "tasks", "outline", "conclusions"] as const;
export type Kind = (typeof kinds)[number];

const folder = fileURLToPath(new URL("../../../shared/sources/", import.meta.url));

/** What the reader finds in each of the documents, beside what their facts say. */
export async function compareAll(): Promise<{ source: string; tallies: Record<Kind, Tally> }[]> {
  const facts = readFacts();
  const knowledge = loadKnowledge(null);
  return Promise.all(
    facts.sources.map(async ({ id: source, file }) => {
      const found = readDocument(await readFileText(readFileSync(`${folder}${file}`)), knowledge);
      const tallies = {
        citations: compareCitations(facts, source, found.citations),
        figures: compareFigures(facts, source, found.figures),
        tasks: compareTasks(facts, source, found.tasks),
        outline: compareOutline(facts, source, found.outline),
        conclusions: compareConclusions(facts, source, found.conclusions),
      };
      return { source, tallies };
    }),
  );
}
