import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { makePerson, openSession } from "#tests/helpers/sign-in.ts";

let db: TestDb;
let app: FastifyInstance;
let cookie: string;
/** A request has 0.3 s, an upload 20 s as long as something comes every 0.6 s. */
const limits = { requestMs: 300, uploadMs: 20_000, uploadSilenceMs: 600, checkMs: 100 };

beforeAll(async () => {
  db = await makeDb({ dataset: true });
  cookie = await openSession(db.sql, await makePerson(db.sql, { roles: [{ role: "ENTERER", unit: "ubnd-truc-ninh" }] }));
  app = await makeApp({ sql: db.hub, config: parseConfig({ RATE_LIMIT: "0" }), log: pino({ level: "silent" }), limits });
  await app.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

async function begin(length: number) {
  const socket = connect((app.server.address() as { port: number }).port, "127.0.0.1");
  let said = "";
  socket.on("data", (chunk) => (said += String(chunk))).on("error", () => {});
  const ended = once(socket, "close");
  await once(socket, "connect");
  socket.write(
    `POST /files/imports?unit=ubnd-truc-ninh&name=cham.txt HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${length}\r\n\r\n`,
  );
  return { socket, ended, said: () => said };
}

test("a file over a slow line is taken, long after any other request would have been ended", async () => {
  const words = "Báo cáo gửi qua đường truyền chậm.\n";
  const bytes = Buffer.from(words.repeat(20));
  const { socket, said } = await begin(bytes.length);
  const piece = Math.ceil(bytes.length / 10);
  for (let at = 0; at < bytes.length; at += piece) {
    socket.write(bytes.subarray(at, at + piece));
    await sleep(150);
  }
  await expect.poll(said, { timeout: 10_000 }).toMatch(/^HTTP\/1\.1 201 /);
  const [kept] = await db.sql<{ content: Buffer }[]>`
    select f.content from import_files f join imports i on i.id = f.import_id where i.file_name = 'cham.txt'`;
  expect(Buffer.from(kept!.content).equals(bytes)).toBe(true);
  socket.destroy();
});

test("a file of which nothing more comes is ended with 408, and nothing of it is kept", async () => {
  const before = await db.sql`select count(*) from imports`;
  const { socket, said, ended } = await begin(1000);
  socket.write("một phần");
  await ended;
  expect(said()).toMatch(/^HTTP\/1\.1 408 /);
  expect(await db.sql`select count(*) from imports`).toEqual(before);
});

test("200 MB are refused before they are sent", async () => {
  const { socket, said } = await begin(200 * 1024 * 1024);
  await expect.poll(said, { timeout: 5_000 }).toMatch(/^HTTP\/1\.1 413 [^]*Tệp lớn hơn 32 MB/);
  expect(socket.bytesWritten).toBeLessThan(2_000);
  socket.destroy();
});
