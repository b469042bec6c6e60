import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { bytesOf, makeExportHub, question, type ExportHub } from "#tests/helpers/export-hub.ts";
import { makeDb } from "#tests/helpers/make-db.ts";

let hub: ExportHub;

beforeAll(async () => {
  hub = await makeExportHub();
});
afterAll(() => hub.end());

describe("a live address", () => {
  test("GET gives the same file, for machines without notes and with codes", async () => {
    const response = await hub.get("csv", {
      q: JSON.stringify({ ...question, totals: "NONE" }),
      separator: "COMMA",
      notes: "false",
      codes: "true",
    });
    const lines: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true });
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({ "Đơn vị có báo cáo: mã": "ubnd-lon", "Kỳ: mã": "2022-quarter-4-legal", "Tỷ lệ giải quyết (%)": "70" });
  });

  test("a limit of its own is kept and told; without one every row comes, beyond a page of GraphQL", async () => {
    const file = await (await hub.get("csv", { q: JSON.stringify({ ...question, limit: 1, totals: "NONE" }) })).text();
    expect(file).toContain("1 trong 4, như câu hỏi giới hạn");
  });

  test("another site's page may link to it, not load it", async () => {
    const q = JSON.stringify(question);
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" };
    expect((await hub.get("csv", { q }, { headers })).status).toBe(403);
    const link = await hub.app.inject({
      url: `/files/analyze.json?q=${encodeURIComponent(q)}`,
      headers: { ...headers, "sec-fetch-mode": "navigate" },
    });
    expect(link.statusCode).toBe(200);
  });
});

describe("bad input is refused before the first byte, as JSON", () => {
  const asked = (change: object) => ({ question: { ...question, ...change } });
  test.each([
    ["an unknown measure", asked({ measures: ["DOSIERS_RECEIVED"] }), 400, "analyze.input.measures.0", /DOSSIERS_RECEIVED/],
    ["a value that is none of an enum", asked({ time: { kind: "WEEK" } }), 400, "analyze.input.time.kind", /một trong MONTH, QUARTER/],
    ["a field that the question has not", asked({ mesures: [] }), 400, "analyze.input.mesures", /^/],
    ["an unknown unit", asked({ filters: [{ dimension: "UNIT", in: ["x"] }] }), 400, "analyze.input.filters.0.in.0", /mã đúng/],
    [
      "a breakdown that a measure lacks",
      asked({ dimensions: [{ dimension: "STAFF_KIND" }] }),
      400,
      "analyze.input.dimensions.0.dimension",
      /bỏ STAFF_KIND/,
    ],
    ["no question", {}, 400, "analyze.input", /^/],
    ["a list for a body", [], 400, "question", /thân JSON/],
    ["an option that is none", { question, colour: "red" }, 400, "colour", /các tham số có: language/],
    ["a language that is none", { question, language: "fr" }, 400, "language", /vi hoặc en/],
    ["a way back that leaves the hub", { question, link: "//evil.example/" }, 400, "link", /bắt đầu bằng/],
    ["a dimension across that is not asked for", { question, look: "PIVOT", across: 3 }, 400, "across", /2 chiều/],
  ])("%s", async (_name, body, status, argument, advice) => {
    const response = await hub.post("csv", body);
    expect(response.status).toBe(status);
    const refusal = await response.json();
    expect(refusal).toMatchObject({ error: "BAD_USER_INPUT", message: expect.any(String), argument });
    expect(refusal.expected ?? refusal.message).toMatch(advice);
  });

  test("a broken address, one too long, another method, another type of body", async () => {
    expect(await (await hub.get("csv", { q: "{" })).json()).toMatchObject({ error: "BAD_USER_INPUT", argument: "q" });
    expect(await (await hub.get("csv", {})).json()).toMatchObject({ error: "BAD_USER_INPUT", argument: "q" });
    const long = await hub.get("csv", { q: JSON.stringify({ ...question, note: "x".repeat(9000) }) });
    expect([long.status, await long.json()]).toEqual([
      414,
      expect.objectContaining({ argument: "q", expected: expect.stringContaining("POST") }),
    ]);
    const put = await fetch(`${hub.url}/files/analyze.csv`, { method: "PUT" });
    expect([put.status, put.headers.get("allow")]).toEqual([405, "GET, POST"]);
    for (const type of ["text/plain", "application/x-www-form-urlencoded"])
      expect((await hub.post("csv", JSON.stringify({ question }), { "content-type": type })).status).toBe(415);
    expect((await hub.post("csv", "{")).status).toBe(400);
    expect((await hub.post("pdf", { question })).status).toBe(404);
  });

  test("more subtotals than can be held are refused with what to ask instead", async () => {
    await addFields();
    const dimensions = [...byField.dimensions, { dimension: "UNIT_LEVEL" }];
    const response = await hub.post("csv", { question: { ...question, ...byField, dimensions, totals: "CUBE" } });
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ argument: "analyze.input.totals" })]);
  });

  test("a pivot larger than can be put together says how to get it all the same", async () => {
    await addFields();
    const measures = ["DOSSIERS_RECEIVED", "RESOLUTION_RATE", "DOSSIERS_RESOLVED", "LATE_RATE"];
    const response = await hub.post("xlsx", { question: { ...question, ...byField, measures, totals: "NONE" }, look: "PIVOT" });
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ expected: expect.stringContaining("LONG") })]);
  });
});

