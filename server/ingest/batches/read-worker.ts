import { parentPort, workerData } from "node:worker_threads";
import { readFileText } from "#server/ingest/reading/read-file.ts";
import { Unreadable } from "#server/ingest/reading/unreadable.ts";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import type { Said, ToRead } from "./read-in-worker.ts";
import { itemsOf } from "./stage-items.ts";

const say = (said: Said) => parentPort!.postMessage(said);

/** Steps of a document: its file is read, it is recognised, what was found is handed over. */
const STEPS = 3;

async function read({ content, kind, knowledge }: ToRead): Promise<void> {
  if (kind === "SHEET")
    return say({ what: "unreadable", message: "Hub chưa đọc bảng tính ở màn hình này; hãy lưu nội dung thành Word hoặc PDF rồi gửi lại." });
  const file = await readFileText(content);
  say({ what: "progress", done: 1, total: STEPS });
  const reading = readDocument(file, loadKnowledge(knowledge));
  say({ what: "progress", done: 2, total: STEPS });
  say({ what: "done", text: file.raw, items: itemsOf(reading, file.raw), findings: reading.findings });
}

await read(workerData as ToRead).catch((error: unknown) => {
  if (!(error instanceof Unreadable)) throw error;
  say({ what: "unreadable", message: error.message });
});
