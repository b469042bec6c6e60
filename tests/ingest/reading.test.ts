import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadKnowledge } from "#server/ingest/recognising/knowledge.ts";
import { readDocument } from "#server/ingest/recognising/read-document.ts";
import { readFileText } from "#server/ingest/reading/read-file.ts";

interface Answers {
  document: Record<string, string | null>;
  period: { kind: string; from: string; to: string } | null;
  outline: string[];
  /** Kind, number, date and, where it is asked, the relation. */
  citations: [string, string | null, string | null, (string | null)?][];
}

const folder = fileURLToPath(new URL("documents/", import.meta.url));
const names = readdirSync(folder).flatMap((name) => (name.endsWith(".txt") ? [name.slice(0, -4)] : []));
const knowledge = loadKnowledge(null);

async function read(name: string) {
  const answers = JSON.parse(readFileSync(`${folder}${name}.json`, "utf8")) as Answers;
  return { answers, found: readDocument(await readFileText(readFileSync(`${folder}${name}.txt`)), knowledge) };
}

test.each(names)("%s: number, kind, issuer, date, subject and period of its own", async (name) => {
  const { answers, found } = await read(name);
  expect(found.document).toMatchObject(answers.document);
  expect(found.document.issuer).not.toBeNull();
  if (answers.period) expect(found.document.period).toMatchObject(answers.period);
  else expect(found.document.period).toBeNull();
});

test.each(names)("%s: headings, and no item of a list among them", async (name) => {
  const { answers, found } = await read(name);
  expect(found.outline.map(({ ordinal }) => ordinal)).toEqual(answers.outline);
});

test("citations of invented documents: what is found, and what is there", async () => {
  let [right, all, expected] = [0, 0, 0];
  for (const name of names) {
    const { answers, found } = await read(name);
    const open = answers.citations.map(([type, number, date, relation]) => ({ type, number, date, relation }));
    expected += open.length;
    all += found.citations.length;
    for (const { type, number, date, relation } of found.citations) {
      const at = open.findIndex(
        (one) =>
          one.type === type && one.number === number && one.date === date && (one.relation === undefined || one.relation === relation),
      );
      if (at >= 0) {
        open.splice(at, 1);
        right++;
      } else process.stdout.write(`  extra in ${name}: ${type} ${number} ${date} ${relation}\n`);
    }
    for (const { type, number, date, relation } of open)
      process.stdout.write(`  missed in ${name}: ${type} ${number} ${date} ${relation}\n`);
  }
  process.stdout.write(`citations: precision ${(right / all).toFixed(3)}, recall ${(right / expected).toFixed(3)} of ${expected}\n`);
  expect(right / all).toBeGreaterThanOrEqual(0.97);
  expect(right / expected).toBeGreaterThanOrEqual(0.97);
});

/** Ways in which the same text reaches the hub. */
const prints: Record<string, (text: string) => string> = {
  "letters and signs apart": (text) => text.normalize("NFD"),
  "carriage returns and a byte order mark": (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`,
  "an empty line between all lines": (text) => text.replaceAll("\n", "\n\n"),
  "spaces at the ends and hard spaces": (text) => text.replaceAll("\n", "  \n").replaceAll("ngày ", "ngày\u00a0"),
  "old places of tone marks": (text) => text.replaceAll("Ủy", "Uỷ").replaceAll("hóa", "hoá"),
};

test.each(Object.keys(prints))("documents printed with %s cite the same", async (way) => {
  for (const name of names) {
    const text = readFileSync(`${folder}${name}.txt`, "utf8");
    const cited = async (raw: string) =>
      readDocument(await readFileText(new TextEncoder().encode(raw)), knowledge).citations.map(({ type, number, date }) => [
        type,
        number,
        date,
      ]);
    expect(await cited(prints[way]!(text)), name).toEqual(await cited(text));
  }
});
