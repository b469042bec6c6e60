import { afterAll, beforeAll, expect, test } from "vitest";
import { checkDatabase, openPool } from "#server/core/postgres/connect.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
});
afterAll(() => db.drop());

const changed = (change: (url: URL) => void) => {
  const url = new URL(db.url);
  change(url);
  return url.href;
};

test("a good database is opened under the hub's name, in UTC", async () => {
  const sql = await openPool(db.url, 2);
  expect(await sql`select current_setting('application_name') as name, current_setting('timezone') as zone`).toEqual([
    { name: "cchc-hub", zone: "UTC" },
  ]);
  await sql.end();
});

test.each([
  [
    "a refused connection",
    (url: URL) => (url.port = "1"),
    "No PostgreSQL answers at 127.0.0.1:1; is it running, and are host and port in DATABASE_URL right?",
  ],
  [
    "an unknown host",
    (url: URL) => (url.hostname = "no.such.host.invalid"),
    /^The host no\.such\.host\.invalid of DATABASE_URL (is not known|could not be looked up)\.$/,
  ],
  [
    "a wrong password",
    (url: URL) => (url.password = "hunter2"),
    /^PostgreSQL at 127\.0\.0\.1:\d+ refused the user hub and the password in DATABASE_URL\.$/,
  ],
  [
    "an unknown user",
    (url: URL) => (url.username = "nobody"),
    /^PostgreSQL at 127\.0\.0\.1:\d+ refused the user nobody and the password in DATABASE_URL\.$/,
  ],
  [
    "an unknown database",
    (url: URL) => (url.pathname = "/none"),
    /^PostgreSQL at 127\.0\.0\.1:\d+ has no database none; make it with: createdb none$/,
  ],
])("%s is told in one sentence", async (_, change, sentence) => {
  await expect(checkDatabase(changed(change))).rejects.toThrow(sentence);
});

test("a user without the right to make extensions learns which one, and what to run", async () => {
  const user = `weak_${Date.now()}`;
  await db.sql.unsafe(`create role ${user} login password 'weak'`);
  await db.sql`create database ${db.sql(user)} template template0`;
  const url = changed((address) => {
    address.username = user;
    address.password = "weak";
    address.pathname = `/${user}`;
  });
  await expect(checkDatabase(url)).rejects.toThrow(
    /^The database user may not make the extension \w+ \(permission denied .*\); have an administrator run: create extension \w+;$/,
  );
});
