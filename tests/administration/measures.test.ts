import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { anybody } from "#server/core/graph/context.ts";
import { parseConfig } from "#server/core/config.ts";
import { countSql } from "#tests/helpers/counting-sql.ts";
import { makeGraph } from "#tests/helpers/graph.ts";
import { makePerson, openSession, type MadePerson } from "#tests/helpers/sign-in.ts";
import { Browser, makeWeb, type Web } from "#tests/helpers/web.ts";

const KEY = "RESOLUTION_RATE";
let web: Web;
let root: MadePerson;
let admin: Browser;
beforeAll(async () => {
  web = await makeWeb({}, true);
  root = await makePerson(web.db.sql, { roles: [{ role: "ADMINISTRATOR" }] });
  admin = await signedIn(root);
});
afterAll(() => web.close());

async function signedIn(person: MadePerson): Promise<Browser> {
  const browser = web.browser();
  const [name, value] = (await openSession(web.db.sql, person)).split("=");
  browser.cookies.set(name!, value!);
  return browser;
}

const fields =
  "key validFrom validTo legalBasis isWithdrawn notice noticeEn statement { validFrom validTo documentCode documentName note isWithdrawn version }";
interface Measure {
  legalBasis: string | null;
  isWithdrawn: boolean;
  notice: string | null;
  statement: { version: number; note: string | null } | null;
}
const read = async (browser = web.browser(), key = KEY) =>
  (await browser.ask(`{ measure(key: "${key}") { ${fields} } }`)).data["measure"] as unknown as Measure;
interface Saved {
  measure: Measure | null;
  problems: { code: string; path: string }[];
}
async function save(input: Record<string, unknown>): Promise<Saved> {
  const version = (await read()).statement?.version ?? 0;
  const answer = await admin.ask(
    `mutation ($input: MeasureStatementInput!) { saveMeasureStatement(input: $input) { measure { ${fields} } problems { code path } } }`,
    { input: { measure: KEY, version, ...input } },
  );
  return answer.data["saveMeasureStatement"] as unknown as Saved;
}
const analyze = `{ analyze(input: { measures: ["${KEY}"], dimensions: [{ dimension: UNIT }], time: { kind: HALF_YEAR } }) {
  measures { key isWithdrawn notice } rows { cells { value } } } }`;

test("what is stated stands above the catalogue, value by value, and goes back to it", async () => {
  const before = await read();
  expect(before).toMatchObject({ isWithdrawn: false, notice: null, statement: null });
  const stated = { validFrom: "2020-01-01", validTo: "2024-07-01", document: "32/kh-ubnd", note: "Quyết định mới thay cách tính." };
  expect(await save(stated)).toMatchObject({ problems: [], measure: { legalBasis: "32/KH-UBND", isWithdrawn: false } });
  expect(await read()).toMatchObject({
    validFrom: "2020-01-01",
    validTo: "2024-07-01",
    legalBasis: "32/KH-UBND",
    notice: "Hết hiệu lực từ 01/07/2024. Quyết định mới thay cách tính.",
    noticeEn: "No longer valid from 01/07/2024. Quyết định mới thay cách tính.",
    statement: { documentCode: "kh-32-2023", version: 1 },
  });
  await save({});
  expect(await read()).toMatchObject({ legalBasis: before.legalBasis, notice: null, statement: { version: 2, note: null } });
});

const figures = async (browser = web.browser()) =>
  (await browser.ask(analyze)).data["analyze"] as unknown as { measures: Measure[]; rows: { cells: { value: string }[] }[] };

test("a withdrawn measure is still answered, with the notice", async () => {
  const before = await figures();
  expect(before.rows.length).toBeGreaterThan(0);
  expect(before.measures[0]).toMatchObject({ isWithdrawn: false, notice: null });
  await save({ isWithdrawn: true, note: "Dùng thước đo khác." });
  const notice = "Đã rút khỏi danh sách chọn; số liệu giữ nguyên. Dùng thước đo khác.";
  expect((await figures()).measures[0]).toEqual({ key: KEY, isWithdrawn: true, notice });
  expect((await figures()).rows).toEqual(before.rows);
  await save({});
});

