import { parentPort, workerData } from "node:worker_threads";
import { readFileText } from "#server/ingest/reading/read-file.ts";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { loadTaskKnowledge } from "#server/ingest/recognising/task-knowledge.ts";
import { readSheet } from "#server/ingest/sheets/read-sheet.ts";
import { SheetFault } from "#server/ingest/sheets/sheet.ts";
import { itemsOfSheet } from "#server/ingest/sheets/sheet-items.ts";
import { loadTemplates } from "#server/ingest/sheets/templates.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import type { Said, ToRead } from "./read-in-worker.ts";
import { itemsOf } from "./stage-items.ts";

const say = (said: Said) => parentPort!.postMessage(said);

/** Steps of a document: its file is read, it is recognised, what was found is handed over. */
const STEPS = 3;

async function read({ content, kind, knowledge, template, fileName }: ToRead): Promise<void> {
  if (kind === "SHEET") {
    const sheet = itemsOfSheet(await readSheet(content), template, loadTemplates(knowledge), fileName, loadTaskKnowledge(knowledge));
    return say({ what: "done", ...sheet, findings: [] });
  }
  const file = await readFileText(content);
  say({ what: "progress", done: 1, total: STEPS });
  const reading = readDocument(file, loadKnowledge(knowledge));
  say({ what: "progress", done: 2, total: STEPS });
  say({ what: "done", text: file.raw, items: itemsOf(reading, file.raw), findings: reading.findings });
}

await read(workerData as ToRead).catch((error: unknown) => {
  if (!(error instanceof Unreadable || error instanceof SheetFault)) throw error;
  say({ what: "unreadable", message: error.message });
});
