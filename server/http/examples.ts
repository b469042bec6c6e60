import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#server/core/paths.ts";

/** A query that is ready to run. */
export interface Example {
  /** From the query's first comment line. */
  title: string;
  query: string;
}

/** The example queries of `docs/examples`, in the order of their file names. */
export function loadExamples(folder = join(projectFolder, "docs", "examples")): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => readExample(join(folder, name)));
}

function readExample(file: string): Example {
  const query = readFileSync(file, "utf8");
  const title = /^# *(.+)/.exec(query)?.[1]?.trim();
  if (!title) throw new Error(`${file} must begin with a comment line that names the example.`);
  return { title, query };
}
