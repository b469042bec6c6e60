import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "postgres";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { doors } from "#server/auth/admission.policy.ts";
import { projectFolder } from "#server/core/paths.ts";
import { lines, wrongCells } from "./matrix.ts";
import { makeWorld, type World } from "./world.ts";

type Function = (...args: never[]) => unknown;
const { replaced } = vi.hoisted(() => ({ replaced: new Map<string, (...args: never[]) => unknown>() }));

/** The module with each function asking first whether another stands in its place. */
function replaceable<T extends object>(module: T): T {
  const wrap = (name: string, own: Function) => Object.assign((...args: never[]) => (replaced.get(name) ?? own)(...args), { own });
  return Object.fromEntries(
    Object.entries(module).map(([name, value]) => [name, typeof value === "function" ? wrap(name, value as Function) : value]),
  ) as T;
}

vi.mock("#server/auth/roles.policy.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/auth/asking.policy.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/auth/audit.policy.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/auth/owners.policy.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/auth/people.policy.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/audit/history.policy.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/measures/explain.policy.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/boards/owned.sql.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/auth/reach.sql.ts", async (original) => replaceable(await original<object>()));
vi.mock("#server/auth/viewer.sql.ts", async (original) => replaceable(await original<object>()));

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

const always = () => true;
const never = () => false;
const nothing = () => {};
const everyRow = (sql: Sql) => sql`true`;
const noRow = (sql: Sql) => sql`false`;

/** A rule by its function, what stands in its place, and the lines of the table that must not come out any more. */
type Removal = readonly [rule: string, how: string, by: Function, ...lines: string[]];

const removals: readonly Removal[] = [
  ["isAdministrator", "everybody is one", always, "Query.people"],
  ["isAdministrator", "nobody is one", never, "Query.people"],
  ["canGive", "anybody gives any role", always, "Mutation.grantRole · vai trò đối với đơn vị", "Mutation.endRole · vai trò đối với đơn vị"],
  ["canGive", "nobody gives roles", never, "Mutation.grantRole · vai trò đối với đơn vị", "Mutation.endRole · vai trò đối với đơn vị"],
  [
    ...(["canCareFor", "any administrator cares for anybody", always, "Query.person · người của đơn vị"] as const),
    ...["Mutation.savePerson · người của đơn vị", "Mutation.resetPassword · người của đơn vị"],
    ...["Mutation.resetSecondFactor · người của đơn vị", "Query.sessions · của người của đơn vị", "Query.tokens · của người của đơn vị"],
    ...[
      "Mutation.endSession · của người của đơn vị",
      "Mutation.createToken · cho người của đơn vị",
      "Mutation.revokeToken · của người của đơn vị",
    ],
  ],
  ["canCareFor", "nobody cares", never, "Query.person · người của đơn vị"],
  ["covers", "tokens get any role", always, "Mutation.createToken · cho mình, vai trò người đọc đối với đơn vị"],
  ["covers", "tokens get no role", never, "Mutation.createToken · cho mình, vai trò người đọc đối với đơn vị"],
  ["selectHeld", "nobody is known to have roles", () => Promise.resolve([]), "Query.person · người của đơn vị"],
  ["findReach", "every unit is every unit", () => Promise.resolve(null), "Mutation.grantRole · vai trò đối với đơn vị"],
  ["mustBePerson", "a stranger is somebody", () => crypto.randomUUID(), "Query.tokens · của mình", "Query.sessions · của mình"],
  ["mustBeAdministrator", "nobody need be", nothing, "Query.people", "Mutation.savePerson · người mới"],
  ["isListedFor", "everybody is listed", everyRow, "Query.people · có người của đơn vị"],
  ["isListedFor", "nobody is listed", noRow, "Query.people · có người của đơn vị", "Query.people · có người chưa có vai trò"],
  ["checkReadsAudit", "anybody reads the trail", nothing, "Query.auditEntries", "Query.auditPeople"],
  ["canReadAudit", "everybody may read the trail", always, "Query.history · số liệu"],
  ["canReadAudit", "nobody may read the trail", never, "Query.history · số liệu"],
  ["canSeeHistory", "every history is open", () => Promise.resolve(true), "Query.history · số liệu", "Query.history · người có tài khoản"],
  ["canSeeHistory", "no history is open", () => Promise.resolve(false), "Query.history · đơn vị, kế hoạch và danh mục khác"],
  ["knowsPeople", "strangers learn names", always, "Query.history · actor.name"],
  ["knowsPeople", "nobody learns names", never, "Query.history · actor.name"],
  ["knowsVisitors", "everybody learns marks of visitors", always, "Query.history · actor.visitor, khách khác"],
  ["knowsVisitors", "nobody learns marks of visitors", never, "Query.history · actor.visitor, khách khác"],
  ["canExplain", "anybody", always, "Query.analyze · explain", "Query.board · cards.answer.explain"],
  ["canExplain", "nobody", never, "Query.analyze · explain"],
  [
    "isOwner",
    "everything is everybody's",
    everyRow,
    "Query.board · isMine, dùng chung của người khác",
    "Query.savedView · isMine, dùng chung của người khác",
  ],
  ["isOwner", "nothing is anybody's", noRow, "Query.board · isMine, của mình", "Query.history · bảng của mình", "Query.board · isDefault"],
  [
    "canSeeOwned",
    "private things are seen",
    everyRow,
    "Query.board · riêng của người khác",
    "Query.savedView · riêng của người khác",
    "Query.boards · có bảng riêng của người khác",
    "Query.savedViews · có khung nhìn riêng của người khác",
  ],
  ["canSeeOwned", "nothing is seen", noRow, "Query.board · của mình", "Query.savedView · của mình"],
  [
    "canShowView",
    "boards show any view",
    everyRow,
    "Query.board · cards.view, khung nhìn riêng của người thứ ba",
    "Mutation.saveBoard · thẻ với khung nhìn riêng của người khác",
  ],
  ["canShowView", "boards show no view", noRow, "Query.board · cards.view, khung nhìn riêng của người lập bảng dùng chung"],
  [
    "checkVersion",
    "anybody changes anything",
    () => Promise.resolve(null),
    "Mutation.saveBoard · dùng chung của người khác",
    "Mutation.removeBoard · riêng của người khác",
    "Mutation.saveView · dùng chung của người khác",
    "Mutation.removeView · riêng của người khác",
  ],
  ["findSession", "sessions never end", carelessSession, "Query.me"],
  ["findToken", "tokens never end", carelessToken, "Query.units"],
];

