import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { lightSettings, openPool, unbounded, type Sql } from "#server/core/postgres/connect.ts";
import { servingRole } from "#server/core/postgres/serving.ts";
import { loadDataset } from "#server/ingest/dataset/load.ts";
import { datasetTemplate, makeTemplate, migratedTemplate, withDatabase } from "#tests/helpers/templates.ts";

export interface TestDb {
  /** As the owner of the tables, who passes every policy: to arrange and to look. */
  sql: Sql;
  /** As a hub answers: within the policies of rows. */
  hub: Sql;
  url: string;
  /** Ends the pool and removes the database; what is not dropped goes with the run's server. */
  drop: () => Promise<void>;
}

export interface TestDbOptions {
  /** Holds the committed data set instead of nothing. */
  dataset?: boolean;
}

/** A migrated database of one's own on the run's server. */
export async function makeDb({ dataset = false }: TestDbOptions = {}): Promise<TestDb> {
  const serverUrl = inject("postgresUrl");
  const admin = openPool(serverUrl, 1, unbounded);
  try {
    if (dataset) await makeTemplate(admin, serverUrl, datasetTemplate, migratedTemplate, loadDataset);
    const name = `test_${randomUUID().replaceAll("-", "")}`;
    await admin`create database ${admin(name)} template ${admin(dataset ? datasetTemplate : migratedTemplate)}`;
    const url = withDatabase(serverUrl, name);
    const sql = openPool(url, 4, { ...lightSettings, ...unbounded });
    const hub = openPool(url, 4, { ...lightSettings, role: servingRole });
    return { sql, hub, url, drop: () => drop([sql, hub], serverUrl, name) };
  } finally {
    await admin.end();
  }
}

async function drop(pools: readonly Sql[], serverUrl: string, name: string): Promise<void> {
  await Promise.all(pools.map((sql) => sql.end()));
  const admin = openPool(serverUrl, 1, unbounded);
  await admin`drop database if exists ${admin(name)} with (force)`;
  await admin.end();
}
