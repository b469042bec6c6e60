import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { everyRow, makeOfficer, runAs, type RunBatch } from "./import-run.ts";
import { report } from "./plan-and-report.ts";

let db: TestDb;
let run: ReturnType<typeof runAs>;
beforeAll(async () => {
  db = await makeDb({ dataset: true });
  run = runAs(db, await makeOfficer(db));
});
afterAll(() => db.drop());

test("a commit, a decision and a cancellation at once: each is done whole or told what stands against it", async () => {
  const batch = await run.accept(await run.send(report));
  const before = await everyRow(db);
  const [done, cancelled, decided] = await Promise.all([
    run.commit(batch),
    run.cancel(batch.id),
    run.decide(batch.id, [batch.items[2]!], "REJECTED"),
  ]);
  expect([done, cancelled, decided].flatMap(({ problems }) => problems).every(({ message }) => message.length > 20)).toBe(true);
  const { stage } = await run.open(batch.id);
  expect(stage).toBe(done.problems.length === 0 ? "COMMITTED" : "CANCELLED");
  expect(cancelled.problems.length === 0).toBe(stage === "CANCELLED");
  if (stage === "COMMITTED") expect((await run.undo(batch.id)).problems).toEqual([]);
  expect(await everyRow(db)).toEqual(before);
});

test("a commit while it is taken back is told so, and nothing of it stays", async () => {
  const before = await everyRow(db);
  const { import: done } = await run.commit(await run.accept(await run.send(report)));
  const [undone, again] = await Promise.all([run.undo(done.id), run.commit(done)]);
  expect(undone.problems).toEqual([]);
  expect(again.problems.map(({ code }) => code)).toEqual([expect.stringMatching(/WRONG_STAGE|CONFLICT/)]);
  expect(await everyRow(db)).toEqual(before);
});

test.each(["CHECKED", "REVIEWED", "COMMITTED", "UNDONE"])("cancelling an import that is %s", async (stage) => {
  let batch: RunBatch = await run.send(report);
  if (stage !== "CHECKED") batch = await run.accept(batch);
  if (stage === "COMMITTED" || stage === "UNDONE") batch = (await run.commit(batch)).import;
  if (stage === "UNDONE") batch = (await run.undo(batch.id)).import;
  expect(batch.stage).toBe(stage);
  const { problems, import: after } = await run.cancel(batch.id);
  const isOver = stage === "COMMITTED" || stage === "UNDONE";
  expect(problems.map(({ code }) => code)).toEqual(isOver ? ["WRONG_STAGE"] : []);
  expect(after.stage).toBe(isOver ? stage : "CANCELLED");
  if (stage === "COMMITTED") expect((await run.undo(batch.id)).problems).toEqual([]);
});
