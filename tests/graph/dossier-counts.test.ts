import { afterAll, beforeAll, expect, test } from "vitest";
import type { DossierCounts } from "#schema/tthc/dossier-count.type.ts";
import { anybody } from "#server/core/graph/context.ts";
import { makeDossier } from "#tests/helpers/dossiers.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;
const counts = async (input: object): Promise<DossierCounts> => {
  const text = `query ($input: DossierCountInput!) { dossierCounts(input: $input) { at dueSoonUntil totalCount
    total { total pending pendingLate dueSoon undated statuses { status count } }
    rows { key name total pending pendingLate dueSoon undated statuses { status count } } } }`;
  return ((await graph.data(text, { input })) as { dossierCounts: DossierCounts }).dossierCounts;
};

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  graph = makeGraph(db.hub, { ...anybody, personId: "00000000-0000-7000-8000-000000000000" });
  // It is Friday morning there.
  await db.sql`insert into simulations (province, seed, size, generator, rows, now) values ('t', 1, 's', 1, 1, '2024-03-15T02:00:00Z')`;
  const dossier = { receivedAt: "2024-03-05T01:00:00Z" };
  await makeDossier(db.sql, { ...dossier, unit: "so-noi-vu", dueAt: "2024-03-15T01:00:00Z" });
  await makeDossier(db.sql, { ...dossier, unit: "so-noi-vu", dueAt: "2024-03-15T09:00:00Z", channel: "POST" });
  await makeDossier(db.sql, { ...dossier, unit: "so-noi-vu", status: "RESOLVED", endedAt: "2024-03-10T01:00:00Z" });
  await makeDossier(db.sql, { ...dossier, unit: "so-tu-phap", dueAt: "2024-03-20T16:59:00Z" });
  await makeDossier(db.sql, { ...dossier, unit: "so-tu-phap", dueAt: "2024-03-20T17:01:00Z" });
  await makeDossier(db.sql, { ...dossier, unit: "so-tu-phap", dueAt: null, status: "SUPPLEMENT_REQUESTED" });
  await makeDossier(db.sql, { unit: "ubnd-truc-ninh", receivedAt: "2024-02-05T01:00:00Z", dueAt: "2024-03-14T01:00:00Z" });
});
afterAll(() => db.drop());

test("by unit and status, with what is late and what falls due in three working days", async () => {
  const { rows, total, totalCount, dueSoonUntil } = await counts({});
  expect(dueSoonUntil).toBe("2024-03-20");
  expect(totalCount).toBe(3);
  expect(total).toEqual({
    ...{ total: 7, pending: 6, pendingLate: 2, dueSoon: 2, undated: 1 },
    statuses: [
      { status: "SUPPLEMENT_REQUESTED", count: 1 },
      { status: "PROCESSING", count: 5 },
      { status: "RESOLVED", count: 1 },
    ],
  });
  expect(rows.map(({ key, pendingLate, dueSoon, undated }) => [key, pendingLate, dueSoon, undated])).toEqual([
    ["so-noi-vu", 1, 1, 0],
    ["ubnd-truc-ninh", 1, 0, 0],
    ["so-tu-phap", 0, 1, 1],
  ]);
  expect(rows[2]!.statuses).toEqual([
    { status: "SUPPLEMENT_REQUESTED", count: 1 },
    { status: "PROCESSING", count: 2 },
  ]);
});

test.each([
  [{ unit: "ubnd-tinh" }, 7],
  [{ unit: "so-noi-vu" }, 3],
  [{ unit: "so-noi-vu", side: "RECEIVING", pendingOnly: true }, 2],
  [{ channel: "POST" }, 1],
  [{ statuses: ["RESOLVED", "SUPPLEMENT_REQUESTED"] }, 2],
  [{ receivedTo: "2024-02-05" }, 1],
  [{ receivedFrom: "2024-02-06" }, 6],
  [{ dueFrom: "2024-03-15", dueTo: "2024-03-20" }, 4],
  [{ procedure: "khong-co" }, 0],
  [{ field: "khong-co", by: "FIELD" }, 0],
])("%o finds %i", async (input, wanted) => {
  expect((await counts(input)).total.total).toBe(wanted);
});

test.each(["PROCEDURE", "FIELD", "CHANNEL"])(
  "by %s the groups make up the total, and a few of many are told with how many there are",
  async (by) => {
    const { rows, total } = await counts({ by });
    expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(total.total);
    const few = await counts({ by, limit: 0 });
    expect(few).toMatchObject({ rows: [], totalCount: rows.length, total: { total: 7 } });
  },
);

test("a dossier tells its working days to the due day, and how many it is past it", async () => {
  const { dossiers } = (await graph.data(
    `{ dossiers(filter: { endedAt: { isNull: true }, dueAt: { isNull: false } }, order: [{ field: DUE_AT }]) { nodes { timeliness workingDaysLeft } } }`,
  )) as { dossiers: { nodes: object[] } };
  expect(dossiers.nodes).toEqual([
    { timeliness: "PENDING_LATE", workingDaysLeft: -1 },
    { timeliness: "PENDING_LATE", workingDaysLeft: 0 },
    { timeliness: "WITHIN", workingDaysLeft: 0 },
    { timeliness: "WITHIN", workingDaysLeft: 3 },
    { timeliness: "WITHIN", workingDaysLeft: 4 },
  ]);
});

test("what cannot be answered is refused with its place", async () => {
  const ask = (input: object) =>
    graph.errors(`query ($input: DossierCountInput!) { dossierCounts(input: $input) { totalCount } }`, { input });
  expect((await ask({ limit: 501 }))[0]!.extensions).toMatchObject({ argument: "dossierCounts.input.limit" });
  expect((await ask({ dueWithin: -1 }))[0]!.extensions).toMatchObject({ argument: "dossierCounts.input.dueWithin" });
});
