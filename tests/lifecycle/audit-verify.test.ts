import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { projectFolder } from "#server/core/paths.ts";
import { openPool } from "#server/core/postgres/connect.ts";
import { databaseUrl, endHubs, runHub } from "#tests/helpers/run-hub.ts";

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "hub-verify-"));
});
afterEach(endHubs);
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** What `npm run audit:verify` runs. */
async function verify(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { HUB_DATA: data, DATABASE_URL: "", LOG_LEVEL: "", PATH: `${dirname(process.execPath)}:/usr/bin:/bin` };
  const child = spawn(process.execPath, ["--import", "tsx", "server/audit/verify-main.ts", ...args], { cwd: projectFolder, env });
  const [[code], out, err] = await Promise.all([once(child, "close") as Promise<[number]>, text(child.stdout), text(child.stderr)]);
  return { code, said: out + err };
}

test("the command verifies the trail of a hub that runs and of one that stopped, and misses what was cut off its end", async () => {
  const hub = runHub({ data });
  await hub.ready;
  const whole = await verify();
  expect(whole).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^The audit trail is whole: \d+ entries, held against 1 noted before\./) as string,
  });
  const anchor = /--anchor (\d+:[0-9a-f]{64})/.exec(whole.said)![1]!;

  const sql = openPool(databaseUrl(data), 1);
  await sql`update units set note = 'một'`;
  const [last] = await sql<{ id: number }[]>`select max(id)::int as id from audit_entries`;
  await sql.end();
  hub.child.kill("SIGTERM");
  await hub.ended;
  expect(readFileSync(join(data, "audit-anchors.txt"), "utf8").trim().split("\n").at(-1), "noted when it stopped").toContain(
    ` ${last!.id} `,
  );
  expect(await verify("--anchor", anchor)).toMatchObject({
    code: 0,
    said: expect.stringContaining(`${last!.id} entries, held against 3`) as string,
  });
  expect(await verify("--anchor", `1:${"0".repeat(64)}`)).toMatchObject({
    code: 1,
    said: expect.stringContaining("broken at entry 1: it was written anew") as string,
  });
  expect(await verify("--anchor", "x")).toMatchObject({ code: 2, said: expect.stringContaining("--anchor must be") as string });

  appendFileSync(join(data, "audit-anchors.txt"), "a damaged line\n");
  const next = runHub({ data });
  await next.ready;
  const again = openPool(databaseUrl(data), 1);
  await again.unsafe(`alter table audit_entries disable trigger all; delete from audit_entries where id > ${last!.id - 2};
    alter table audit_entries enable trigger all`);
  await again.end();
  const cut = await verify();
  expect(cut.code).toBe(1);
  expect(cut.said).toContain(
    `The audit trail is broken at entry ${last!.id - 1}: the trail ends before it, though it once went on to entry ${last!.id} at least.`,
  );
});
