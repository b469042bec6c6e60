import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getTableName } from "drizzle-orm";
import { getNamedType } from "graphql";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { anybody } from "#server/core/graph/context.ts";
import { CannotStart } from "#server/core/cannot-start.ts";
import { parseConfig } from "#server/core/config.ts";
import { fillWithProvince } from "#server/demo/fill.command.ts";
import { sizes } from "#server/demo/sizes.ts";
import { demoTables } from "#server/demo/tables.sql.ts";
import { makeSchema } from "#server/schema.ts";
import { makeGraph, type Graph } from "#tests/helpers/graph.ts";
import { makePerson } from "#tests/helpers/sign-in.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

let db: TestDb;
let graph: Graph;
const said: string[] = [];

const fill = (to: TestDb, seed = 1) =>
  fillWithProvince(to.sql, {
    seed,
    size: sizes.small,
    say: (sentence) => said.push(sentence),
    signal: new AbortController().signal,
    screen: { write: () => {} },
  });

/** One hash over every row of every table, in the order of ids. */
async function contentHash({ sql }: TestDb): Promise<string> {
  const hash = createHash("sha256");
  for (const table of Object.values(demoTables)) {
    const name = getTableName(table);
    const [row] = await sql.unsafe(
      `select count(*) || md5(coalesce(string_agg(to_jsonb(t)::text, '' order by t.id), '')) as all from "${name}" t`,
    );
    hash.update(`${name}:${row!["all"]}\n`);
  }
  return hash.digest("hex");
}

beforeAll(async () => {
  db = await makeDb();
  await fill(db);
  // Who may see the audit trail too.
  graph = makeGraph(db.hub, {
    ...anybody,
    personId: "00000000-0000-7000-8000-000000000001",
    roles: [{ role: "ADMINISTRATOR", unitId: null, withSubtree: true }],
  });
});
afterAll(() => db.drop());

test("the same seed and size make the same rows, another seed others", async () => {
  const again = await makeDb();
  await fill(again);
  expect(await contentHash(again)).toBe(await contentHash(db));
  const { id } = await makePerson(again.sql, { roles: [{ role: "ADMINISTRATOR" }, { role: "READER", unit: "ubnd-tinh" }] });
  await fill(again, 2);
  expect(await contentHash(again)).not.toBe(await contentHash(db));
  // People stay with what they may do everywhere; single units are others now.
  expect(await again.sql`select role from role_grants where person_id = ${id}`).toEqual([{ role: "ADMINISTRATOR" }]);
  await again.drop();
});

test("what is there already is kept, and said so", async () => {
  const versions = () => db.sql`select xmin::text from units order by id`;
  const before = await versions();
  said.length = 0;
  await fill(db);
  expect(await versions()).toEqual(before);
  expect(said).toEqual([expect.stringContaining("is there already")]);
});

test("real figures are left alone", async () => {
  const real = await makeDb({ dataset: true });
  await expect(fill(real)).rejects.toThrow(CannotStart);
  expect(await real.sql`select from simulations`).toHaveLength(0);
  await real.drop();
});

describe("every screen has something to show", () => {
  // Batches are sent by systems; what checks find is found once a hub runs.
  const later = new Set(["feedBatches", "findings", "checkRuns"]);
  const lists = Object.values(makeSchema().getQueryType()!.getFields())
    .filter(({ type, name }) => getNamedType(type).name.endsWith("Connection") && !later.has(name))
    .map(({ name, args }) => ({ name, asks: args.some((arg) => arg.name === "text") ? 'first: 1, text: "xa"' : "first: 1" }));

  test.each(lists)("$name is not empty", async ({ name, asks }) => {
    const { [name]: found } = (await graph.data(`{ ${name}(${asks}) { totalCount } }`)) as Record<string, { totalCount: number }>;
    expect(found!.totalCount).toBeGreaterThan(0);
  });

  test("no table is empty", async () => {
    for (const table of Object.values(demoTables)) {
      const rows = await db.sql.unsafe(`select from "${getTableName(table)}" limit 1`);
      expect(rows.length, getTableName(table)).toBe(1);
    }
  });
});

