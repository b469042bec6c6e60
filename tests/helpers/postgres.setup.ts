import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { CannotStart } from "#server/core/cannot-start.ts";
import { lockData } from "#server/core/data-lock.ts";
import { migrateDatabase } from "#server/core/migrate.ts";
import { openPool, unbounded } from "#server/core/postgres/connect.ts";
import { startEmbedded, type Embedded } from "#server/core/postgres/embedded.ts";
import { stopOrphan } from "#server/core/postgres/orphan.ts";
import { makeTemplate, migratedTemplate } from "#tests/helpers/templates.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the run's server; its own database is only for making others. */
    postgresUrl: string;
  }
}

const prefix = "cchc-hub-test-";
let server: Embedded | undefined;
let folder: string | undefined;

/** One real PostgreSQL for the whole run, in a folder of its own, with a migrated database to copy from. */
export async function setup(project: TestProject): Promise<void> {
  await clearInterruptedRuns();
  folder = mkdtempSync(join(tmpdir(), prefix));
  lockData(folder);
  server = await startEmbedded({ dataFolder: folder, durable: false });
  process.once("exit", endAtOnce);
  const admin = openPool(server.url, 1, unbounded);
  await makeTemplate(admin, server.url, migratedTemplate, "template1", migrateDatabase);
  await admin.end();
  project.provide("postgresUrl", server.url);
}

export async function teardown(): Promise<void> {
  process.off("exit", endAtOnce);
  await server?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/** A run that was interrupted has no time for a farewell. */
function endAtOnce(): void {
  if (server) process.kill(server.pid, "SIGQUIT");
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A run that was killed leaves its server and folder; the lock in the folder tells it from one still at work. */
async function clearInterruptedRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const left = join(tmpdir(), name);
    try {
      lockData(left);
      await stopOrphan(join(left, "postgres", "data"));
      rmSync(left, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof CannotStart)) throw error; // held by a living run, or another user's
    }
  }
}
