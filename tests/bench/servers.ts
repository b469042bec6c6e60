import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lightSettings, openPool, unbounded, type Sql } from "#server/core/postgres/connect.ts";
import { anybody } from "#server/core/graph/context.ts";
import { migrateDatabase } from "#server/core/migrate.ts";
import { importAs } from "#server/core/postgres/importing.ts";
import { startEmbedded } from "#server/core/postgres/embedded.ts";
import { loadDataset } from "#server/ingest/dataset/load.ts";

export interface Server {
  url: string;
  pid: number;
  stop: () => Promise<void>;
}

/** Starts a TypeScript program and waits for the address it prints. */
async function startProgram(args: string[], env: Record<string, string>): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const chunk of child.stdout!.setEncoding("utf8")) {
    said += chunk as string;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (!url) continue;
    child.stdout!.resume();
    return { url, pid: child.pid!, stop: () => (child.kill("SIGTERM"), once(child, "exit").then(() => {})) };
  }
  throw new Error(`${args[0]} ended: ${said}`);
}

export const startHub = (databaseUrl: string) =>
  startProgram(["server/main.ts"], {
    DATABASE_URL: databaseUrl,
    PORT: "0",
    HOST: "127.0.0.1",
    LOG_LEVEL: "error",
    CLIENT_BUILD: "never",
    RATE_LIMIT: "0",
  });
export const startFloor = (databaseUrl: string, cases: unknown) =>
  startProgram(["tests/bench/floor.ts", databaseUrl, JSON.stringify(cases)], {});

export interface Database {
  readonly url: string;
  readonly pid: number;
  readonly sql: Sql;
  readonly stop: () => Promise<void>;
}

/** A migrated database that holds nothing. */
export async function startEmpty(connections: number): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), "hub-bench-"));
  const embedded = await startEmbedded({ dataFolder: folder });
  const sql = openPool(embedded.url, connections, { ...lightSettings, ...unbounded });
  await migrateDatabase(sql);
  const stop = async () => {
    await sql.end();
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: embedded.url, pid: embedded.pid, sql, stop };
}

/** A database with the data set and, under made-up communes, enough figures that a count is work. */
export async function startDatabase(figures: number): Promise<Database> {
  const database = await startEmpty(1);
  const { sql } = database;
  await loadDataset(sql);
  await importAs(
    sql,
    anybody,
    "bench",
    (
      tx,
    ) => tx`insert into lone_observations (code, unit_id, period_id, timing, coverage, provenance_id, indicator_id, kind, value, dimensions)
    select 'bench-' || n, u.id, p.id, 'IN_PERIOD', 'OWN', (select id from provenances limit 1), i.id, 'ACTUAL', n % 1000, jsonb_build_object('n', n::text)
    from generate_series(1, ${figures}::int) n
    join lateral (select id from units where code = (array['ubnd-tinh', 'so-noi-vu', 'ubnd-truc-ninh', 'so-tu-phap'])[1 + n % 4]) u on true
    join lateral (select id from indicators where code = (array['DOSSIERS_RECEIVED', 'VIDEO_POINTS', 'RECRUITED'])[1 + n % 3]) i on true
    join lateral (select id from periods where code = '2024-q1') p on true`,
  );
  await sql`analyze`;
  return database;
}
