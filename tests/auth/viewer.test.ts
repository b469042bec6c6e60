import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findSession, findToken } from "#server/auth/viewer.sql.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { giveRole, hashOf, makePerson, makeToken, openSession } from "#tests/helpers/sign-in.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
});
afterAll(() => db.drop());

const keyOf = (cookie: string) => cookie.split("=")[1]!;
const show = (key: string, next = "next") => findSession(db.sql, { hash: hashOf(key), nextHash: hashOf(next), idleHours: 8 });
const unitId = async (code: string) => (await db.sql<{ id: string }[]>`select id from units where code = ${code}`)[0]!.id;

describe("a session", () => {
  test("brings the roles in force today, and those only", async () => {
    const person = await makePerson(db.sql, {
      roles: [
        { role: "ENTERER", unit: "ubnd-truc-ninh", withSubtree: false },
        { role: "READER", to: "2099-01-01" },
        { role: "APPROVER", unit: "ubnd-tinh", to: "2021-01-01" },
        { role: "CHECKER", unit: "ubnd-tinh", from: "2099-01-01" },
      ],
    });
    const found = await show(keyOf(await openSession(db.sql, person)));
    expect(found).toMatchObject({ personId: person.id, mustChange: false, isRotated: false });
    expect(found!.roles).toEqual([
      { role: "ENTERER", unitId: await unitId("ubnd-truc-ninh"), withSubtree: false },
      { role: "READER", unitId: null, withSubtree: true },
    ]);
    await db.sql`update people set active_to = '2021-01-01' where id = ${person.id}`;
    expect(await show(keyOf(await openSession(db.sql, person)))).toBeNull();
  });

  test.each([
    ["it was not used for the idle hours", "last_used_at = now() - interval '8 hours 1 second'"],
    ["its last hour is over", "expires_at = now() - interval '1 second'"],
    ["it was ended", "ended_at = now()"],
  ])("is over when %s", async (_why, change) => {
    const key = keyOf(await openSession(db.sql, await makePerson(db.sql)));
    expect(await show(key)).not.toBeNull();
    await db.sql.unsafe(`update sessions set ${change} where key_hash = $1`, [hashOf(key)]);
    expect(await show(key)).toBeNull();
  });

  test("changes its key each hour; the old one is good for a minute after the new one was seen, and ends it when it comes back later", async () => {
    const key = keyOf(await openSession(db.sql, await makePerson(db.sql)));
    const move = (change: string) => db.sql.unsafe(`update sessions set ${change} where $1 in (key_hash, previous_hash)`, [hashOf(key)]);
    expect((await show(key, "second"))!.isRotated).toBe(false);
    await move("rotated_at = now() - interval '61 minutes'");
    const shown = await Promise.all([show(key, "second"), show(key, "third"), show(key, "fourth")]);
    expect(shown.map((one) => one?.isRotated).filter(Boolean)).toHaveLength(1);
    const next = ["second", "third", "fourth"][shown.findIndex((one) => one?.isRotated)]!;
    expect(await show(key)).not.toBeNull();
    expect(await show(next)).not.toBeNull();
    expect(await show(key)).not.toBeNull();
    await move("previous_until = now() - interval '1 second'");
    expect(await show(next)).not.toBeNull();
    expect(await show(key)).toBeNull();
    expect(await show(next)).toBeNull();
  });

  test("whose answer with the new key was lost gets another", async () => {
    const key = keyOf(await openSession(db.sql, await makePerson(db.sql)));
    await db.sql`update sessions set rotated_at = now() - interval '61 minutes' where key_hash = ${hashOf(key)}`;
    expect((await show(key, "lost"))!.isRotated).toBe(true);
    await db.sql`update sessions set rotated_at = now() - interval '2 minutes' where previous_hash = ${hashOf(key)}`;
    expect((await show(key, "again"))!.isRotated).toBe(true);
    expect(await show("again")).not.toBeNull();
    expect(await show("lost")).toBeNull();
  });
});

describe("a token", () => {
  const shown = (header: string) => findToken(db.sql, hashOf(header.replace("Bearer ", "")));

  test("reaches as far as its roles, and never further than its person does today", async () => {
    const person = await makePerson(db.sql, { roles: [{ role: "INTEGRATOR", unit: "tinh-nam-dinh" }] });
    const below = { role: "INTEGRATOR", unit: "ubnd-truc-ninh" } as const;
    const { header, id } = await makeToken(db.sql, person, ["query"], [below]);
    expect(await shown(header)).toEqual({
      id,
      personId: person.id,
      operations: ["query"],
      roles: [{ role: "INTEGRATOR", unitId: await unitId("ubnd-truc-ninh"), withSubtree: true }],
    });
    await giveRole(db.sql, { tokenId: id }, { role: "INTEGRATOR" });
    await giveRole(db.sql, { tokenId: id }, { role: "APPROVER", unit: "ubnd-truc-ninh" });
    expect((await shown(header))!.roles).toHaveLength(1);
    await db.sql`update role_grants set valid_to = '2021-01-01' where person_id = ${person.id}`;
    expect((await shown(header))!.roles).toEqual([]);
  });

  test.each(["revoked_at = now()", "expires_at = now()", "hash = 'x'"])("opens nothing once %s", async (change) => {
    const { header, id } = await makeToken(db.sql, await makePerson(db.sql));
    expect(await shown(header)).not.toBeNull();
    await db.sql.unsafe(`update access_tokens set ${change} where id = $1`, [id]);
    expect(await shown(header)).toBeNull();
  });
});
