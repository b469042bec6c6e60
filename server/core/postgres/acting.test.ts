import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { actingAs } from "./acting.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
});
afterAll(() => db.drop());

const read = "select current_setting('hub.actor', true) as actor";
const viewer = { ...anybody, visitorHash: randomBytes(32).toString("hex") };

test("a transaction knows who acts and which way from its first statement, and the connection forgets it afterwards", async () => {
  const [row] = await actingAs(db.sql, viewer, "SCREEN", (tx) => tx.unsafe(read));
  expect(JSON.parse(row!["actor"] as string)).toEqual({
    personId: null,
    tokenId: null,
    visitor: viewer.visitorHash.slice(0, 12),
    way: "SCREEN",
  });
  for (const { actor } of await Promise.all(Array.from({ length: 8 }, async () => (await db.sql.unsafe(read))[0]!)))
    expect(actor || null).toBeNull();
});

test("whoever comes with a token acts through it", async () => {
  const [row] = await actingAs(db.sql, { ...viewer, tokenId: "t" }, "SCREEN", (tx) => tx.unsafe(read));
  expect(JSON.parse(row!["actor"] as string)).toMatchObject({ tokenId: "t", way: "TOKEN" });
});

test("a failure of the work undoes it and is told as it is", async () => {
  await db.sql`create table things (n integer)`;
  const failing = actingAs(db.sql, viewer, "COMMAND", async (tx) => {
    await tx`insert into things values (1)`;
    throw new Error("on purpose");
  });
  await expect(failing).rejects.toThrow("on purpose");
  expect(await db.sql`select from things`).toHaveLength(0);
});
