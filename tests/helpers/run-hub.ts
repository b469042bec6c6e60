import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectFolder } from "#server/core/paths.ts";
import { processMark } from "#server/core/process-mark.ts";
import { readPostmasterFile } from "#server/core/postgres/orphan.ts";

export interface RunHubOptions {
  /** `HUB_DATA`. */
  data: string;
  /** Other settings; the port is any free one unless said. */
  settings?: Record<string, string>;
  /** As whom to run it, when we are root. */
  as?: Pick<SpawnOptions, "uid" | "gid">;
  /** Starts it from a process between, as npm does; `child` is then that process. */
  isUnderNpm?: boolean;
}

export interface RunningHub {
  child: ChildProcess;
  /** All it has said so far, on both streams. */
  said: () => string;
  /** Its address once it is ready; throws what it said when it ends before. */
  ready: Promise<string>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

const hubArgs = ["--import", "tsx", "server/main.ts"];
const between = `require("child_process").spawn(process.execPath, ${JSON.stringify(hubArgs)}, { stdio: "inherit" })`;

const started: { hub: RunningHub; data: string }[] = [];

/** Starts a hub as `npm start` does: a real process, with no setting but those given; the client has tests of its own. */
export function runHub({ data, settings = {}, as = {}, isUnderNpm = false }: RunHubOptions): RunningHub {
  const unset = { HOST: "", DATABASE_URL: "", DATABASE_POOL: "", LOG_LEVEL: "" };
  const npm = isUnderNpm ? { npm_lifecycle_event: "start" } : {};
  const env = {
    ...unset,
    ...npm,
    CLIENT_BUILD: "never",
    PORT: "0",
    HUB_DATA: data,
    ...settings,
    PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
  };
  const child = spawn(process.execPath, isUnderNpm ? ["-e", between] : hubArgs, {
    ...as,
    cwd: projectFolder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = once(child, "close").then(([code, signal]) => (code ?? signal) as number | string);
  const hub = { child, said: () => output, ready: waitForAddress(() => output, ended), ended };
  hub.ready.catch(() => {}); // a test that expects the end does not ask for the address
  started.push({ hub, data });
  return hub;
}

async function waitForAddress(said: () => string, ended: Promise<unknown>): Promise<string> {
  let isOver = false;
  void ended.then(() => (isOver = true));
  for (;;) {
    const address = /^ +Hub +(http:\S+)$/m.exec(said())?.[1];
    if (address) return address;
    if (isOver) throw new Error(`The hub ended before it was ready:\n${said()}`);
    await sleep(10);
  }
}

/** Number of the database process on a data folder, null when none lives. */
export function databasePid(data: string): number | null {
  const pid = readPostmasterFile(join(data, "postgres", "data"))?.pid;
  return pid !== undefined && processMark(pid) !== null ? pid : null;
}

/** Address of the embedded database on a data folder while it runs. */
export function databaseUrl(data: string): string {
  const password = readFileSync(join(data, "postgres", "password"), "utf8").trim();
  const port = readFileSync(join(data, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[3];
  return `postgres://hub:${password}@127.0.0.1:${port}/hub`;
}

export async function waitUntil(isSo: () => boolean, withinMs = 30_000): Promise<void> {
  for (const end = Date.now() + withinMs; !isSo(); await sleep(10)) {
    if (Date.now() > end) throw new Error(`Not so within ${withinMs} ms: ${isSo.toString()}`);
  }
}

/** Ends what tests left running, hubs and their databases, by number. */
export async function endHubs(): Promise<void> {
  for (const { hub, data } of started.splice(0)) {
    if (hub.child.exitCode === null) hub.child.kill("SIGKILL");
    await hub.ended;
    const pid = existsSync(data) ? databasePid(data) : null;
    if (pid === null) continue;
    process.kill(pid, "SIGQUIT");
    await waitUntil(() => processMark(pid) === null);
  }
}