describe("it is told apart from real figures", () => {
  test("by GraphQL", async () => {
    expect(await graph.data("{ simulation { province seed size } }")).toEqual({
      simulation: { province: "tỉnh An Lam", seed: 1, size: "small" },
    });
    const real = await makeDb();
    expect(await makeGraph(real.hub).data("{ simulation { seed } }")).toEqual({ simulation: null });
    await real.drop();
  });

  test("by the page, wherever it is entered", async () => {
    const clientFolder = mkdtempSync(join(tmpdir(), "hub-client-"));
    writeFileSync(join(clientFolder, "index.html"), '<!doctype html><html lang="vi">');
    const app = await makeApp({ sql: db.hub, config: parseConfig({}), log: pino({ level: "silent" }), clientFolder });
    for (const url of ["/", "/index.html", "/don-vi"]) {
      const { statusCode, body } = await app.inject({ url, headers: { accept: "text/html" } });
      expect({ statusCode, body }).toEqual({ statusCode: 200, body: '<!doctype html><html data-simulated="tỉnh An Lam" lang="vi">' });
    }
    await app.close();
    rmSync(clientFolder, { recursive: true });
  });
});

describe("the province is like a real one", () => {
  test("units end and succeed each other on the days of 2025", async () => {
    const ended = await db.sql`select valid_to::text as day, count(*)::int from units where valid_to is not null group by 1 order by 1`;
    expect(ended.map(({ day }) => day)).toEqual(["2025-03-01", "2025-07-01"]);
    const [lost] = await db.sql`
      select count(*)::int from units u where valid_to is not null and type in ('PEOPLES_COMMITTEE', 'SPECIALISED_AGENCY')
        and not exists (select from unit_successions s where s.predecessor_id = u.id and s.effective_on = u.valid_to)
        and not exists (select from unit_parents p join units above on above.id = p.parent_id where p.unit_id = u.id and above.level = 'DISTRICT')`;
    expect(lost!["count"]).toBe(0);
  });

  test("nearly every row of dossiers adds up, a few do not", async () => {
    const [sums] = await db.sql`
      select count(*)::int as all, count(*) filter (where received <> resolved + pending + returned)::int as broken,
        count(*) filter (where state = 'PROVISIONAL')::int as provisional, count(*) filter (where resolved_late > 0)::int as late
      from dossier_stats`;
    expect(sums!["broken"]).toBeGreaterThan(0);
    expect(sums!["broken"] / sums!["all"]).toBeLessThan(0.03);
    expect(Math.min(sums!["provisional"], sums!["late"])).toBeGreaterThan(0);
  });

  test("the province's dossiers are those of all that reported, also across the mergers", async () => {
    const rows = await db.sql`
      select p.code, t.received, t.carried_over, t.resolved, t.returned, t.pending from dossier_stats t
      join units u on u.id = t.unit_id and u.code = 'ubnd-tinh' join periods p on p.id = t.period_id
      where t.field_id is null and t.level is null`;
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows)
      expect(Math.abs(row["received"] - row["resolved"] - row["returned"] - row["pending"]), row["code"]).toBeLessThan(10);
  });

  test("the dossiers of those that send them one by one are as many as their months counted", async () => {
    const { dossierFlow } =
      (await graph.data(`{ dossierFlow(input: { period: "2025-m12" }) { units { counted { received } reported { received }
      differences { figure } } } }`)) as {
        dossierFlow: { units: { counted: { received: number }; reported: object | null; differences: object[] }[] };
      };
    expect(dossierFlow.units.length).toBeGreaterThan(3);
    expect(dossierFlow.units.filter(({ reported }) => reported).length).toBeGreaterThan(2);
    for (const { counted } of dossierFlow.units) expect(counted.received).toBeGreaterThan(0);
    // Slips that people make in one figure of their reports are found, and nothing else.
    for (const { differences } of dossierFlow.units) expect(differences.length).toBeLessThan(2);
    const { dossierCounts } = (await graph.data(`{ dossierCounts(input: {}) { total { pendingLate dueSoon } } }`)) as {
      dossierCounts: { total: { pendingLate: number; dueSoon: number } };
    };
    expect(Math.min(dossierCounts.total.pendingLate, dossierCounts.total.dueSoon)).toBeGreaterThan(0);
  });

  test("some results came late and some never", async () => {
    const [found] = await db.sql`
      select count(*) filter (where p.done_on > t.deadline_to)::int as late, count(*) filter (where p.id is null)::int as never
      from tasks t left join task_progress p on p.task_id = t.id where t.deadline_to is not null and t.deadline_kind <> 'CONTINUOUS'`;
    expect(Math.min(found!["late"], found!["never"])).toBeGreaterThan(0);
  });
});
