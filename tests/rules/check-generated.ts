import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printContract } from "#server/print-schema.ts";
import { accessPage } from "#tests/access/page.ts";

/** Fails when a committed file is not what `npm run gen` would write now. */
const { sdl, labels, lateLabels } = printContract();
const folder = mkdtempSync(join(tmpdir(), "generated-"));
const types = join(folder, "graphql-env.d.ts");
execFileSync("npx", ["gql.tada", "generate-output", "--output", types], { stdio: "pipe" });
const drifted = [
  ["schema/schema.graphql", sdl],
  ["client/core/labels.json", labels],
  ["client/core/late-labels.json", lateLabels],
  ["client/core/graphql-env.d.ts", readFileSync(types, "utf8")],
  ["docs/access.md", accessPage(readFileSync("docs/access.md", "utf8"))],
].filter(([path, text]) => readFileSync(path!, "utf8") !== text);
rmSync(folder, { recursive: true });
for (const [path] of drifted) console.error(`${path} is not up to date; run: npm run gen`);
process.exitCode = drifted.length > 0 ? 1 : 0;
