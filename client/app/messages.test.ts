import { expect, it } from "vitest";
import { loadEnglish, loadWords, vietnamese as early } from "#client/app/messages.ts";
import type { MessageTree } from "#client/core/i18n.ts";

function flatten(tree: MessageTree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}
const vietnamese = {
  ...early,
  ...(await loadWords("audit")),
  ...(await loadWords("auth")),
  ...(await loadWords("checks")),
  ...(await loadWords("dossiers")),
  ...(await loadWords("administration")),
  ...(await loadWords("ingest")),
  ...(await loadWords("reorganisation")),
};
const own = (tree: MessageTree) => new Map(flatten(tree).filter(([key]) => !key.startsWith("$vuetify")));
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

it("has every word in both languages, with the same holes", async () => {
  const [vi, en] = [own(vietnamese), own(await loadEnglish())];
  expect([...en.keys()].toSorted()).toEqual([...vi.keys()].toSorted());
  for (const [key, text] of vi) expect([key, holes(en.get(key) ?? "")]).toEqual([key, holes(text)]);
});

it("has every word that a template or script asks for by name", () => {
  const known = own(vietnamese);
  const sources = import.meta.glob<string>("../**/*.{ts,vue}", { query: "?raw", import: "default", eager: true });
  const asked = Object.entries(sources)
    .filter(([file]) => !file.endsWith(".test.ts"))
    .flatMap(([file, text]) => [...text.matchAll(/\bt\(\s*"([\w.$]+)"/g)].map(([, key = ""]) => ({ file, key })));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(({ key }) => !known.has(key))).toEqual([]);
});
