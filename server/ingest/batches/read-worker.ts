import { parentPort, workerData } from "node:worker_threads";
import { KnowledgeFault } from "#server/ingest/knowledge/load-table.ts";
import { readFileText } from "#server/ingest/reading/read-file.ts";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { loadTaskKnowledge } from "#server/ingest/recognising/task-knowledge.ts";
import { lookupsOf } from "#server/ingest/sheets/hub-lookups.ts";
import { readTable } from "#server/ingest/sheets/read-table.ts";
import { SheetFault } from "#server/ingest/sheets/sheet.ts";
import { loadTemplates } from "#server/ingest/sheets/templates.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import type { Said, ToRead } from "./read-in-worker.ts";
import { itemsOf } from "./stage-items.ts";

const say = (said: Said) => parentPort!.postMessage(said);

/** Steps of a document: its file is read, it is recognised, what was found is handed over. */
const STEPS = 3;

async function read(file: ToRead): Promise<void> {
  if (file.kind === "SHEET") return say(await readSheetFile(file));
  const { content, knowledge } = file;
  const text = await readFileText(content);
  say({ what: "progress", done: 1, total: STEPS });
  const reading = readDocument(text, loadKnowledge(knowledge));
  say({ what: "progress", done: 2, total: STEPS });
  say({ what: "done", text: text.raw, items: itemsOf(reading, text.raw), findings: reading.findings });
}

async function readSheetFile({ content, knowledge, template, fileName, sheet }: ToRead): Promise<Said> {
  const { lists, ...context } = sheet!;
  const templates = loadTemplates(knowledge);
  const known = { templates, lookups: lookupsOf(lists), known: loadTaskKnowledge(knowledge) };
  const { sheet: kept, reading } = await readTable(content, { ...context, ...known, wanted: template, fileName });
  return { what: "done", text: reading?.text ?? null, items: reading?.items ?? [], findings: [], sheet: kept, isWaiting: reading === null };
}

await read(workerData as ToRead).catch((error: unknown) => {
  if (error instanceof KnowledgeFault) {
    const message = `Một bảng tri thức của quản trị viên có lỗi (${error.message}); hãy nhờ quản trị viên sửa rồi gửi lại tệp.`;
    return say({ what: "unreadable", message });
  }
  if (!(error instanceof Unreadable || error instanceof SheetFault)) throw error;
  say({ what: "unreadable", message: error.message });
});
