import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { countSql, type CountingSql } from "#tests/helpers/counting-sql.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson, makeToken } from "#tests/helpers/sign-in.ts";
import { feedNames, feedText, type FeedName } from "./world.ts";

let db: TestDb;
let counting: CountingSql;
let app: FastifyInstance;
let authorization: string;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  counting = countSql(db.hub);
  app = await makeApp({ sql: counting.sql, config: parseConfig({ RATE_LIMIT: "0" }), log: pino({ level: "silent" }) });
  const roles = [{ role: "INTEGRATOR" }, { role: "ADMINISTRATOR" }] as const;
  ({ header: authorization } = await makeToken(db.sql, await makePerson(db.sql, { roles }), ["mutation"], roles));
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

async function ask(query: string, variables: object, headers: Record<string, string> = { authorization }): Promise<Answer> {
  const response = await app.inject({ method: "POST", url: "/graphql", headers, payload: { query, variables } });
  return response.json();
}
const send = (name: FeedName, rows: unknown, headers?: Record<string, string>) =>
  ask(feedText(name), { input: { source: "thu", rows } }, headers);

/** A row of each feed that its types take. */
const row: Record<FeedName, object> = {
  feedDossiers: {
    ...{ receiptCode: "H40", procedure: "p", unit: "so-noi-vu", channel: "DIRECT", status: "PROCESSING" },
    ...{ receivedAt: "2024-03-05T01:00:00Z", dueAt: "2024-03-15T01:00:00Z", changedAt: "2024-03-05T01:00:00Z" },
  },
  feedObservations: { unit: "so-noi-vu", period: "2023", indicator: "VIDEO_POINTS", value: "2" },
  feedStaffing: { unit: "so-noi-vu", period: "2023", posts: { kind: "CIVIL", present: 5 } },
  feedFinance: { unit: "so-noi-vu", period: "2023", autonomy: { body: "AGENCY", autonomous: 1 } },
  feedProcedures: { code: "1.1", name: "Thủ tục thử", field: "tu-phap", level: "COMMUNE", unit: "so-noi-vu" },
  feedUnits: { code: "don-vi-thu", name: "Đơn vị thử", level: "COMMUNE", type: "OFFICE", validFrom: "2024-01-01" },
};

test.each(feedNames)("%s: ten thousand and one rows are refused before any of it is looked at", async (name) => {
  const rows = Array.from({ length: 10_001 }, (_, n) => ({ key: String(n), ...row[name] }));
  const before = counting.asked();
  const { errors, data } = await send(name, rows);
  const asked = counting.asked() - before;
  await ask("mutation { nothing }", {});
  // Who asks was looked up, as for any document that cannot be run, and nothing else.
  expect(asked).toBe(counting.asked() - before - asked);
  expect(errors).toMatchObject([{ extensions: { code: "LIMIT_EXCEEDED", limit: "rows", most: 10_000, found: 10_001 } }]);
  expect(data ?? null).toBeNull();
});

test.each(feedNames)("%s: no rows at all are refused, once", async (name) => {
  const { errors, data } = await send(name, []);
  expect(errors).toMatchObject([{ path: [name], extensions: { code: "BAD_USER_INPUT", argument: "input.rows" } }]);
  expect(data).toBeNull();
});

test.each(feedNames)("%s: a value that is not of its type refuses the call, and says where", async (name) => {
  const rows: object[] = [
    { key: "1", ...row[name] },
    { key: 5, ...row[name] },
  ];
  for (const [value, argument] of [
    [[...rows.slice(0, 1), { ...row[name] }], "$input.rows.1.key"],
    [rows.with(1, { key: ["a"], ...row[name] }), "$input.rows.1.key"],
    ["rows", "$input.rows"],
  ] as const) {
    const { errors } = await send(name, value);
    expect(errors, argument).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", argument } }]);
  }
  expect(await db.sql`select from feed_batches`).toHaveLength(0);
});

test.each(feedNames)("%s: nobody, and a token that may only read, send nothing", async (name) => {
  const rows = [{ key: "1", ...row[name] }];
  expect((await send(name, rows, {})).errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  const { header } = await makeToken(db.sql, await makePerson(db.sql, { roles: [{ role: "INTEGRATOR" }] }), ["query"], []);
  expect((await send(name, rows, { authorization: header })).errors).toHaveLength(1);
});

test("of an empty input each part that is missing is told once, by its own name, in a variable and in the document", async () => {
  const told = ({ errors }: Answer) => errors!.map(({ message, extensions }) => [extensions["argument"], message]);
  expect(told(await ask(feedText("feedDossiers"), { input: {} }))).toEqual([
    ["$input.source", "Thiếu $input.source, kiểu String!, là bắt buộc."],
    ["$input.rows", "Thiếu $input.rows, kiểu [DossierInput!]!, là bắt buộc."],
  ]);
  expect(told(await ask("mutation { feedDossiers(input: {}) { batchId } }", {}))).toEqual([
    ["feedDossiers.input.source", "Thiếu feedDossiers.input.source, kiểu String!, là bắt buộc."],
    ["feedDossiers.input.rows", "Thiếu feedDossiers.input.rows, kiểu [DossierInput!]!, là bắt buộc."],
  ]);
  expect(told(await ask(feedText("feedUnits"), { input: { source: "x", rows: [{ key: "1", ...row.feedUnits, mayor: "?" }] } }))).toEqual([
    ["$input.rows.0.mayor", "Kiểu UnitInput không có mayor."],
  ]);
});

test("a source that is no name is refused, once", async () => {
  const { errors } = await ask(feedText("feedFinance"), { input: { source: "Sở Tài chính", rows: [{ key: "1", ...row.feedFinance }] } });
  expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", argument: "input.source" } }]);
});
