import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pino } from "pino";
import { expect } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import { projectFolder } from "#server/core/paths.ts";
import { shortenedLike, writtenHub, type Recipe } from "#tests/docs/cookbook-blocks.ts";

const run = promisify(execFile);
const machinePath = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
const hasCurl = (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, "curl")));

/** The curls that recipes are run with. */
export const curls = hasCurl ? ["the machine's curl", "the stand-in"] : ["the stand-in"];

/** A folder in which recipes run. */
export class Kitchen {
  private readonly folder = mkdtempSync(join(tmpdir(), "cchc-cookbook-"));

  constructor() {
    const standIn = fileURLToPath(new URL("./curl.mjs", import.meta.url));
    writeFileSync(join(this.folder, "curl"), `#!/bin/sh\nexec "${process.execPath}" "${standIn}" "$@"\n`);
    chmodSync(join(this.folder, "curl"), 0o755);
  }

  async runTypeScript(recipe: Recipe, url: string, env: Record<string, string> = {}): Promise<string> {
    const file = join(this.folder, "recipe.mts");
    writeFileSync(file, recipe.text.replaceAll(writtenHub, url));
    const { stdout } = await run(process.execPath, ["--import", "tsx", file], { cwd: projectFolder, env: { ...process.env, ...env } });
    return stdout;
  }

  async runShell(recipe: Recipe, url: string, curl: string, env: Record<string, string> = {}): Promise<string> {
    const path = curl === "the stand-in" ? `${this.folder}${delimiter}${machinePath}` : machinePath;
    const { stdout } = await run("sh", ["-c", recipe.text.replaceAll(writtenHub, url)], { env: { PATH: path, ...env } });
    return stdout;
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** A hub that has seen no request yet, and how it is ended. */
export async function openHub(sql: Sql): Promise<{ url: string; close: () => Promise<unknown> }> {
  const app = await makeApp({ sql, config: parseConfig({}), log: pino({ level: "silent" }) });
  return { url: await app.listen({ host: "127.0.0.1", port: 0 }), close: () => app.close() };
}

export function expectAnswer({ answer }: Recipe, output: string): void {
  if (answer.language === "text") return expect(output.trimEnd()).toBe(answer.text.trimEnd());
  const written: unknown = JSON.parse(answer.text);
  expect(shortenedLike(written, JSON.parse(output))).toEqual(written);
}
