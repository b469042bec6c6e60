import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockData } from "#server/core/data-lock.ts";
import { processMark } from "#server/core/process-mark.ts";

let folder: string;
const lock = () => join(folder, "hub.lock");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the folder is held until it is given back, and nothing else is left in it", () => {
  const giveBack = lockData(folder);
  expect(readdirSync(folder)).toEqual(["hub.lock"]);
  expect(() => lockData(folder)).toThrow(`Another hub (process ${process.pid}) is already running on the data folder ${folder}.`);
  giveBack();
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock left by a process that is gone is taken over", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const left = JSON.stringify({ pid: child.pid, mark: processMark(child.pid!) });
  writeFileSync(lock(), left);
  expect(() => lockData(folder)).toThrow(`process ${child.pid}`);
  child.kill("SIGKILL");
  await once(child, "exit");
  lockData(folder)();
  expect(existsSync(lock())).toBe(false);
});

test("a number that was given to another process since is not mistaken for the hub", () => {
  writeFileSync(lock(), JSON.stringify({ pid: process.pid, mark: "another start" }));
  lockData(folder);
  expect(JSON.parse(readFileSync(lock(), "utf8"))).toEqual({ pid: process.pid, mark: processMark(process.pid) });
});

test.each(["", "not a lock"])("a spoilt lock file is taken over: %j", (content) => {
  writeFileSync(lock(), content);
  lockData(folder);
  expect(JSON.parse(readFileSync(lock(), "utf8"))).toMatchObject({ pid: process.pid });
});

test("giving back leaves a lock that someone else has taken since", () => {
  const giveBack = lockData(folder);
  writeFileSync(lock(), "someone else");
  giveBack();
  expect(readFileSync(lock(), "utf8")).toBe("someone else");
});
