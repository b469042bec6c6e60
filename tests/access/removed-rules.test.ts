import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { doors } from "#server/auth/admission.policy.ts";
import { projectFolder } from "#server/core/paths.ts";
import { lines, wrongCells } from "./matrix.ts";
import { removals, shownElsewhere, type Rule } from "./removals.ts";
import { makeWorld, type World } from "./world.ts";

const { replaced } = vi.hoisted(() => ({ replaced: new Map<string, (...args: never[]) => unknown>() }));

/** A module whose functions ask first whether another stands in their place. */
async function replaceable(original: () => Promise<object>): Promise<object> {
  const wrap =
    (name: string, own: Rule): Rule =>
    (...args) =>
      (replaced.get(name) ?? own)(...args);
  return Object.fromEntries(
    Object.entries(await original()).map(([name, value]) => [
      name,
      typeof value === "function" ? wrap(name, value as Rule) : (value as unknown),
    ]),
  );
}

vi.mock("#server/auth/roles.policy.ts", replaceable);
vi.mock("#server/auth/asking.policy.ts", replaceable);
vi.mock("#server/auth/audit.policy.ts", replaceable);
vi.mock("#server/auth/owners.policy.ts", replaceable);
vi.mock("#server/auth/people.policy.ts", replaceable);
vi.mock("#server/auth/figure-rights.policy.ts", replaceable);
vi.mock("#server/auth/reach.sql.ts", replaceable);
vi.mock("#server/auth/viewer.sql.ts", replaceable);
vi.mock("#server/audit/history.policy.ts", replaceable);
vi.mock("#server/boards/owned.sql.ts", replaceable);
vi.mock("#server/ingest/checks/deciding.policy.ts", replaceable);
vi.mock("#server/ingest/feeds/feeding.policy.ts", replaceable);
vi.mock("#server/measures/explain.policy.ts", replaceable);
vi.mock("#server/reorganisation/asking.policy.ts", replaceable);

let open: World;
let closed: World;
beforeAll(async () => {
  [open, closed] = await Promise.all([makeWorld(), makeWorld({ HUB_PUBLIC_READING: "no" })]);
});
afterEach(() => {
  replaced.clear();
  vi.restoreAllMocks();
});
afterAll(() => Promise.all([open.end(), closed.end()]));

const wrongIn = async (world: World, what: string) =>
  await wrongCells(world, what, lines.find(([line]) => line === what)![1], { isClosed: world === closed, isBrief: true });

test.each(removals)("without $rule, or with another in its place, the table is wrong: $shows", async ({ rule, by, shows }) => {
  replaced.set(rule, by);
  for (const what of shows) expect(await wrongIn(open, what), what).not.toEqual([]);
});

test.each([
  ["tokenIsGood", "Query.units"],
  ["personalNeedsPerson", "Mutation.signOut"],
  ["tokenIsForThis", "Query.units"],
  ["ownPagesWrite", "Mutation.saveView · mới"],
  ["passwordIsOwn", "Query.units"],
  ["hubIsOpen", "Query.units"],
] as const)("without the door %s the table is wrong: %s", async (door, what) => {
  vi.spyOn(doors, door).mockReturnValue(null);
  expect(await wrongIn(door === "hubIsOpen" ? closed : open, what)).not.toEqual([]);
});

test("with every rule in its place the same lines come out right", async () => {
  for (const what of new Set(removals.map(({ shows }) => shows[0]!))) expect(await wrongIn(open, what), what).toEqual([]);
});

test("every function of every policy is taken away, and every door", () => {
  const files = readdirSync(join(projectFolder, "server"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".policy.ts"),
  );
  const functions = files.flatMap((file) =>
    Array.from(
      readFileSync(join(projectFolder, "server", file), "utf8").matchAll(
        /^export (?:const|function|async function) (\w+)(?: = \(| = async|\()/gm,
      ),
      ([, name]) => name!,
    ),
  );
  expect(functions.length).toBeGreaterThan(15);
  const removed = new Set([...removals.map(({ rule }) => rule), ...Object.keys(shownElsewhere)]);
  expect(functions.filter((name) => !removed.has(name))).toEqual([]);
  expect(Object.keys(doors).toSorted()).toEqual([
    "hubIsOpen",
    "ownPagesWrite",
    "passwordIsOwn",
    "personalNeedsPerson",
    "tokenIsForThis",
    "tokenIsGood",
  ]);
});
