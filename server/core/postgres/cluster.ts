import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { CannotStart } from "#server/core/cannot-start.ts";
import type { Binaries } from "#server/core/postgres/binaries.ts";
import { commandAs, findDatabaseUser, type DatabaseUser } from "#server/core/postgres/database-user.ts";

export const databaseName = "hub";
export const superuser = "hub";

/** A made PostgreSQL cluster: its data, its password beside it, its log. */
export interface Cluster {
  folder: string;
  data: string;
  log: string;
  password: string;
  user: DatabaseUser | null;
}

/**
 * The cluster below a data folder, made when there is none. It is made under another name and renamed when whole, so one
 * that was cut off half-way is never mistaken for a cluster and is cleared away at the next start.
 */
export async function openCluster(dataFolder: string, binaries: Binaries, durable: boolean): Promise<Cluster> {
  const folder = join(dataFolder, "postgres");
  const user = findDatabaseUser(folder);
  if (!existsSync(folder)) {
    clearUnfinished(dataFolder);
    const unfinished = `${folder}.new-${process.pid}`;
    await makeCluster(unfinished, binaries, user, durable);
    renameSync(unfinished, folder);
  }
  return { folder, data: join(folder, "data"), log: join(folder, "log"), password: readPassword(folder), user };
}

function readPassword(folder: string): string {
  try {
    return readFileSync(join(folder, "password"), "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EACCES") throw error;
    throw new CannotStart(
      `The database in ${folder} belongs to another user; start the hub as that user, or set HUB_DATA to another folder.`,
    );
  }
}

async function makeCluster(folder: string, binaries: Binaries, user: DatabaseUser | null, durable: boolean): Promise<void> {
  const data = join(folder, "data");
  const password = join(folder, "password");
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(password, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  if (user) for (const path of [folder, password]) chownSync(path, user.uid, user.gid);

  // The built-in provider sorts the same everywhere; the system's locale only has to know UTF-8, and its name differs.
  let failure = "";
  for (const locale of ["C.UTF-8", "en_US.UTF-8", "C"]) {
    failure = await run(folder, user, binaries.initdb, [
      ...["-D", data, "-U", superuser, "--pwfile", password, "--auth", "scram-sha-256", "-E", "UTF8"],
      ...["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", locale],
      ...(durable ? [] : ["--no-sync"]),
    ]);
    if (!failure.includes("invalid locale")) break;
  }
  failure ||= await run(folder, user, binaries.postgres, ["--single", "-D", data, "postgres"], `create database ${databaseName}\n`);
  if (failure) throw new CannotStart(`The embedded database could not be made: ${failure}`);
}

/** Empty when the program ended well, else the last thing it said. */
async function run(folder: string, user: DatabaseUser | null, file: string, args: string[], input = ""): Promise<string> {
  const command = commandAs(user, [join(folder, "data")], file, args);
  const child = spawn(command.file, command.args, { ...command.as, cwd: folder, env: programEnv, stdio: ["pipe", "ignore", "pipe"] });
  child.stdin.on("error", () => {}); // a program that ended early says why on its error stream
  child.stdin.end(input);
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "close") as Promise<[number | null]>]);
  return code === 0 ? "" : said.trim().split("\n").at(-1) || `${file} ended with ${code}`;
}

/** What the programs see of the environment: nothing of ours, so that PGDATA, PGPORT and the like do not reach them. */
export const programEnv = { PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" };

// A killed hub's initdb may still be at it; it gives up when its files are gone, hence the retries.
function clearUnfinished(dataFolder: string): void {
  for (const name of readdirSync(dataFolder).filter((entry) => entry.startsWith("postgres.new-"))) {
    rmSync(join(dataFolder, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}
