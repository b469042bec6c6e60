import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servingRole } from "#server/core/postgres/serving.ts";
import type { Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { dossier, feed, makeProcedure, sender, type FeedName } from "./world.ts";

let db: TestDb;
let counted: postgres.Sql;
let graph: Graph;
let statements = 0;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  await makeProcedure(db);
  counted = postgres(db.url, { max: 1, fetch_types: false, connection: { role: servingRole }, debug: () => void statements++ });
  graph = await sender({ ...db, hub: counted }, null, "INTEGRATOR", "ADMINISTRATOR");
});
afterAll(async () => {
  await counted.end();
  await db.drop();
});

const unit = (key: string) => ({ key, code: key, name: `Đơn vị ${key}`, level: "COMMUNE", type: "OFFICE", validFrom: "2020-01-01" });
const figure = (key: string) => ({ key, unit: key, period: "2023" });
/** A new row of each feed by its key; figures are of the units that came before. */
const rows: Record<FeedName, (key: string) => object> = {
  feedUnits: (key) => ({ ...unit(key), parents: [{ unit: "chinh-phu" }] }),
  feedProcedures: (key) => ({ key, code: key, name: `Thủ tục ${key}`, field: "tu-phap", level: "COMMUNE", unit: "so-tu-phap" }),
  feedDossiers: (key) => dossier(key),
  feedObservations: (key) => ({ ...figure(key), indicator: "VIDEO_POINTS", value: "2" }),
  feedStaffing: (key) => ({ ...figure(key), posts: { kind: "CIVIL", present: 2 } }),
  feedFinance: (key) => ({ ...figure(key), budget: { kind: "PSU_DIRECT_SUPPORT_CUT", amountVnd: "5", units: ["so-tnmt"] } }),
};

test.each(Object.entries(rows) as [FeedName, (key: string) => object][])(
  "%s: two rows and two hundred take as many statements",
  async (name, row) => {
    const take = async (keys: readonly string[]) => {
      const before = statements;
      const { inserted, unchanged } = await feed(graph, name, keys.map(row));
      return [statements - before, inserted, unchanged];
    };
    const few = ["dv-a", "dv-b"];
    const many = Array.from({ length: 200 }, (_, n) => `dv-${n}`);
    await take(["dv-khoi-dong"]);
    const [fewInserted] = await take(few);
    const [fewUnchanged] = await take(few);
    expect(await take(many)).toEqual([fewInserted, 200, 0]);
    expect(await take(many)).toEqual([fewUnchanged, 0, 200]);
  },
);
