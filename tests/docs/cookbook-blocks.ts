import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#server/core/paths.ts";

/** A runnable block of the cookbook with the answer that stands after it. */
export interface Recipe {
  /** Heading above it and its line, to find it again. */
  readonly name: string;
  readonly language: "graphql" | "sh" | "ts";
  readonly text: string;
  /** Of the `json variables` block before it. */
  readonly variables: Record<string, unknown>;
  readonly answer: { readonly language: "json" | "text"; readonly text: string };
}

export const cookbook = readFileSync(join(projectFolder, "docs", "cookbook.md"), "utf8");

/** Where the hub stands in the cookbook. */
export const writtenHub = "http://127.0.0.1:4000";

/** The recipes in their order; throws for a block that nothing would run or compare. */
export function readRecipes(markdown: string): Recipe[] {
  const blocks = [...markdown.matchAll(/^```(\S*) ?(\S*)\n([\s\S]*?)^```$/gm)].map(({ 1: language, 2: role, 3: text, index }) => {
    const before = markdown.slice(0, index);
    const heading = /[\s\S]*^#+ (.+)$/m.exec(before)?.[1];
    return { language: language!, role: role!, text: text!, name: `${heading}, line ${before.split("\n").length}` };
  });
  const recipes: Recipe[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const hasVariables = blocks[at]!.role === "variables";
    const variables = hasVariables ? (JSON.parse(blocks[at++]!.text) as Record<string, unknown>) : {};
    const { language, text, name } = blocks[at]!;
    const answer = blocks[++at];
    if (!isRunnable(language)) throw new Error(`${name}: nothing runs a block of ${language || "no language"} here.`);
    if (!answer || !isAnswer(answer.language) || answer.role) throw new Error(`${name}: no answer follows.`);
    recipes.push({ name, language, text, variables, answer: { language: answer.language, text: answer.text } });
  }
  return recipes;
}

const isRunnable = (language: string): language is Recipe["language"] => ["graphql", "sh", "ts"].includes(language);
const isAnswer = (language: string): language is Recipe["answer"]["language"] => language === "json" || language === "text";

const left = "…";
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The real answer, shortened where the written one is: `"…"` stands for a value that is not null; at the end of a list for
 * one or more further items; as a key for one or more further fields.
 */
export function shortenedLike(written: unknown, real: unknown): unknown {
  if (written === left) return (real ?? null) ? left : real;
  if (Array.isArray(written) && Array.isArray(real)) {
    const shown = written.at(-1) === left && real.length >= written.length ? written.length - 1 : real.length;
    const items = real.slice(0, shown).map((item, index) => shortenedLike(written[index], item));
    return shown < real.length ? [...items, left] : items;
  }
  if (isObject(written) && isObject(real)) {
    const shown = Object.keys(real).filter((key) => key in written || !(left in written));
    const fields = shown.map((key) => [key, shortenedLike(written[key], real[key])]);
    return Object.fromEntries(shown.length < Object.keys(real).length ? [...fields, [left, left]] : fields);
  }
  return real;
}
