import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CannotStart } from "#server/core/cannot-start.ts";
import { projectFolder } from "#server/core/paths.ts";
import { buildClient } from "#server/http/client-build.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

// A project of two files, bundled by the real bundler.
let project: string;
const write = (path: string, content: string) => writeFileSync(join(project, path), content);
const built = (path: string) => join(project, "dist", "client", path);

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "hub-build-"));
  mkdirSync(join(project, "client"));
  symlinkSync(join(projectFolder, "node_modules"), join(project, "node_modules"));
  write("vite.config.ts", 'export default { root: "client" };');
  write("client/index.html", '<!doctype html><title>Hub</title><script type="module" src="./main.js"></script>');
  write("client/main.js", `document.title = ${JSON.stringify("dài ".repeat(1_000))};`);
});
afterAll(() => rmSync(project, { recursive: true }));

async function build(): Promise<string[]> {
  const said: string[] = [];
  await buildClient({ say: (sentence) => said.push(sentence), signal: new AbortController().signal, project });
  return said;
}

test("it builds at first, not again, and anew after a change", async () => {
  expect(await build()).toHaveLength(1);
  const first = readdirSync(built("assets")).sort();
  expect(first).toEqual([expect.stringMatching(/\.js$/), expect.stringMatching(/\.js\.br$/), expect.stringMatching(/\.js\.gz$/)]);
  expect(await build()).toEqual([]);

  write("client/main.js", 'document.title = "short";');
  expect(await build()).toHaveLength(1);
  expect(readdirSync(built("assets"))).not.toContain(first[0]);
  expect(readdirSync(join(project, "dist"))).toEqual(["client"]);
});

test("a build that fails says where, and leaves the last good one", async () => {
  const page = readFileSync(built("index.html"), "utf8");
  write("client/main.js", 'import { nothing } from "./nowhere.js"; nothing();');
  await expect(build()).rejects.toThrow(CannotStart);
  await expect(build()).rejects.toThrow(/^The client could not be built: [^]*nowhere\.js/);
  expect(readFileSync(built("index.html"), "utf8")).toBe(page);
  expect(readdirSync(join(project, "dist"))).toEqual(["client"]);
});

test("a build can be broken off, and what an ended one left is cleared away", async () => {
  write("client/main.js", "document.title = 1;");
  mkdirSync(join(project, "dist", "client.new-999999999"));
  const breaking = new AbortController();
  const building = buildClient({ say: () => breaking.abort(), signal: breaking.signal, project });
  await expect(building).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  expect(readdirSync(join(project, "dist"))).toEqual(["client"]);
  expect(existsSync(built("index.html"))).toBe(true);
});
