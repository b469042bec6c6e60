import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { CannotStart } from "#server/core/cannot-start.ts";
import { projectFolder } from "#server/core/paths.ts";
import { processMark } from "#server/core/process-mark.ts";
import { precompress } from "#server/http/precompress.ts";

/** All that decides what the built client is. */
const sources = ["client", "schema/schema.graphql", "vite.config.ts", "package-lock.json"];

/** Kept inside the built folder, so that files and stamp change hands together. */
const stampName = ".built-from";

export interface BuildOptions {
  say: (sentence: string) => void;
  /** Ends a running build. */
  signal: AbortSignal;
  /** Folder of the project that holds the client. */
  project?: string;
}

/**
 * Builds the client unless `dist/client` was built from just these sources. The build goes to a folder of its own and
 * takes the place of the old one when it is whole, so a build that was cut off is never served.
 *
 * @throws {CannotStart} when the build fails
 */
export async function buildClient({ say, signal, project = projectFolder }: BuildOptions): Promise<void> {
  const target = join(project, "dist", "client");
  const stamp = hashSources(project);
  if (readStamp(target) === stamp) return;

  say("Building the client, which takes a few seconds the first time and after changes …");
  clearUnfinished(target);
  const unfinished = `${target}.new-${process.pid}`;
  try {
    await runVite(project, unfinished, signal);
    await precompress(unfinished);
    writeFileSync(join(unfinished, stampName), stamp);
    if (existsSync(target)) renameSync(target, `${unfinished}.old`);
    renameSync(unfinished, target);
  } finally {
    for (const path of [unfinished, `${unfinished}.old`]) rmSync(path, { recursive: true, force: true });
  }
}

// A process of its own: the bundler's memory is gone when it is done. The environment is fixed, so that the same sources
// always give the same client.
async function runVite(cwd: string, outDir: string, signal: AbortSignal): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve("vite/package.json")), "bin", "vite.js");
  const args = [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"];
  const env = { NODE_ENV: "production", NO_COLOR: "1", PATH: dirname(process.execPath) };
  try {
    await promisify(execFile)(process.execPath, args, { cwd, env, signal });
  } catch (error) {
    signal.throwIfAborted();
    const { stderr, message } = error as Error & { stderr?: string };
    const [said] = (stderr || message).split(/^\s+at /m);
    throw new CannotStart(`The client could not be built: ${said?.trim()}`);
  }
}

function hashSources(project: string): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((path) => listFiles(project, path))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(project, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Files at or below a path of the project, in one fixed order. */
function listFiles(project: string, path: string): string[] {
  const full = join(project, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => listFiles(project, join(path, name)));
}

function readStamp(folder: string): string | null {
  const file = join(folder, stampName);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** What builds left that were cut off; one that another hub is at just now is left alone. */
function clearUnfinished(target: string): void {
  const folder = dirname(target);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = Number(/^client\.new-(\d+)/.exec(name)?.[1]);
    if (pid && processMark(pid) === null) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
