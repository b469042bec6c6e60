import { afterAll, beforeAll, expect, test } from "vitest";
import { holders, others, type Asker } from "./askers.ts";
import { lines, wrongCells } from "./matrix.ts";
import { expected } from "./rules.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld({ HUB_PUBLIC_READING: "no" });
});
afterAll(() => world.end());

const [stranger] = others;
/** Strangers of every kind, a person without roles and one with, and a program. */
const columns = [...others.filter(isUnknown), ...others.filter(({ label }) => /^người không có|để đọc/.test(label)), holders[0]!];

function isUnknown({ shows, isOver }: Asker): boolean {
  return shows === "nothing" || shows === "visitor" || isOver !== undefined;
}

test.each(lines)("with reading without an account switched off, %s: %s, and else only for who signed in", async (what, rule) => {
  expect(await wrongCells(world, what, rule, { isClosed: true, columns })).toEqual([]);
});

test("strangers come in, and get nothing else but pages without data", () => {
  const open = lines.filter(([, rule]) => expected(rule, stranger!, { operation: "query", isClosed: true }) === "allowed");
  expect(open.map(([what]) => what).filter((what) => !what.includes(" /"))).toEqual([
    "Query.signInWays",
    "Mutation.signIn",
    "Mutation.signOut",
  ]);
  expect(open.filter(([what]) => /graphql|files/.test(what))).toEqual([]);
});
