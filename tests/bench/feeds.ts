import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse, type OperationDefinitionNode } from "graphql";
import { coerceVariables } from "#server/core/graph/run.ts";
import { anybody } from "#server/core/graph/context.ts";
import { openPool, type Sql } from "#server/core/postgres/connect.ts";
import { importAs } from "#server/core/postgres/importing.ts";
import { loadDataset } from "#server/ingest/dataset/load.ts";
import { makeSchema } from "#server/schema.ts";
import { makeRows } from "#tests/bench/feed-rows.ts";
import { startEmpty, startHub, type Database } from "#tests/bench/servers.ts";
import { makePerson, makeToken } from "#tests/helpers/sign-in.ts";

export const feedCase = "100,000 dossiers sent in ten batches, beside COPY of the same rows";

/** Milliseconds for all rows. */
export interface FeedTimes {
  readonly http: number[];
  /** Reading the bodies and giving the rows their types. */
  readonly read: number[];
  readonly copy: number[];
  readonly again: number[];
  /** Of the hub's process: before the first batch, and at most until the last. */
  readonly idleMb: number;
  readonly peakMb: number;
}

const BATCH = 10_000;
const text = `mutation Feed($input: DossierFeedInput!) { feedDossiers(input: $input) { inserted updated unchanged rejected refused { key problems { code path } } } }`;

/** Sends dossiers to a hub over HTTP, and copies what came of them into the same table, in turn. */
export async function timeFeeds(count: number, rounds: number): Promise<FeedTimes> {
  const database = await startEmpty(2);
  const { sql } = database;
  await loadDataset(sql);
  const person = await makePerson(sql, { roles: [{ role: "INTEGRATOR" }] });
  const { header } = await makeToken(sql, person, ["mutation"], [{ role: "INTEGRATOR" }]);
  const rows = await makeRows(sql, count);
  const bodies = Array.from({ length: Math.ceil(count / BATCH) }, (_, n) =>
    JSON.stringify({ query: text, variables: { input: { source: "bench", rows: rows.slice(n * BATCH, (n + 1) * BATCH) } } }),
  );
  const hub = await startHub(database.url);
  const times = { http: [] as number[], read: [] as number[], copy: [] as number[], again: [] as number[] };
  const idleMb = peakMb(hub.pid);
  try {
    await send(hub.url, header, bodies.slice(0, 1), "inserted", BATCH);
    for (let round = 0; round < rounds; round++) {
      await empty(sql);
      times.http.push(await timed(() => send(hub.url, header, bodies, "inserted", count)));
      times.again.push(await timed(() => send(hub.url, header, bodies, "unchanged", count)));
      times.read.push(await timed(() => Promise.resolve(read(bodies))));
      times.copy.push(await copyAll(database));
    }
    return { ...times, idleMb, peakMb: peakMb(hub.pid) };
  } finally {
    await hub.stop();
    await database.stop();
  }
}

/** The most memory that a process held so far. */
function peakMb(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))!;
  return Number(kilobytes) / 1024;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const empty = (sql: Sql) => sql`truncate dossiers, feed_records`;

async function send(url: string, authorization: string, bodies: readonly string[], wanted: string, count: number): Promise<void> {
  let found = 0;
  for (const body of bodies) {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body,
    });
    const answer = (await response.json()) as { data?: { feedDossiers: Record<string, number> } };
    if (!answer.data) throw new Error(JSON.stringify(answer).slice(0, 500));
    found += answer.data.feedDossiers[wanted]!;
  }
  if (found !== count) throw new Error(`${found} of ${count} ${wanted}`);
}

function read(bodies: readonly string[]): void {
  const schema = makeSchema();
  const operation = parse(text).definitions[0] as OperationDefinitionNode;
  for (const body of bodies) {
    const { variables } = JSON.parse(body) as { variables: Record<string, unknown> };
    if (coerceVariables(schema, operation, variables).errors) throw new Error("rows that do not fit");
  }
}

/** Writes the rows that are there anew with COPY, in one transaction and without a trail of each, as a batch is; the table keeps its keys and checks. */
async function copyAll({ sql, url }: Database): Promise<number> {
  const chunks: Buffer[] = [];
  // A connection that copied out may stay paused: it is used for nothing else.
  const reader = openPool(url, 1, {});
  for await (const chunk of await reader`copy (select * from dossiers) to stdout`.readable()) chunks.push(chunk as Buffer);
  await reader.end({ timeout: 0 });
  await empty(sql);
  return await timed(() =>
    importAs(sql, anybody, "bench", async (tx) => await pipeline(Readable.from(chunks), await tx`copy dossiers from stdin`.writable())),
  );
}