test("what another hub states is heard without a restart, and no question reads it", async () => {
  const { sql, asked } = countSql(web.db.hub);
  const app = await makeApp({ sql, config: parseConfig({}), log: pino({ level: "silent" }) });
  const browser = new Browser(await app.listen({ host: "127.0.0.1", port: 0 }));
  try {
    // Written past this process, as by another one.
    await web.db.sql`insert into measure_statements (measure, is_withdrawn) values ('ON_TIME_RATE', true)`;
    await expect.poll(async () => (await read(browser, "ON_TIME_RATE")).isWithdrawn).toBe(true);
    const count = asked();
    await browser.ask(`{ measures { ${fields} } }`);
    expect(asked()).toBe(count);
    await figures(browser);
    const once = asked();
    await figures(browser);
    expect(asked()).toBe(once);
  } finally {
    await app.close();
  }
});

describe("what cannot be is refused, and nothing changes", () => {
  test.each<[Record<string, unknown>, string, string]>([
    [{ measure: "KHONG_CO" }, "INVALID", "measure"],
    [{ measure: "constructor" }, "INVALID", "measure"],
    [{ validFrom: "2024-01-01", validTo: "2024-01-01" }, "INVALID", "validTo"],
    [{ document: "99999/QĐ-UBND" }, "INVALID", "document"],
    [{ document: "158/KH-UBND" }, "INVALID", "document"],
    [{ document: "a\0" }, "INVALID", "document"],
    [{ note: "x".repeat(1001) }, "INVALID", "note"],
    [{ version: 99 }, "CONFLICT", "version"],
  ])("%j", async (input, code, path) => {
    const before = await read();
    expect((await save(input)).problems).toMatchObject([{ code, path }]);
    expect(await read()).toEqual(before);
  });
});

test("of two first writers the second is told, and the trail tells who stated what", async () => {
  const write = (note: string) =>
    admin.ask(
      `mutation { saveMeasureStatement(input: { measure: "VACANCY_RATE", version: 0, note: "${note}" }) { measure { statement { note } } problems { code } } }`,
    );
  const answers = (await Promise.all([write("Một"), write("Hai")])).map(({ data }) => data["saveMeasureStatement"] as unknown as Saved);
  expect(answers.map(({ problems }) => problems.map(({ code }) => code)).toSorted()).toEqual([[], ["CONFLICT"]]);
  const entries = await web.db.sql`
    select person_id, way, record_id, after from audit_entries where table_name = 'measure_statements' and record_id = 'VACANCY_RATE'`;
  expect(entries).toMatchObject([{ person_id: root.id, way: "SCREEN", after: { measure: "VACANCY_RATE" } }]);
});

test("only an administrator of every unit states anything", async () => {
  const text = `mutation { saveMeasureStatement(input: { measure: "${KEY}", version: 0 }) { problems { code } } }`;
  const [unit] = await web.db.sql<{ id: string }[]>`select id from units where code = 'ubnd-truc-ninh'`;
  const ofUnit = { ...anybody, personId: root.id, roles: [{ role: "ADMINISTRATOR", unitId: unit!.id, withSubtree: true }] as const };
  const refusal = async (viewer: typeof anybody) => (await makeGraph(web.db.hub, viewer).errors(text))[0]!.extensions["code"];
  expect(await refusal(anybody)).toBe("UNAUTHENTICATED");
  expect(await refusal(ofUnit)).toBe("FORBIDDEN");
  expect(
    await refusal({ ...anybody, personId: root.id, tokenId: root.id, roles: [{ role: "ADMINISTRATOR", unitId: null, withSubtree: true }] }),
  ).toBe("FORBIDDEN");
});
