import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { projectFolder } from "#server/core/paths.ts";
import type { Reading } from "#server/ingest/recognising/found.ts";

const page = readFileSync(join(projectFolder, "docs", "ingest.md"), "utf8");
const blocks = [...page.matchAll(/```(\w+)\n([^]*?)```/gu)].map(([, language, text]) => ({ language, text: text!.trim() }));
const commands = blocks.flatMap(({ language, text }) => (language === "sh" ? [text] : []));
const run = (args: string[]) => promisify(execFile)("npm", ["run", "--silent", "ingest", "--", ...args], { cwd: projectFolder });
const argsOf = (command: string) => command.replace("npm run --silent ingest -- ", "").split(" ");

test("the command reads the document that the page shows, as the page shows it", { timeout: 60_000 }, async () => {
  const { stdout } = await run(argsOf(commands[0]!));
  expect(stdout).toContain(blocks.find(({ language }) => language === "text")!.text);
});

test("the whole reading is one JSON object whose items have places that hold their text", { timeout: 60_000 }, async () => {
  const [, file] = argsOf(commands[0]!);
  const { stdout } = await run(["read", file!, "--json"]);
  const found = JSON.parse(stdout) as Reading;
  expect(
    page
      .split("\n## ")[0]!
      .match(/^\| `\w+` +\|/gmu)!
      .map((line) => line.slice(3).split("`")[0]),
  ).toEqual(Object.keys(found));
  expect(found.citations).toContainEqual(JSON.parse(blocks.find(({ language }) => language === "json")!.text));
  const raw = readFileSync(join(projectFolder, file!), "utf8");
  for (const { span, text } of [found.document, ...found.outline, ...found.citations])
    expect(raw.slice(span.start, span.end).normalize("NFC").replace(/\s+/gu, " ").trim()).toBe(text);
});

test("an administrator's own knowledge is added to the hub's", { timeout: 60_000 }, async () => {
  const file = join(mkdtempSync(join(tmpdir(), "ingest-")), "bao-cao.txt");
  writeFileSync(file, "BÁO CÁO\nTình hình quý I năm 2025\n\nCác xã tiếp tục triển khai Đề án Một cửa số.\n");
  const { stdout } = await run(["read", file, "--json", "--knowledge", commands[1]!.split("--knowledge ")[1]!]);
  expect((JSON.parse(stdout) as Reading).citations).toMatchObject([{ number: "318/QĐ-UBND", date: "2024-02-06", relation: "IMPLEMENTS" }]);
});

test("a file that cannot be read, and a command that cannot be followed, say so in Vietnamese", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "ingest-"));
  writeFileSync(join(folder, "trong.txt"), "");
  expect(await run(["read", join(folder, "trong.txt")]).catch((fault: unknown) => fault)).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^Tệp rỗng/u),
  });
  expect(await run(["read", join(folder, "khong-co.txt")]).catch((fault: unknown) => fault)).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Không có tệp/u),
  });
  writeFileSync(join(folder, "english.txt"), "The council approved the plan for the year 2025 and sent it to every department.\n");
  const { stderr, stdout } = await run(["read", join(folder, "english.txt"), "--json"]);
  expect([stderr, Object.keys(JSON.parse(stdout) as object)]).toEqual([
    expect.stringContaining("không phải tiếng Việt"),
    expect.arrayContaining(["citations"]),
  ]);
});

test("the knowledge files that the page lists have the columns it says", () => {
  const listed = [...page.matchAll(/^\| `([\w-]+\.csv)`\s+\| `([\w,]+)`/gmu)];
  expect(listed.length).toBeGreaterThanOrEqual(9);
  for (const [, file, columns] of listed)
    expect(readFileSync(join(projectFolder, "server", "ingest", "knowledge", file!), "utf8").split(/\r?\n/u, 1)[0], file).toBe(columns);
});
