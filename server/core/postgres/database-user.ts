import { spawnSync, type SpawnOptions } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { CannotStart } from "#server/core/cannot-start.ts";

/** Someone other than root to run PostgreSQL as, which refuses root. */
export interface DatabaseUser {
  uid: number;
  gid: number;
}

/** A program with its arguments, and as whom to start it. */
export interface Command {
  file: string;
  args: string[];
  as: Pick<SpawnOptions, "uid" | "gid">;
}

/**
 * Null means as ourselves, which holds for everyone but root. Root runs an existing cluster as its owner, a new one as
 * `postgres` or else `nobody`; no user is ever created.
 */
export function findDatabaseUser(clusterFolder: string): DatabaseUser | null {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(clusterFolder)) {
    const { uid, gid } = statSync(clusterFolder);
    if (uid !== 0) return { uid, gid };
  }
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user)
    throw new CannotStart(
      "PostgreSQL does not run as root and this machine has no user named postgres or nobody; start the hub as another user.",
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/**
 * How to start a program as the database user. When a folder above the program or the data is closed to that user, as a
 * project below root's own home is, the program gets the one capability that passes closed folders.
 *
 * @throws {CannotStart} when a folder is closed and this machine has no way around it
 */
export function commandAs(user: DatabaseUser | null, reaches: string[], file: string, args: string[]): Command {
  if (!user) return { file, args, as: {} };
  const closed = [file, ...reaches].map((path) => closedFolder(path, user)).find((folder) => folder !== undefined);
  if (closed === undefined) return { file, args, as: user };

  const capability = passCapability();
  if (!capability || spawnSync("setpriv", ["--version"]).status !== 0) {
    throw new CannotStart(
      `PostgreSQL does not run as root, and the user it would run as (${user.uid}) may not enter ${closed}; open that folder with "chmod a+x", or start the hub as another user.`,
    );
  }
  const sets = `-all,+${capability}`;
  return {
    file: "setpriv",
    args: [
      ...["--reuid", String(user.uid), "--regid", String(user.gid), "--clear-groups"],
      // Without the secure bit, access(2) forgets the capability and PostgreSQL takes its own program for a broken one.
      ...["--securebits", "+no_setuid_fixup", "--inh-caps", sets, "--ambient-caps", sets],
      ...[file, ...args],
    ],
    as: {},
  };
}

/** The first folder above the path that the user may not enter. */
function closedFolder(path: string, { uid, gid }: DatabaseUser): string | undefined {
  const folder = dirname(path);
  if (folder === path) return undefined;
  const above = closedFolder(folder, { uid, gid });
  if (above !== undefined || !existsSync(folder)) return above;
  const stat = statSync(folder);
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  return (stat.mode >> shift) & 1 ? undefined : folder;
}

/** The weakest of our capabilities that passes closed folders: containers often hold only the second. */
function passCapability(): "dac_read_search" | "dac_override" | undefined {
  if (process.platform !== "linux") return undefined;
  const held = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync("/proc/self/status", "latin1"))?.[1] ?? "0"}`);
  if (held & (1n << 2n)) return "dac_read_search";
  if (held & (1n << 1n)) return "dac_override";
  return undefined;
}
