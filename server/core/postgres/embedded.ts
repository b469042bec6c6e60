import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotStart } from "#server/core/cannot-start.ts";
import { findBinaries } from "#server/core/postgres/binaries.ts";
import { databaseName, openCluster, programEnv, superuser, type Cluster } from "#server/core/postgres/cluster.ts";
import { commandAs } from "#server/core/postgres/database-user.ts";
import { readPostmasterFile, stopOrphan } from "#server/core/postgres/orphan.ts";

export interface EmbeddedOptions {
  /** Existing folder to keep the cluster in; the caller holds its lock. */
  dataFolder: string;
  /** False gives up safety against power cuts for speed: for tests only. */
  durable?: boolean;
  /** Told a sentence when a step takes long or repairs something. */
  say?: (sentence: string) => void;
}

export interface Embedded {
  url: string;
  /** Number of the PostgreSQL process. */
  pid: number;
  /** Fast shutdown: ends open sessions, writes everything down. */
  stop: () => Promise<void>;
  /** Resolves if the database ends without having been told to. */
  died: Promise<void>;
}

// Modest for 2 cores and 24 GiB, harmless on less: memory is taken as it is used. Connections that go away end their query.
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  effective_cache_size: "2GB",
  maintenance_work_mem: "128MB",
  random_page_cost: "1.1",
  jit: "off",
  max_logical_replication_workers: "0",
  client_connection_check_interval: "2s",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
};
const fastSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: "0" };

/**
 * Starts the PostgreSQL that npm installed, on the loopback address and a free port. Whatever a killed hub or database
 * left behind is cleared up first; PostgreSQL replays its log by itself, so nothing committed is lost.
 *
 * @throws {CannotStart}
 */
export async function startEmbedded({ dataFolder, durable = true, say = () => {} }: EmbeddedOptions): Promise<Embedded> {
  const binaries = findBinaries();
  const cluster = await openCluster(dataFolder, binaries, durable);
  if (await stopOrphan(cluster.data)) say("Stopped the database that an earlier hub had left running.");

  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    const port = await findFreePort();
    const started = await launch(cluster, binaries.postgres, port, durable);
    if (typeof started !== "string") return manage(started, cluster, port);
    const isPassing = /shared memory block .* still in use|could not bind|could not create any TCP/.test(started);
    if (!isPassing || Date.now() > giveUpAt)
      throw new CannotStart(`The embedded database did not start: ${lastFault(started)} (log: ${cluster.log}).`);
    await sleep(200);
  }
}

/** The process once it takes connections, or what it said when it ended instead. */
async function launch(cluster: Cluster, postgres: string, port: number, durable: boolean): Promise<ChildProcess | string> {
  const flags = Object.entries({ port: String(port), ...settings, ...(durable ? {} : fastSettings) });
  const args = ["-D", cluster.data, ...flags.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const command = commandAs(cluster.user, [cluster.data], postgres, args);
  const log = openLog(cluster);
  const before = statSync(cluster.log).size;
  // A group of its own: Ctrl+C in the terminal reaches the hub, and the hub stops the database last.
  const child = spawn(command.file, command.args, {
    ...command.as,
    cwd: cluster.folder,
    env: programEnv,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  await once(child, "spawn");
  while (child.exitCode === null && child.signalCode === null) {
    const found = readPostmasterFile(cluster.data);
    if (found?.pid === child.pid && found?.isReady) return child;
    await sleep(10);
  }
  return readFileSync(cluster.log).subarray(before).toString("utf8");
}

function manage(child: ChildProcess, cluster: Cluster, port: number): Embedded {
  let isStopping = false;
  const ended = once(child, "exit");
  const stop = async () => {
    isStopping = true;
    for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await Promise.race([ended, sleep(30_000, undefined, { ref: false })]);
    }
  };
  const died = new Promise<void>((resolve) => {
    child.once("exit", () => {
      if (!isStopping) resolve();
    });
  });
  const url = `postgres://${superuser}:${cluster.password}@127.0.0.1:${port}/${databaseName}`;
  return { url, pid: child.pid!, stop, died };
}

/** PostgreSQL's log of the last starts; the one before is kept beside it. */
function openLog({ log: path, user }: Cluster): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(path, `${path}.old`);
  const log = openSync(path, "a", 0o600);
  if (user) fchownSync(log, user.uid, user.gid);
  return log;
}

function lastFault(said: string): string {
  const lines = said.trim().split("\n");
  return (lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "").replace(/^.*?(FATAL|PANIC|ERROR): +/, "");
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
