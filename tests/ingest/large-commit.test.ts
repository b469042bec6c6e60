import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lightSettings, type Sql } from "#server/core/postgres/connect.ts";
import { servingRole } from "#server/core/postgres/serving.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makeOfficer, runAs } from "./import-run.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

/** Rows of the large sheet; all that a sheet may have with `IMPORT_ROWS=20000`. */
const COUNT = Number(process.env["IMPORT_ROWS"] ?? 4_000);

let db: TestDb;
let counting: Sql;
let asked: string[] = [];
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  const connection: Record<string, never> = { ...lightSettings, role: servingRole, TimeZone: "UTC" } as never;
  counting = postgres(db.url, { max: 4, onnotice: () => {}, connection, debug: (_connection, text) => void asked.push(text) });
});
afterAll(async () => {
  await counting.end();
  await db.drop();
});

/** Rows of the template of observations, each another figure; the first of them stand in the hub already as drafts when `from` is moved. */
async function sheet(count: number, value: (row: number) => number): Promise<string> {
  const codes = async (table: string, most: number) =>
    (
      await db.sql<
        { code: string }[]
      >`select code from ${db.sql(table)} where code !~ '^(TTHC_|PAR_|SOE_|AUTONOMY|STAFF|RECR|TRANSFER|BUDGET|DOSSIERS|ON_TIME)' order by id limit ${most}`
    ).map(({ code }) => code);
  const [indicators, units] = [await codes("indicators", 40), await codes("units", 30)];
  const years = Array.from({ length: 20 }, (_, n) => 2027 + n);
  const rows = years.flatMap((year) => units.flatMap((unit) => indicators.map((code) => `${code},${unit},${year}-q1`)));
  expect(rows.length).toBeGreaterThanOrEqual(count);
  return `Mã chỉ tiêu,Đơn vị,Kỳ báo cáo,Giá trị\n${rows
    .slice(0, count)
    .map((row, n) => `${row},${value(n)}`)
    .join("\n")}\n`;
}

interface Told {
  statements: number;
  seconds: number;
}

/** What a commit and its undo ask of the database, and how long they take. */
async function measure(content: string): Promise<{ decide: Told; commit: Told; undo: Told }> {
  const officer = await makeOfficer(db);
  const run = runAs({ ...db, hub: counting }, officer);
  const told = async <T>(work: () => Promise<T>): Promise<[T, Told]> => {
    asked = [];
    const begun = performance.now();
    const done = await work();
    return [done, { statements: asked.length, seconds: (performance.now() - begun) / 1000 }];
  };
  const sent = await run.send(content, "bang.csv");
  const [batch, decide] = await told(() => run.accept(sent));
  const [done, commit] = await told(() => run.commit(batch, "SUBMITTED"));
  expect(done.problems).toEqual([]);
  const [undone, undo] = await told(() => run.undo(batch.id));
  expect(undone.problems).toEqual([]);
  return { decide, commit, undo };
}

test("a commit of many figures asks the database as often as one of few, and so does taking it back", async () => {
  const few = await measure(await sheet(40, (n) => n + 1));
  const before = process.memoryUsage.rss();
  const many = await measure(await sheet(COUNT, (n) => n + 2));
  const line = (name: string, { statements, seconds }: Told) => `${name} ${statements} statements, ${seconds.toFixed(1)} s`;
  const grown = Math.round((process.memoryUsage.rss() - before) / 1024 ** 2);
  process.stdout.write(
    `${COUNT} figures: ${Object.entries(many)
      .map(([name, told]) => line(name, told))
      .join("; ")}; ${grown} MB more\n`,
  );
  for (const name of ["decide", "commit", "undo"] as const) expect(many[name].statements).toBeLessThanOrEqual(few[name].statements + 2);
});

test("drafts that are changed are changed together", async () => {
  const officer = await makeOfficer(db);
  const run = runAs({ ...db, hub: counting }, officer);
  const [few, many] = [await sheet(20, (n) => n + 1), await sheet(1000, (n) => n + 1)];
  const first = await run.accept(await run.send(many, "bang.csv"));
  expect((await run.commit(first)).problems).toEqual([]);
  const counts: number[] = [];
  for (const text of [few, many]) {
    const changed = await run.send(
      text.replace(/,(\d+)$/gm, (_all, value: string) => `,${Number(value) + 5000 + counts.length}`),
      "bang.csv",
    );
    expect(new Set(changed.items.filter(({ kind }) => kind === "FIGURE").map(({ effect }) => effect))).toEqual(new Set(["CHANGED"]));
    const batch = await run.accept(changed);
    asked = [];
    expect((await run.commit(batch)).problems).toEqual([]);
    counts.push(asked.length);
  }
  expect(counts[1]).toBeLessThanOrEqual(counts[0]! + 2);
});
