import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openPool, type Sql } from "#server/core/postgres/connect.ts";
import { databaseUrl, endHubs, runHub, type RunningHub } from "#tests/helpers/run-hub.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let data: string;
let hub: RunningHub;
let sql: Sql;
let cookie: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "hub-import-"));
  await start();
  cookie = await openSession(sql, await makePerson(sql, { roles: [{ role: "ENTERER" }] }));
});
afterAll(async () => {
  await sql.end({ timeout: 1 });
  await endHubs();
  rmSync(data, { recursive: true, force: true });
});

async function start(): Promise<void> {
  hub = runHub({ data, settings: { RATE_LIMIT: "0" } });
  await hub.ready;
  sql = openPool(databaseUrl(data), 2);
}
/** Ends the hub as a power cut does, and starts it again. */
async function kill(): Promise<void> {
  hub.child.kill("SIGKILL");
  await hub.ended;
  await sql.end({ timeout: 1 });
  await start();
}

const fields = "import { id stage version items { id version effect } } problems { code message }";
interface Payload {
  import: { id: string; stage: string; version: number; items: { id: string; version: number; effect: string }[] };
  problems: { code: string }[];
}
async function ask<T>(query: string, variables: object): Promise<T> {
  const response = await fetch(`${await hub.ready}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ query, variables }),
  });
  const { data: answer, errors } = (await response.json()) as { data?: Record<string, T>; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return Object.values(answer!)[0]!;
}
const act = (name: string, type: string, input: object) =>
  ask<Payload>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input });

async function send(content: string, name: string): Promise<string> {
  const url = `${await hub.ready}/files/imports?${new URLSearchParams({ unit: "ubnd-tinh", name }).toString()}`;
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/octet-stream", cookie }, body: content });
  return ((await response.json()) as { id: string }).id;
}
const stageOf = async (id: string) => (await sql`select stage from imports where id = ${id}`)[0]!["stage"] as string;
const whenRead = (id: string) => expect.poll(() => stageOf(id), { timeout: 120_000, interval: 100 }).toMatch(/CHECKED|FAILED/);
const itemsOf = (id: string) => sql`
  select ordinal, kind, span_start, span_end, line_start, cell, payload, effect, remark, decision from import_items where import_id = ${id} order by ordinal`;
const readings = async () => (await sql<{ is: boolean }[]>`select exists (select from imports where claimed_until > now()) as is`)[0]!.is;

/** A report of some hundred pages: each of its parts tells other figures and cites other documents. */
const report = Array.from(
  { length: 900 },
  (_, n) =>
    `${n + 1}. Thực hiện Kế hoạch số ${n + 1}/KH-UBND ngày 05/01/2024 của UBND tỉnh, trong quý I năm 2024 huyện tiếp nhận ${1000 + n} hồ sơ, đã giải quyết ${900 + n} hồ sơ, còn ${100 + n} hồ sơ đang giải quyết. Công tác tuyên truyền được duy trì, các phòng ban phối hợp chặt chẽ trong việc số hóa hồ sơ và trả kết quả cho người dân.`,
).join("\n\n");

test("killed while it reads, a hub that starts again reads on by itself and finds the same", async () => {
  const whole = await send(report, "whole.txt");
  await whenRead(whole);
  const cut = await send(report, "cut.txt");
  await expect.poll(readings, { timeout: 30_000, interval: 5 }).toBe(true);
  await kill();
  expect(await stageOf(cut)).toMatch(/RECEIVED|READ|RECOGNISED/);
  await whenRead(cut);
  expect(await stageOf(cut)).toBe("CHECKED");
  const [once, again] = [await itemsOf(whole), await itemsOf(cut)];
  expect(again.length).toBeGreaterThan(1000);
  expect(again).toEqual(once);
  expect((await sql`select attempts from imports where id = ${cut}`)[0]!["attempts"]).toBe(2);
});

/** Figures of a sheet that are all new, so that a commit takes a while. */
async function sheet(): Promise<string> {
  const codes = async (table: string, most: number) =>
    (
      await sql<
        { code: string }[]
      >`select code from ${sql(table)} where code !~ '^(TTHC_|PAR_|SOE_|AUTONOMY|STAFF|RECR|TRANSFER|BUDGET|DOSSIERS|ON_TIME)' order by id limit ${most}`
    ).map(({ code }) => code);
  const [indicators, units] = [await codes("indicators", 30), await codes("units", 20)];
  const rows = [2027, 2028, 2029, 2030].flatMap((year) =>
    units.flatMap((unit) => indicators.map((code) => `${code},${unit},${year}-q1,7`)),
  );
  return `Mã chỉ tiêu,Đơn vị,Kỳ báo cáo,Giá trị\n${rows.join("\n")}\n`;
}
const written = async () =>
  (
    await sql`
      select (select count(*)::int from lone_observations) as figures, (select count(*)::int from provenances) as places,
        (select count(*)::int from documents) as documents, (select count(*)::int from periods) as periods, (select count(*)::int from import_changes) as changes`
  )[0]!;
/** Whether rows of figures are being written, which nobody sees before the end. */
const isWriting = async () =>
  (
    await sql<{ is: boolean }[]>`
      select exists (select from pg_locks where relation = 'lone_observations'::regclass and mode = 'RowExclusiveLock') as is`
  )[0]!.is;

test("killed in the middle of a commit or of an undo, all of it is there or nothing", async () => {
  const id = await send(await sheet(), "bang.csv");
  await whenRead(id);
  const { items } = await ask<Payload["import"]>("query ($id: ID!) { import(id: $id) { id items { id version effect } } }", { id });
  const seen = items.filter(({ effect }) => effect === "NEW").map(({ id: item, version }) => ({ id: item, version }));
  expect(seen.length).toBeGreaterThan(2000);
  const decided = await act("decideImportItems", "DecideImportItemsInput", { import: id, items: seen, decision: "ACCEPTED" });
  const before = await written();
  const commit = () => act("commitImport", "CommitImportInput", { id, version: decided.import.version, state: "DRAFT" });

  const cut = commit().catch(() => "cut off");
  await expect.poll(isWriting, { timeout: 30_000, interval: 2 }).toBe(true);
  await kill();
  expect(await cut).toBe("cut off");
  expect(await written()).toEqual(before);
  expect(await stageOf(id)).toBe(decided.import.stage);
  expect((await commit()).problems).toEqual([]);
  const after = await written();
  expect(after["figures"]).toBeGreaterThan((before["figures"] as number) + 2000);

  const undo = () => ask<Payload>(`mutation ($id: ID!) { undoImport(id: $id) { ${fields} } }`, { id });
  const cutUndo = undo().catch(() => "cut off");
  await expect.poll(isWriting, { timeout: 30_000, interval: 2 }).toBe(true);
  await kill();
  expect(await cutUndo).toBe("cut off");
  expect(await written()).toEqual(after);
  expect(await stageOf(id)).toBe("COMMITTED");
  expect((await undo()).problems).toEqual([]);
  expect(await written()).toEqual(before);
});
