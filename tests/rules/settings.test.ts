import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { parseConfig, settingNames } from "#server/core/config.ts";
import { projectFolder } from "#server/core/paths.ts";

const example = readFileSync(join(projectFolder, ".env.example"), "utf8");

test(".env.example lists every setting and no other", () => {
  expect(Object.keys(parseEnv(example)).sort()).toEqual([...settingNames].sort());
});

test(".env.example shows the values that hold when nothing is set", () => {
  const shown = parseConfig(parseEnv(example) as Record<string, string>);
  expect({ ...shown, fromEnvironment: [] }).toEqual(parseConfig({}));
});

test("every setting of .env.example is explained in the line above it", () => {
  const lines = example.split("\n");
  for (const name of settingNames) {
    const at = lines.findIndex((line) => line.startsWith(`${name}=`));
    expect(lines[at - 1], name).toMatch(/^# .{20,}\.$/);
  }
});

test("README names every setting, with the value that holds when nothing is set", () => {
  const readme = readFileSync(join(projectFolder, "README.md"), "utf8");
  const section = /## Settings\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? "";
  const told = [...section.matchAll(/`([A-Z_]+)`(?: \(`?([^`)]+)`?\))?/g)].map(([, name, value]) => [name, value]);
  expect(told.map(([name]) => name).sort()).toEqual([...settingNames].sort());
  const standards = parseEnv(example);
  for (const [name, value] of told) if (standards[name!]) expect(value, name).toBe(standards[name!]);
});
