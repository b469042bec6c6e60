import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { defaultFolder } from "#server/ingest/dataset/load.ts";

const sources = fileURLToPath(new URL("../../../shared/sources", import.meta.url));
const longest = 8;

/** Cells that quote on purpose, and names: of bodies, of procedures, of laws. */
const asWritten = new Set([
  "tasks.leadText",
  "tasks.coordinatorText",
  "tasks.deadlineText",
  "units.name",
  "units.aliases",
  "unit-groups.name",
  "unit-groups.aliases",
  "procedures.name",
]);
const isLaw = (cell: string) => cell.startsWith("Luật ");

const words = (text: string) =>
  text
    .normalize("NFC")
    .replaceAll("Uỷ", "Ủy")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function* runs(text: string): Generator<string> {
  const all = words(text);
  for (let at = 0; at + longest <= all.length; at++) yield all.slice(at, at + longest).join(" ");
}

describe.runIf(existsSync(sources))("the data set is in its own words", () => {
  test(`no cell shares ${longest} syllables in a row with a source`, () => {
    const known = new Set<string>();
    for (const name of readdirSync(sources)) for (const run of runs(readFileSync(join(sources, name), "utf8"))) known.add(run);
    expect(known.size).toBeGreaterThan(20_000);
    const copied: string[] = [];
    for (const file of readdirSync(defaultFolder).filter((name) => name.endsWith(".csv"))) {
      const records = parse(readFileSync(join(defaultFolder, file)), { columns: true }) as Record<string, string>[];
      for (const record of records) {
        for (const [column, cell] of Object.entries(record)) {
          if (asWritten.has(`${file.slice(0, -4)}.${column}`) || isLaw(cell)) continue;
          if ([...runs(cell)].some((run) => known.has(run))) copied.push(`${file}: ${cell}`);
        }
      }
    }
    expect(copied).toEqual([]);
  });
});
