import type { FastifyInstance } from "fastify";
import pino from "pino";
import { expect } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeSmallProvince } from "#tests/measures/small-province.ts";

/** What a spreadsheet would run; the name of the large district. */
export const evil = '=HYPERLINK("http://x";"Trực Ninh")';

/** A question with two units, two quarters and every total. */
export const question = {
  measures: ["DOSSIERS_RECEIVED", "RESOLUTION_RATE"],
  dimensions: [{ dimension: "UNIT" }, { dimension: "PERIOD" }],
  time: { kind: "QUARTER" },
  totals: "CUBE",
};

export interface ExportHub {
  readonly db: TestDb;
  readonly app: FastifyInstance;
  readonly url: string;
  readonly post: (format: string, body: unknown, headers?: Record<string, string>, signal?: AbortSignal) => Promise<Response>;
  readonly get: (format: string, query: Record<string, string>, init?: RequestInit) => Promise<Response>;
  readonly end: () => Promise<void>;
}

/** A hub over HTTP on a province with a district a thousand times the other, whose names are hostile. */
export async function makeExportHub(): Promise<ExportHub> {
  const db = await makeDb();
  await makeSmallProvince(db.sql, (of) => {
    const dossiers = (received: number, resolved: number) => ({ level: null, field: null, received, resolved });
    return {
      dossier_stats: [
        { ...of("ubnd-lon", "2023-quarter-1-legal"), ...dossiers(12_000, 9_000), state: "PROVISIONAL" },
        { ...of("ubnd-nho", "2023-quarter-1-legal"), ...dossiers(2, 2) },
        { ...of("ubnd-lon", "2022-quarter-4-legal"), ...dossiers(10_000, 7_000) },
        { ...of("ubnd-nho", "2022-quarter-4-legal"), ...dossiers(0, 0) },
      ],
    };
  });
  await db.sql`update units set name = ${evil} where code = 'ubnd-lon'`;
  await db.sql`update units set name = 'Một & <hai>' where code = 'ubnd-nho'`;
  const app = await makeApp({ sql: db.hub, config: parseConfig({}), log: pino({ level: "silent" }) });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    db,
    app,
    url,
    post: (format, body, headers = {}, signal) =>
      fetch(`${url}/files/analyze.${format}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
        ...(signal && { signal }),
      }),
    get: (format, query, init = {}) => fetch(`${url}/files/analyze.${format}?${new URLSearchParams(query)}`, init),
    async end() {
      // A reader that left may have opened a connection anew without asking anything; it is not idle to the server.
      app.server.closeAllConnections();
      await app.close();
      await db.drop();
    },
  };
}

/** The bytes of a file that was not refused. */
export async function bytesOf(response: Response): Promise<Uint8Array> {
  expect(response.status, response.status === 200 ? "" : await response.clone().text()).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
