import pino from "pino";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { audited } from "#db/audited.ts";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { KeptAnswers } from "#server/core/graph/kept-answers.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

describe("what is kept", () => {
  const answer = (text: string) => () => Promise.resolve({ answer: text, size: text.length });

  test("is worked out once, also for those who ask meanwhile", async () => {
    const kept = new KeptAnswers();
    const work = vi.fn<() => Promise<{ answer: string; size: number }>>(answer("một"));
    expect(await Promise.all([kept.take("a", work), kept.take("a", work)])).toEqual(["một", "một"]);
    expect(await kept.take("a", work)).toBe("một");
    expect(work).toHaveBeenCalledTimes(1);
    expect([kept.has("a"), kept.has("b")]).toEqual([true, false]);
  });

  test("is forgotten at a change; what was read before the change is told to those who waited and kept for nobody", async () => {
    const kept = new KeptAnswers();
    let read = () => {};
    const reading = new Promise<{ answer: string; size: number }>((done) => (read = () => done({ answer: "trước", size: 5 })));
    const before = kept.take("a", () => reading);
    kept.forget();
    const after = kept.take("a", answer("sau"));
    read();
    expect(await before).toBe("trước");
    expect(await after).toBe("sau");
    expect(await kept.take("a", answer("mới"))).toBe("sau");
  });

  test("is never a failure, nor an answer too large", async () => {
    const kept = new KeptAnswers();
    await expect(kept.take("a", () => Promise.reject(new Error("lỗi")))).rejects.toThrow("lỗi");
    expect(await kept.take("a", () => Promise.resolve({ answer: "lớn", size: 9_000_000 }))).toBe("lớn");
    expect(kept.has("a")).toBe(false);
  });
});

describe("a hub over HTTP", () => {
  let db: TestDb;
  let app: Awaited<ReturnType<typeof makeApp>>;
  let counted: postgres.Sql;
  const statements: string[] = [];
  const input = { measures: ["DOSSIERS_RECEIVED"], dimensions: [{ dimension: "UNIT" }], time: { kind: "QUARTER" } };
  const query = `query ($input: AnalyzeInput!) { analyze(input: $input) { rows { cells { value } } } }`;
  const ask = async (): Promise<string> =>
    (await app.inject({ method: "POST", url: "/graphql", payload: { query, variables: { input } } })).body;

  beforeAll(async () => {
    db = await makeDb({ dataset: true });
    counted = postgres(db.url, { max: 4, fetch_types: false, onnotice: () => {}, debug: (_connection, query) => statements.push(query) });
    app = await makeApp({ sql: counted, config: parseConfig({}), log: pino({ level: "silent" }) });
  });
  afterAll(async () => {
    await app.close();
    await counted.end();
    await db.drop();
  });

  test("asks the database nothing for what it kept, whoever asks", async () => {
    const first = await ask();
    const before = statements.length;
    expect(before).toBeGreaterThan(0);
    expect(await ask()).toBe(first);
    expect(statements.slice(before)).toEqual([]);
  });

  test("answers anew after each committed change, not after one that was undone", async () => {
    const first = await ask();
    expect(first).toMatch(/"value":"10610"/);
    const add = (tx: Pick<TestDb["sql"], "unsafe">, more: number) => tx.unsafe(`update dossier_stats set received = received + ${more}`);
    await add(db.sql, 1);
    await expect.poll(ask).not.toBe(first);
    const second = await ask();
    await db.sql
      .begin(async (tx) => {
        await add(tx, 1);
        throw new Error("undone");
      })
      .catch(() => {});
    expect(await ask()).toBe(second);
    await add(db.sql, -1);
    await expect.poll(ask).toBe(first);
  });

  test("hears of every table that answers are made of", async () => {
    const heard = await db.sql<
      { name: string }[]
    >`select tgrelid::regclass::text as name from pg_trigger where tgname = 'tell_change' order by 1`;
    // What people keep, and imports, which change no answer before their rows are written.
    const ofPeople =
      /^(access_tokens|board|credentials|default_boards|imports|owners|people|role_grants|saved_views|second_factors|sessions|sheet_mappings)/;
    expect(heard.map(({ name }) => name)).toEqual(["findings", ...Object.keys(audited)].filter((name) => !ofPeople.test(name)).toSorted());
  });
});
