import { findUnit, resolveParties } from "#server/ingest/recognising/units.ts";
import { recogniseConclusions } from "#server/ingest/recognising/conclusions.ts";
import { recogniseFigures } from "#server/ingest/recognising/figures.ts";
import { checkReading } from "#server/ingest/checks/check-reading.ts";
import type { Knowledge } from "#server/ingest/recognising/knowledge.ts";
import { recogniseCitations } from "#server/ingest/recognising/citations.ts";
import type { Reading } from "#server/ingest/recognising/found.ts";
import { recogniseIdentity } from "#server/ingest/recognising/identity.ts";
import { recogniseOutline } from "#server/ingest/recognising/outline.ts";
import { recogniseTasks } from "#server/ingest/recognising/tasks.ts";
import type { ReadText } from "#server/ingest/reading/text.ts";

/** Everything that the hub finds in a document. Needs no database. */
export function readDocument(read: ReadText, knowledge: Knowledge): Reading {
  const document = recogniseIdentity(read, knowledge.documents);
  const outline = recogniseOutline(read, document.type);
  const reading: Reading = {
    document,
    outline,
    citations: recogniseCitations(read, knowledge.documents, document),
    figures: recogniseFigures(read, {
      document,
      outline,
      knowledge: knowledge.figures,
      resolve: (text) => findUnit(text, knowledge.units, document.issuer),
    }),
    tasks: recogniseTasks(read, document, outline, knowledge.tasks),
    conclusions: recogniseConclusions(read, {
      document,
      outline,
      words: knowledge.conclusions,
      resolve: (text) => resolveParties(text, knowledge.units, document.issuer),
    }),
    findings: [],
  };
  return { ...reading, findings: checkReading(read, reading, knowledge.checks) };
}
