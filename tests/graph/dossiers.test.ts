import { afterAll, beforeAll, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import { makeDossier } from "#tests/helpers/dossiers.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
const viewer = { ...anybody, personId: "00000000-0000-7000-8000-000000000000" };
const nodes = `{ totalCount nodes { status timeliness steps { at status } unit { code } procedure { code } provenance { kind feedBatch { source inserted } } } }`;

beforeAll(async () => {
  db = await makeDb({ dataset: true });
});
afterAll(() => db.drop());

test("dossiers are read with their steps and their batch by whoever signed in, and by nobody else", async () => {
  await makeDossier(db.sql, { unit: "so-noi-vu" });
  const text = `{ dossiers(filter: { unit: { code: { eq: "so-noi-vu" } } }) ${nodes} }`;
  const { dossiers } = (await makeGraph(db.hub, viewer).data(text)) as { dossiers: never };
  expect(dossiers).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        timeliness: "PENDING_LATE",
        steps: [{ at: "2024-03-05T01:00:00.000Z", status: "RECEIVED" }],
        unit: { code: "so-noi-vu" },
        provenance: { kind: "TOKEN", feedBatch: { inserted: 1 } },
      },
    ],
  });
  expect(await makeGraph(db.hub).data(text)).toEqual({ dossiers: { totalCount: 0, nodes: [] } });
});

test.each([
  ["before the due day", "2024-03-14T10:00:00Z", "EARLY"],
  ["on the due day, before its hour", "2024-03-14T23:00:00Z", "ON_TIME"],
  ["after it", "2024-03-15T01:00:01Z", "LATE"],
])("a dossier resolved %s", async (_when, endedAt, timeliness) => {
  const id = await makeDossier(db.sql, { status: "RESOLVED", endedAt });
  const text = `query ($id: ID) { dossier(id: $id) { timeliness } }`;
  expect(await makeGraph(db.hub, viewer).data(text, { id })).toEqual({ dossier: { timeliness } });
});

test("one that was taken back is in no list", async () => {
  const id = await makeDossier(db.sql);
  await db.sql`update dossiers set withdrawn_at = now() where id = ${id}`;
  expect(await makeGraph(db.hub, viewer).data(`query ($id: ID) { dossier(id: $id) { id } }`, { id })).toEqual({ dossier: null });
});

test("months are parts of their own, made once; a dossier lies in that of its day in Việt Nam", async () => {
  // 00:30 of 1 April there.
  const id = await makeDossier(db.sql, { receivedAt: "2024-03-31T17:30:00Z", dueAt: null });
  const [row] = await db.sql`select tableoid::regclass::text as part from dossiers where id = ${id}`;
  expect(row).toEqual({ part: "dossiers_2024_04" });
  await Promise.all(
    ["2023-01-05", "2023-01-20", "2023-01-05", "2023-01-20", "2023-02-01", "2023-02-01"].map(
      (day) => db.hub`select make_dossier_months(array[${day}::date])`,
    ),
  );
  const parts = await db.sql<
    { name: string }[]
  >`select inhrelid::regclass::text as name from pg_inherits where inhparent = 'dossiers'::regclass order by 1`;
  expect(parts.map(({ name }) => name)).toEqual(["dossiers_2023_01", "dossiers_2023_02", "dossiers_2024_03", "dossiers_2024_04"]);
});
