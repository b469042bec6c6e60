import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { keepChecking } from "#server/ingest/checks/keep-checking.ts";
import { knowledgeFolder } from "#server/ingest/knowledge/own-folder.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

const data = mkdtempSync(join(tmpdir(), "hub-knowledge-"));
const folder = knowledgeFolder(data);
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
let db: TestDb;
let app: FastifyInstance;
let cookie: string;

beforeAll(async () => {
  mkdirSync(folder);
  write(
    "figures.csv",
    "rule,indicator,unit,near,also,before,after,context,without,absent,slots,change\nDOSSIERS_RECEIVED.tinh,DOSSIERS_RECEIVED,bì hồ sơ,thu nhận,,,,,,,,\n",
  );
  write(
    "check-rules.csv",
    "rule,name,says,severity,tolerance,least,applies,basis\nV7,Riêng,Của tỉnh.,ERROR,0,0,văn bản,\nV8,Riêng,Của tỉnh.,NOTICE,0,0,văn bản,\n",
  );
  db = await makeDb({ dataset: true });
  cookie = await openSession(db.sql, await makePerson(db.sql, { roles: [{ role: "ENTERER", unit: "ubnd-truc-ninh" }] }));
  app = await makeApp({ sql: db.hub, config: parseConfig({ RATE_LIMIT: "0", HUB_DATA: data }), log: pino({ level: "silent" }) });
});
afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(data, { recursive: true, force: true });
});

async function read(text: string) {
  const sent = await app.inject({
    method: "POST",
    url: "/files/imports?unit=ubnd-truc-ninh&name=bao-cao.txt",
    headers: { "content-type": "application/octet-stream", cookie },
    payload: Buffer.from(text),
  });
  const { id } = sent.json<{ id: string }>();
  const stageOf = async () => (await db.sql`select stage from imports where id = ${id}`)[0]!["stage"] as string;
  await expect.poll(stageOf, { timeout: 30_000 }).toMatch(/CHECKED|FAILED/);
  return {
    figures:
      await db.sql`select payload ->> 'indicator' as indicator, payload -> 'value' as value from import_items where import_id = ${id} and kind = 'FIGURE' order by ordinal`,
    findings: await db.sql`select rule, severity from findings where import_id = ${id}`,
    message: (await db.sql`select message from imports where id = ${id}`)[0]!["message"] as string | null,
  };
}

const report =
  "BÁO CÁO\nKết quả cải cách hành chính quý I năm 2024\n\nTrong quý, huyện thu nhận 731 bì hồ sơ.\nThực hiện Công văn số 12/UBND-NV ngày 05/3/2024 của Bộ Nội vụ.\n";

test("an administrator's words are read and checked with by the running hub", async () => {
  const { figures, findings } = await read(report);
  expect(figures).toContainEqual({ indicator: "DOSSIERS_RECEIVED", value: 731 });
  expect(findings).toContainEqual({ rule: "V8", severity: "NOTICE" });
});

test("the checks of the whole database take the same folder", async () => {
  const stop = await keepChecking(db.sql, pino({ level: "silent" }), folder);
  await expect
    .poll(
      async () =>
        (await db.sql`select distinct severity from findings where rule = 'V7' and import_id is null`).map((row) => row["severity"]),
      { timeout: 30_000 },
    )
    .toEqual(["ERROR"]);
  await stop();
});

test("a table that does not read is named to who sends a file, and keeps no hub from starting", async () => {
  write("figures.csv", "rule,indicator\nX,Y\n");
  write("check-rules.csv", 'rule,name\n"V1');
  expect((await read(report)).message).toMatch(/bảng tri thức của quản trị viên có lỗi \(\S+\.csv.*\); hãy nhờ quản trị viên/);
  const faults: string[] = [];
  const stop = await keepChecking(db.sql, { warn: (what: { fault: string }) => faults.push(what.fault) } as never, folder);
  await stop();
  expect(faults).toEqual([expect.stringContaining("check-rules.csv")]);
});
