import { afterAll, beforeAll, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
});
afterAll(() => db.drop());

test("who is shown another's personal data leaves an entry, once an hour; their own leaves none", async () => {
  const admin = await makePerson(db.sql, { roles: [{ role: "ADMINISTRATOR" }] });
  const other = await makePerson(db.sql);
  const graph = makeGraph(db.hub, { ...anybody, personId: admin.id, roles: [{ role: "ADMINISTRATOR", unitId: null, withSubtree: true }] });
  const reads = () => db.sql`select person_id, record_id, way, before, after from audit_entries where action = 'READ' order by id`;

  await graph.data(`{ people { totalCount } }`);
  await graph.data(`query ($id: ID!) { person(id: $id) { name } }`, { id: admin.id });
  expect(await reads(), "nobody else was shown").toEqual([]);

  const read = { person_id: admin.id, record_id: other.id, way: "SCREEN", before: null, after: null };
  await graph.data(`query ($id: ID!) { person(id: $id) { name } }`, { id: other.id });
  expect(await reads()).toEqual([read]);
  await graph.data(`{ people { nodes { name email } } }`);
  expect(await reads(), "within the hour").toEqual([read]);

  await db.sql`alter table audit_entries disable trigger audit_entries_kept`;
  await db.sql`update audit_entries set recorded_at = recorded_at - interval '61 minutes'`;
  await graph.data(`{ people { nodes { name email } } }`);
  expect(await reads()).toEqual([read, read]);

  const stranger = makeGraph(db.hub);
  await stranger.errors(`query ($id: ID!) { person(id: $id) { name } }`, { id: other.id });
  expect(await reads(), "what is refused is not shown").toHaveLength(2);
});
