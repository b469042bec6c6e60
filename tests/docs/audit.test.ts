import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { audited, notAudited } from "#db/audited.ts";
import { projectFolder } from "#server/core/paths.ts";

const rows = readFileSync(join(projectFolder, "docs", "audit.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );

test("the page of the audit trail tells every column that is kept secret, and every table that leaves no trail with the reason", () => {
  const secrets = Object.entries(audited).flatMap(([table, { secret = [] }]) => secret.map((column) => [`${table}.${column}`]));
  expect(rows.filter((row) => row.length === 1).toSorted()).toEqual(secrets.toSorted());
  expect(rows.filter((row) => row.length === 2)).toEqual(Object.entries(notAudited));
});
