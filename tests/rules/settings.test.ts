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
  expect(parseConfig(parseEnv(example) as Record<string, string>)).toEqual(parseConfig({}));
});

test("every setting of .env.example is explained in the line above it", () => {
  const lines = example.split("\n");
  for (const name of settingNames) {
    const at = lines.findIndex((line) => line.startsWith(`${name}=`));
    expect(lines[at - 1], name).toMatch(/^# .{20,}\.$/);
  }
});
