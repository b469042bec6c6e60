import { loadCheckKnowledge, type CheckKnowledge } from "#server/ingest/checks/known.ts";
import { loadDocumentWords, type DocumentWords } from "#server/ingest/recognising/document-words.ts";
import { loadTaskKnowledge, type TaskKnowledge } from "#server/ingest/recognising/task-knowledge.ts";
import { loadUnitIndex, type UnitIndex } from "#server/ingest/recognising/unit-index.ts";
import { loadConclusionWords, type ConclusionWords } from "#server/ingest/recognising/conclusion-words.ts";
import { loadFigureKnowledge, type FigureKnowledge } from "#server/ingest/recognising/figure-rules.ts";
import { findUnit } from "#server/ingest/recognising/units.ts";

/** What reading works with, from the files of server/ingest/knowledge and an administrator's own folder. */
export interface Knowledge {
  readonly units: UnitIndex;
  readonly documents: DocumentWords;
  readonly figures: FigureKnowledge;
  readonly checks: CheckKnowledge;
  readonly conclusions: ConclusionWords;
  readonly tasks: TaskKnowledge;
}

/** `extra`: a folder with files of the same names, whose rows are added to the hub's own. */
export function loadKnowledge(extra: string | null): Knowledge {
  const units = loadUnitIndex(extra);
  return {
    units,
    documents: loadDocumentWords(extra, (phrase, home) => findUnit(phrase, units, home)),
    figures: loadFigureKnowledge(extra),
    checks: loadCheckKnowledge(extra),
    conclusions: loadConclusionWords(extra),
    tasks: loadTaskKnowledge(extra, units),
  };
}
