import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse, valueFromASTUntyped } from "graphql";
import { projectFolder } from "#server/core/paths.ts";

/** A query that is ready to run. */
export interface Example {
  /** From the query's first comment line. */
  title: string;
  query: string;
  /** Every variable with its default, null where it has none, ready to be changed. */
  variables: Record<string, unknown>;
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
  return { title, query, variables: defaultsOf(query) };
}

function defaultsOf(query: string): Record<string, unknown> {
  const definitions = parse(query).definitions.flatMap((item) =>
    item.kind === Kind.OPERATION_DEFINITION ? (item.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    definitions.map(({ variable, defaultValue }) => [variable.name.value, defaultValue ? valueFromASTUntyped(defaultValue) : null]),
  );
}
