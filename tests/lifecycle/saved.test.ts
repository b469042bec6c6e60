import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { databasePid, endHubs, runHub } from "#tests/helpers/run-hub.ts";

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "hub-saved-"));
});
afterEach(endHubs);
afterAll(() => rmSync(data, { recursive: true, force: true }));

async function ask(hub: string, query: string, cookie?: string): Promise<{ data: Record<string, unknown>; cookie: string | null }> {
  const headers = { "content-type": "application/json", ...(cookie ? { cookie } : {}) };
  const response = await fetch(`${hub}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  const answer = (await response.json()) as { data: Record<string, unknown> };
  return { ...answer, cookie: response.headers.get("set-cookie")?.split(";")[0] ?? null };
}

test("what was saved is there after hub and database are killed right behind the answer", async () => {
  const hub = runHub({ data });
  const question = `question: { measures: ["TASKS_TOTAL"], time: { kind: QUARTER, last: 1 } }, look: { view: "bang" }`;
  const { cookie } = await ask(await hub.ready, `mutation { saveView(input: { name: "Khung nhìn", ${question} }) { problems { code } } }`);
  const place = "place: { x: 0, y: 0, w: 6, h: 4 }";
  const saved = await ask(
    await hub.ready,
    `mutation { saveBoard(input: { name: "Bảng", cards: [{ kind: VIEW, ${place}, ${question} }] }) { problems { code } } setDefaultBoard(key: "ke-hoach") { problems { code } } }`,
    cookie!,
  );
  const database = databasePid(data)!;
  hub.child.kill("SIGKILL");
  process.kill(database, "SIGKILL");
  expect(saved.data).toEqual({ saveBoard: { problems: [] }, setDefaultBoard: { problems: [] } });
  await hub.ended;

  const next = await runHub({ data }).ready;
  const kept = await ask(next, `{ savedViews { name isMine } boards { name isMine isDefault cards { kind } } }`, cookie!);
  expect(kept.data["savedViews"]).toEqual([{ name: "Khung nhìn", isMine: true }]);
  expect(kept.data["boards"]).toContainEqual({ name: "Bảng", isMine: true, isDefault: false, cards: [{ kind: "VIEW" }] });
  expect(kept.data["boards"]).toContainEqual(expect.objectContaining({ name: "Tiến độ kế hoạch", isDefault: true }));
});
