import { readFileSync } from "node:fs";
import { checkRows } from "#server/ingest/sheets/check-rows.ts";
import { suggestMapping } from "#server/ingest/sheets/map-columns.ts";
import { readSheet } from "#server/ingest/sheets/read-sheet.ts";
import { loadTemplates } from "#server/ingest/sheets/templates.ts";

/** In a process of its own, so that its memory is the reading's: reads and checks the file that is named. */
async function main() {
  const start = performance.now();
  const data = await readSheet(readFileSync(process.argv[2]!));
  const readMs = performance.now() - start;
  const template = loadTemplates(null).get("dossiers")!;
  const { rows, problemCount } = checkRows(template, suggestMapping(template, data)!, data);
  const wholeMs = performance.now() - start;
  process.stdout.write(JSON.stringify({ readMs, wholeMs, peakMb: process.resourceUsage().maxRSS / 1024, rows: rows.length, problemCount }));
}

await main();
