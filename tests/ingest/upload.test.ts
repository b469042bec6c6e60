import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FastifyInstance } from "fastify";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";
import { text } from "./a-reading.ts";

let db: TestDb;
let app: FastifyInstance;
let cookie: string;

const open = () => makeApp({ sql: db.hub, config: parseConfig({ RATE_LIMIT: "0" }), log: pino({ level: "error" }) });
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  const person = await makePerson(db.sql, { roles: [{ role: "ENTERER", unit: "ubnd-truc-ninh" }] });
  cookie = await openSession(db.sql, person);
  app = await open();
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const send = (content: Uint8Array | string, name = "bao-cao.txt", headers: Record<string, string> = { cookie }) =>
  app.inject({
    method: "POST",
    url: `/files/imports?unit=ubnd-truc-ninh&name=${encodeURIComponent(name)}`,
    headers: { "content-type": "application/octet-stream", ...headers },
    payload: Buffer.from(content),
  });
const stageOf = async (id: string) => (await db.sql`select stage, message from imports where id = ${id}`)[0];

test("a document is received, read in a thread of its own and waits for its review; the file comes back as it was", async () => {
  const sent = await send(text, "../Báo cáo quý I.txt");
  expect(sent.statusCode, sent.body).toBe(201);
  const { id } = sent.json<{ id: string }>();
  await expect.poll(() => stageOf(id), { timeout: 30_000 }).toMatchObject({ stage: "CHECKED", message: null });
  const [row] = await db.sql`
    select i.file_name, i.format, (select text from import_files where import_id = i.id) as text,
      (select payload ->> 'number' from import_items where import_id = i.id and kind = 'DOCUMENT') as number from imports i where i.id = ${id}`;
  expect(row).toEqual({ file_name: "Báo cáo quý I.txt", format: "TXT", text, number: "77/BC-UBND" });
  const file = await app.inject({ url: `/files/imports/${id}`, headers: { cookie } });
  expect(file.body).toBe(text);
  expect(file.headers["content-disposition"]).toContain("attachment");
  expect((await app.inject({ url: `/files/imports/${id}` })).statusCode).toBe(404);
});

test("what the rules find in a text stands beside its items, for those who see the import", async () => {
  const wrong = `${text}Tiếp nhận 1.000 hồ sơ, gồm: 400 hồ sơ trực tuyến, 500 hồ sơ trực tiếp.\nSố công chức có mặt là 12/10 người.\n`;
  const { id } = (await send(wrong)).json<{ id: string }>();
  await expect.poll(() => stageOf(id), { timeout: 30_000 }).toMatchObject({ stage: "CHECKED" });
  const ask = async (headers: Record<string, string>) => {
    const payload = {
      query: "query ($id: ID!) { findings(filter: { importId: { eq: $id } }) { nodes { rule spanStart } } }",
      variables: { id },
    };
    const answer = await app.inject({ method: "POST", url: "/graphql", headers, payload });
    return answer.json<{ data: { findings: { nodes: { rule: string; spanStart: number }[] } } }>().data.findings.nodes;
  };
  const seen = await ask({ cookie });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every(({ rule, spanStart }) => /^V\d+$/.test(rule) && spanStart >= 0)).toBe(true);
  expect(await ask({})).toEqual([]);
});

test.each([
  ["an empty file", "", /Tệp rỗng/],
  ["an old or encrypted Word file", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ...", /mật khẩu/],
  ["a cut ZIP", "PK\x03\x04 something", /cắt giữa chừng/],
  ["a ZIP of something else", "PK\x03\x04 a PK\x05\x06", /không phải Word hay Excel/],
  ["a macro", "PK\x03\x04 word/document.xml word/vbaProject.bin PK\x05\x06", /macro/],
  ["bytes of anything", "a\0b", /Không nhận ra/],
])("%s is refused in a sentence, and nothing is kept", async (_what, content, words) => {
  const before = await db.sql`select count(*) from imports`;
  const sent = await send(Buffer.from(content, "latin1"), "tep.docx");
  expect(sent.statusCode).toBe(400);
  expect(sent.json<{ message: string }>().message).toMatch(words);
  expect(await db.sql`select count(*) from imports`).toEqual(before);
});

test("what is longer than a file may be is refused before it is kept, and from elsewhere nothing is taken", async () => {
  const sent = await send(Buffer.alloc(33 * 1024 * 1024, 65));
  expect(sent.statusCode).toBe(413);
  expect(sent.json<{ message: string }>().message).toContain("32 MB");
  expect((await send(text, "a.txt", { cookie, "sec-fetch-site": "cross-site" })).statusCode).toBe(403);
  expect((await send(text, "a.txt", {})).statusCode).toBe(401);
});

test("a file that cannot be read says why; it is not tried again", async () => {
  const { id } = (await send(Buffer.from([0x54, 0xe1, 0x74, 0x20, 0xff, 0x0a]), "cu.txt")).json<{ id: string }>();
  await expect
    .poll(() => stageOf(id), { timeout: 30_000 })
    .toMatchObject({ stage: "FAILED", message: expect.stringContaining("UTF-8") as never });
});

test("what a killed hub left unread is read by the next", async () => {
  await app.close();
  const [row] = await db.sql<{ id: string }[]>`
    with i as (insert into imports (file_name, sha256, size, format, kind, unit_id, stage, attempts, claimed_until)
      select 'do-dang.txt', repeat('0', 64), 1, 'TXT', 'DOCUMENT', id, 'RECOGNISED', 1, now() - interval '1 second' from units where code = 'ubnd-truc-ninh' returning id),
    f as (insert into import_files (import_id, content) select id, ${Buffer.from(text)} from i)
    insert into import_items (import_id, ordinal, kind, payload, confidence) select id, 1, 'FIGURE', '{}', 1 from i returning import_id as id`;
  app = await open();
  await expect.poll(() => stageOf(row!.id), { timeout: 30_000 }).toMatchObject({ stage: "CHECKED" });
  const [first] = await db.sql`select kind from import_items where import_id = ${row!.id} order by ordinal limit 1`;
  expect(first!["kind"]).toBe("DOCUMENT");
});