const byField = { dimensions: [{ dimension: "UNIT" }, { dimension: "PERIOD" }, { dimension: "PROCEDURE_FIELD" }], time: { kind: "MONTH" } };

const FIELDS = 270;

/** Dossiers of four units by month and field, with names that do not compress: 96 rows for each field. */
async function addFields(): Promise<void> {
  await hub.db.sql`insert into procedure_fields (id, code, name)
    select gen_random_uuid(), 'nhieu-' || n, (select string_agg(md5(n || '-' || i), ' ') from generate_series(1, 8) i) from generate_series(1, ${FIELDS}::int) n
    on conflict do nothing`;
  await hub.db.sql`insert into dossier_stats (unit_id, period_id, timing, coverage, state, provenance_id, field_id, received, resolved)
    select u.id, p.id, 'IN_PERIOD', 'OWN', 'PUBLISHED', (select min(id::text)::uuid from provenances), f.id, 100, 90
    from units u, periods p, procedure_fields f
    where u.code in ('ubnd-tinh', 'ubnd-lon', 'ubnd-nho', 'chia') and p.kind = 'MONTH' and f.code like 'nhieu-%' on conflict do nothing`;
}

describe("a reader who leaves", () => {
  const active = async () => {
    const [row] = await hub.db.sql`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and (state = 'active' or state like 'idle in transaction%')`;
    return row!["n"] as number;
  };
  async function quiet(): Promise<void> {
    for (const end = Date.now() + 10_000; (await active()) > 0; await sleep(20))
      if (Date.now() > end) throw new Error("a statement goes on");
  }

  test("while the answer is made: the statement is gone, the hub goes on", async () => {
    await quiet();
    const holder = await hub.db.sql.reserve();
    await holder.unsafe("begin; lock table dossier_stats in access exclusive mode");
    const leaving = new AbortController();
    const asking = hub.post("csv", { question }, {}, leaving.signal);
    for (const end = Date.now() + 10_000; (await active()) < 2; await sleep(20)) if (Date.now() > end) throw new Error("nothing runs");
    leaving.abort();
    await expect(asking).rejects.toThrow();
    for (const end = Date.now() + 10_000; (await active()) > 1; await sleep(20))
      if (Date.now() > end) throw new Error("the statement goes on");
    await holder.unsafe("rollback");
    holder.release();
    await bytesOf(await hub.post("json", { question }));
  });

  test("in the middle of a file of each format: connections and turns are free again", async () => {
    await addFields();
    for (const format of ["csv", "xlsx", "json"]) {
      const leaving = new AbortController();
      const response = await hub.post(format, { question: { ...question, ...byField, totals: "NONE" } }, {}, leaving.signal);
      expect(response.headers.get("hub-rows")).toBe(String(96 * FIELDS));
      const reader = response.body!.getReader();
      await reader.read();
      leaving.abort();
      await expect(reader.read()).rejects.toThrow();
    }
    await quiet();
    await bytesOf(await hub.post("json", { question }));
  });
});

test("a database that is away is told with 503 and when to come again", async () => {
  const other = await makeDb();
  const lone = await makeApp({ sql: other.hub, config: parseConfig({}), log: pino({ level: "silent" }) });
  await other.drop();
  const response = await lone.inject({ method: "POST", url: "/files/analyze.csv", payload: { question } });
  expect([response.statusCode, response.headers["retry-after"]]).toEqual([503, "30"]);
  await lone.close();
});