/** Rules that no line can show, each with what holds it instead. */
const shownElsewhere: Readonly<Record<string, string>> = {
  can: "for what is to be written about figures; server/auth/roles.policy.test.ts",
  admission: "goes through the doors, which are taken away one by one here",
  outOfReach: "words of a refusal",
};

describe("taking a rule away shows in the table", () => {
  test.each(removals)("%s: %s", async (rule, _how, by, ...shown) => {
    replaced.set(rule, by);
    for (const what of shown) expect(await wrongIn(open, what), what).not.toEqual([]);
  });

  test.each([
    ["tokenIsGood", "Query.units"],
    ["personalNeedsPerson", "Mutation.signOut"],
    ["tokenIsForThis", "Query.units"],
    ["ownPagesWrite", "Mutation.saveView · mới"],
    ["passwordIsOwn", "Query.units"],
    ["hubIsOpen", "Query.units"],
  ] as const)("the door %s", async (door, what) => {
    vi.spyOn(doors, door).mockReturnValue(null);
    expect(await wrongIn(door === "hubIsOpen" ? closed : open, what)).not.toEqual([]);
  });

  test("and only that: with every rule in its place the same lines come out right", async () => {
    const shown = [...new Set(removals.flatMap(([, , , ...lines]) => lines[0]!))];
    for (const what of shown) expect(await wrongIn(open, what), what).toEqual([]);
  });

  test("every function of every policy is taken away here", () => {
    const files = readdirSync(join(projectFolder, "server"), { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith(".policy.ts"),
    );
    const functions = files.flatMap((file) =>
      [
        ...readFileSync(join(projectFolder, "server", file), "utf8").matchAll(
          /^export (?:const|function|async function) (\w+)(?: = \(|\(| = async)/gm,
        ),
      ].map((match) => match[1]!),
    );
    expect(functions.length).toBeGreaterThan(15);
    const removed = new Set([...removals.map(([rule]) => rule), ...Object.keys(shownElsewhere)]);
    expect(functions.filter((name) => !removed.has(name))).toEqual([]);
    expect(Object.keys(doors).length).toBe(6);
  });
});

const wrongIn = async (world: World, what: string) =>
  await wrongCells(world, what, lines.find(([line]) => line === what)![1], { isClosed: world === closed, isBrief: true });

/** As if no key ever ran out. */
async function carelessSession(sql: Sql, { hash }: { hash: string }) {
  const [row] = await sql`
    select id, person_id as "personId", false as "mustChange", false as "isRotated", '[]'::json as roles from sessions where key_hash = ${hash}`;
  return row ?? null;
}

async function carelessToken(sql: Sql, hash: string) {
  const [row] = await sql`select id, person_id as "personId", operations, '[]'::json as roles from access_tokens where hash = ${hash}`;
  return row ?? null;
}
