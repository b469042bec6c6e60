import { TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stepOfCode } from "#server/auth/totp.ts";
import { makePerson, makeToken, openSession, type MadePerson } from "#tests/helpers/sign-in.ts";
import { makeWeb, type Browser, type Web } from "#tests/helpers/web.ts";

let web: Web;
let root: { person: MadePerson; browser: Browser };
beforeAll(async () => {
  web = await makeWeb({}, true);
  root = await somebody([{ role: "ADMINISTRATOR" }]);
});
afterAll(() => web.close());

type Roles = NonNullable<NonNullable<Parameters<typeof makePerson>[1]>["roles"]>;

/** A person and their browser, signed in. */
async function somebody(roles: Roles = []): Promise<{ person: MadePerson; browser: Browser }> {
  const person = await makePerson(web.db.sql, { roles });
  const browser = web.browser();
  const [name, value] = (await openSession(web.db.sql, person)).split("=");
  browser.cookies.set(name!, value!);
  return { person, browser };
}

const grant = (person: string, role: string, unit: string | null, more = "") =>
  `mutation { grantRole(person: "${person}", grant: { role: ${role}, unit: ${JSON.stringify(unit)} ${more} }) {
    person { roles { id role isInForce withSubtree unit { code } } } problems { code path } } }`;
const make = (name: string, more = "") => `mutation { savePerson(input: { name: "Người ${name}", signInName: "${name}" ${more} }) {
  oneTimePassword person { id version mustChangePassword } problems { code path } } }`;
const codeOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions["code"];

describe("a person made by an administrator", () => {
  test("comes in with the one-time password, can only change it, and then works with the roles given", async () => {
    const made = (await root.browser.ask(make("lan.pham"))).data["savePerson"] as unknown as {
      oneTimePassword: string;
      person: { id: string };
      problems: [];
    };
    expect(made.oneTimePassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const given = await root.browser.ask(grant(made.person.id, "ENTERER", "huyen-truc-ninh"));
    expect(given.data["grantRole"]).toMatchObject({
      person: { roles: [{ role: "ENTERER", isInForce: true, withSubtree: true, unit: { code: "huyen-truc-ninh" } }] },
      problems: [],
    });

    const browser = web.browser();
    expect((await browser.signIn("lan.pham", made.oneTimePassword)).data["signIn"]).toMatchObject({ me: { mustChangePassword: true } });
    const held = await browser.ask("{ units { totalCount } }");
    expect([held.status, codeOf(held)]).toEqual([403, "FORBIDDEN"]);
    const change = (current: string, next: string) =>
      browser.ask(
        `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { me { id } problems { code path } } }`,
        {
          current,
          next,
        },
      );
    for (const weak of ["ngắn quá", "123456789012", "aaaaaaaaaaaa", "lan.pham1234", made.oneTimePassword])
      expect((await change(made.oneTimePassword, weak)).data["changePassword"], weak).toMatchObject({
        me: null,
        problems: [{ code: "WEAK_PASSWORD" }],
      });
    const before = browser.cookies.get("hub_session")!;
    expect((await change(made.oneTimePassword, "mưa rơi trên mái ngói")).data["changePassword"]).toMatchObject({ problems: [] });
    expect(browser.cookies.get("hub_session")).not.toBe(before);
    expect((await browser.ask("{ units { totalCount } }")).status).toBe(200);
    const old = web.browser();
    old.cookies.set("hub_session", before);
    expect((await old.ask("{ me { id } }")).data["me"]).toBeNull();
    expect((await web.browser().signIn("lan.pham", made.oneTimePassword)).data["signIn"]).toMatchObject({ me: null });
  });

  test("loses the one-time password after its days", async () => {
    const made = (await root.browser.ask(make("het.han"))).data["savePerson"] as unknown as {
      oneTimePassword: string;
      person: { id: string };
    };
    await web.db.sql`update credentials set one_time_until = now() where person_id = ${made.person.id}`;
    expect((await web.browser().signIn("het.han", made.oneTimePassword)).data["signIn"]).toMatchObject({
      problems: [{ code: "WRONG_CREDENTIALS" }],
    });
  });

  test("is refused under a name or an e-mail that another has, and under no name", async () => {
    await root.browser.ask(make("trung.ten", ', email: "trung@example.vn"'));
    const problems = async (text: string) =>
      ((await root.browser.ask(text)).data["savePerson"] as unknown as { problems: object[] }).problems;
    expect(await problems(make("TRUNG.TEN"))).toEqual([{ code: "NAME_TAKEN", path: "signInName" }]);
    expect(await problems(make("khac.ten", ', email: "Trung@Example.vn"'))).toEqual([{ code: "NAME_TAKEN", path: "email" }]);
    expect(await problems(make("có dấu"))).toEqual([{ code: "INVALID", path: "signInName" }]);
  });

  test("changed by two at once, is changed by the first and told to the second", async () => {
    const { person } = (await root.browser.ask(make("hai.lan"))).data["savePerson"] as unknown as {
      person: { id: string; version: number };
    };
    const change = (name: string) =>
      root.browser.ask(
        `mutation { savePerson(input: { id: "${person.id}", version: ${person.version}, name: "${name}", signInName: "hai.lan" }) { person { name } problems { code } } }`,
      );
    expect((await change("Một")).data["savePerson"]).toEqual({ person: { name: "Một" }, problems: [] });
    expect((await change("Hai")).data["savePerson"]).toEqual({ person: { name: "Một" }, problems: [{ code: "CONFLICT" }] });
  });

  test("given a new password, is out of every browser", async () => {
    const { person, browser } = await somebody();
    const answer = await root.browser.ask(`mutation { resetPassword(person: "${person.id}") { oneTimePassword problems { code } } }`);
    const { oneTimePassword } = answer.data["resetPassword"] as unknown as { oneTimePassword: string };
    expect((await browser.ask("{ me { id } }")).data["me"]).toBeNull();
    expect((await browser.signIn(person.signInName, person.password)).data["signIn"]).toMatchObject({ me: null });
    expect((await browser.signIn(person.signInName, oneTimePassword)).data["signIn"]).toMatchObject({ me: { mustChangePassword: true } });
  });
});

describe("an administrator of a unit", () => {
  test("gives roles below it, not beside or above it, and cares for nobody who reaches further", async () => {
    const { browser } = await somebody([{ role: "ADMINISTRATOR", unit: "huyen-truc-ninh" }]);
    const { person } = await somebody();
    expect(codeOf(await browser.ask(grant(person.id, "ENTERER", "xa-phuong-dinh")))).toBeUndefined();
    for (const unit of ["tinh-nam-dinh", "ubnd-tinh", null])
      expect(codeOf(await browser.ask(grant(person.id, "ENTERER", unit))), String(unit)).toBe("FORBIDDEN");
    const reset = (id: string) => browser.ask(`mutation { resetPassword(person: "${id}") { oneTimePassword } }`);
    expect(codeOf(await reset(root.person.id))).toBe("FORBIDDEN");
    const { person: beside } = await somebody([{ role: "READER", unit: "ubnd-tinh" }]);
    expect(codeOf(await reset(beside.id))).toBe("FORBIDDEN");
    expect(codeOf(await browser.ask(`{ sessions(person: "${beside.id}") { id } }`))).toBe("FORBIDDEN");
    const listed = await browser.ask("{ people(first: 200) { nodes { id } } }");
    const ids = (listed.data["people"] as unknown as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
    expect(ids).toContain(person.id);
    expect(ids).not.toContain(beside.id);
    expect(ids).not.toContain(root.person.id);
    expect(codeOf(await reset(person.id))).toBeUndefined();
  });

  test("of the unit alone gives nothing for what is below", async () => {
    const { browser } = await somebody([{ role: "ADMINISTRATOR", unit: "huyen-truc-ninh", withSubtree: false }]);
    const { person } = await somebody();
    expect(codeOf(await browser.ask(grant(person.id, "READER", "huyen-truc-ninh")))).toBe("FORBIDDEN");
    expect(codeOf(await browser.ask(grant(person.id, "READER", "huyen-truc-ninh", ", withSubtree: false")))).toBeUndefined();
  });
});

test("anybody, a person without the role and a token are turned away from all of it", async () => {
  const { person, browser } = await somebody([{ role: "ENTERER" }]);
  const admin = await makeToken(web.db.sql, root.person, ["query", "mutation"], [{ role: "ADMINISTRATOR" }]);
  const asked = [
    "{ people { totalCount } }",
    `{ person(id: "${root.person.id}") { id } }`,
    `{ tokens(person: "${root.person.id}") { id } }`,
    make("ke.gian"),
    grant(person.id, "ADMINISTRATOR", null),
    `mutation { resetPassword(person: "${root.person.id}") { oneTimePassword } }`,
    `mutation { resetSecondFactor(person: "${root.person.id}") { isDone } }`,
  ];
  for (const text of asked) {
    expect(codeOf(await web.browser().ask(text)), text).toBe("UNAUTHENTICATED");
    expect(codeOf(await browser.ask(text)), text).toBe("FORBIDDEN");
    const byToken = await web.browser({ authorization: admin.header }).ask(text);
    expect([byToken.status, codeOf(byToken)], text).toEqual([403, "FORBIDDEN"]);
  }
});

test("the last administrator of everything stays", async () => {
  const mine = (await root.browser.ask("{ me { roles { id } } }")).data["me"] as unknown as { roles: { id: string }[] };
  const end = (id: string) => root.browser.ask(`mutation { endRole(id: "${id}") { problems { code } } }`);
  expect((await end(mine.roles[0]!.id)).data["endRole"]).toEqual({ problems: [{ code: "LAST_ADMINISTRATOR" }] });
  const other = await somebody([{ role: "ADMINISTRATOR" }]);
  const [theirs] = await web.db.sql<{ id: string }[]>`select id from role_grants where person_id = ${other.person.id}`;
  expect((await end(theirs!.id)).data["endRole"]).toEqual({ problems: [] });
  expect(codeOf(await other.browser.ask("{ people { totalCount } }"))).toBe("FORBIDDEN");
});

describe("a token", () => {
  const create = (
    more: string,
  ) => `mutation { createToken(input: { name: "Cổng", expiresOn: "${new Date(Date.now() + 864e5).toISOString().slice(0, 10)}" ${more} }) {
    value token { id prefix lastUsedAt isInForce } problems { code path } } }`;
  const made = async (browser: Browser, more = "") =>
    (await browser.ask(create(more))).data["createToken"] as unknown as {
      value: string;
      token: { id: string; prefix: string };
      problems: object[];
    };

  test("is told once, works as far as it may, shows its last use, and opens nothing once revoked", async () => {
    const { browser, person } = await somebody([{ role: "INTEGRATOR", unit: "tinh-nam-dinh" }]);
    const { value, token } = await made(browser, ', roles: [{ role: INTEGRATOR, unit: "huyen-truc-ninh" }]');
    expect(value).toMatch(/^cchc_[\w-]{43}$/);
    const program = web.browser({ authorization: `Bearer ${value}` });
    expect((await program.ask("{ me { id } units { totalCount } }")).data["me"]).toEqual({ id: person.id });
    expect((await program.ask("mutation { setDefaultBoard(key: null) { problems { code } } }")).status).toBe(403);
    const listed = await browser.ask("{ tokens { prefix lastUsedAt isInForce } }");
    expect(listed.data["tokens"]).toEqual([{ prefix: value.slice(0, 12), lastUsedAt: expect.any(String), isInForce: true }]);
    expect(listed.text).not.toContain(value);
    await browser.ask(`mutation { revokeToken(id: "${token.id}") { problems { code } } }`);
    const after = await program.ask("{ units { totalCount } }");
    expect([after.status, codeOf(after)]).toEqual([401, "UNAUTHENTICATED"]);
    expect((await program.fetch("/files/analyze.csv?q=%7B%7D")).status).toBe(401);
    expect(web.logged()).not.toContain(value);
  });

  test("of single fields is good for these alone, through fragments and aliases too", async () => {
    const { browser } = await somebody();
    const { value } = await made(browser, ', operations: ["units"]');
    const program = web.browser({ authorization: `Bearer ${value}` });
    expect((await program.ask("{ all: units { totalCount } __typename }")).status).toBe(200);
    for (const text of [
      "{ plans { totalCount } }",
      "{ units: plans { totalCount } }",
      "query { ...f } fragment f on Query { plans { totalCount } }",
      "{ __schema { types { name } } }",
    ])
      expect((await program.ask(text)).status, text).toBe(403);
  });

  test("gets no role that its person has not, no field about people, and no day beyond a year", async () => {
    const { browser } = await somebody([{ role: "ENTERER", unit: "huyen-truc-ninh" }]);
    expect((await made(browser, ', roles: [{ role: APPROVER, unit: "huyen-truc-ninh" }]')).problems).toEqual([
      { code: "BEYOND_OWN", path: "roles.0" },
    ]);
    expect((await made(browser, ', roles: [{ role: ENTERER, unit: "tinh-nam-dinh" }]')).problems).toEqual([
      { code: "BEYOND_OWN", path: "roles.0" },
    ]);
    expect((await made(browser, ', operations: ["createToken"]')).problems).toEqual([{ code: "INVALID", path: "operations.0" }]);
    const far = await browser.ask(`mutation { createToken(input: { name: "Xa", expiresOn: "2099-01-01" }) { problems { path } } }`);
    expect(far.data["createToken"]).toEqual({ problems: [{ path: "expiresOn" }] });
  });
});

describe("a second factor", () => {
  test("is turned on with a first code, asked for at sign-in, and each code opens once; a recovery code does too", async () => {
    const person = await makePerson(web.db.sql);
    const browser = web.browser();
    await browser.signIn(person.signInName, person.password);
    const enrol = (password: string) =>
      browser.ask("mutation ($password: String!) { enrolSecondFactor(password: $password) { secret uri problems { code } } }", {
        password,
      });
    expect((await enrol("sai mật khẩu")).data["enrolSecondFactor"]).toMatchObject({
      secret: null,
      problems: [{ code: "WRONG_CREDENTIALS" }],
    });
    const { secret, uri } = (await enrol(person.password)).data["enrolSecondFactor"] as unknown as { secret: string; uri: string };
    expect(uri).toContain(`secret=${secret}`);
    const totp = new TOTP({ secret });
    const codeAt = (seconds: number) => totp.generate({ timestamp: Date.now() + seconds * 1000 });
    const confirm = (code: string) => browser.ask(`mutation { confirmSecondFactor(code: "${code}") { recoveryCodes problems { code } } }`);
    expect((await web.browser().signIn(person.signInName, person.password)).data["signIn"]).toMatchObject({ me: { id: person.id } });
    expect((await confirm(codeAt(-600))).data["confirmSecondFactor"]).toMatchObject({
      recoveryCodes: null,
      problems: [{ code: "WRONG_CODE" }],
    });
    const used = codeAt(-30);
    const { recoveryCodes } = (await confirm(used)).data["confirmSecondFactor"] as unknown as { recoveryCodes: string[] };
    expect(recoveryCodes).toHaveLength(10);

    const enter = async (code?: string) =>
      ((await web.browser().signIn(person.signInName, person.password, code)).data["signIn"] as unknown as { problems: { code: string }[] })
        .problems[0]?.code;
    expect(await enter()).toBe("SECOND_FACTOR_REQUIRED");
    expect(await enter(used)).toBe("WRONG_CODE");
    const next = codeAt(30);
    expect(await enter(next)).toBeUndefined();
    expect(await enter(next)).toBe("WRONG_CODE");
    expect(await enter(recoveryCodes[0]!.toUpperCase())).toBeUndefined();
    expect(await enter(recoveryCodes[0])).toBe("WRONG_CODE");
    const kept = await web.db.sql`select recovery_hashes from second_factors where person_id = ${person.id}`;
    expect(JSON.stringify(kept)).not.toContain(recoveryCodes[1]);
    await web.db.sql`delete from sign_in_failures`;
    await root.browser.ask(`mutation { resetSecondFactor(person: "${person.id}") { isDone } }`);
    expect(await enter()).toBeUndefined();
  });

  test("takes a clock that is half a minute off either way, not more", () => {
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    const now = Date.UTC(2026, 10, 21, 8, 0, 10);
    const at = (seconds: number) => stepOfCode(secret, new TOTP({ secret }).generate({ timestamp: now + seconds * 1000 }), now);
    const step = Math.floor(now / 30_000);
    expect([-60, -30, 0, 30, 60].map(at)).toEqual([null, step - 1, step, step + 1, null]);
  });
});

test("a hub that is closed to readers without an account answers nobody but who comes in", async () => {
  const closed = await makeWeb({ HUB_PUBLIC_READING: "no" });
  const stranger = closed.browser();
  for (const text of ["{ units { totalCount } }", "{ __schema { types { name } } }", "{ me { id } plans { totalCount } }"]) {
    const answer = await stranger.ask(text);
    expect([answer.status, codeOf(answer), answer.data], text).toEqual([401, "UNAUTHENTICATED", undefined]);
  }
  expect((await stranger.fetch("/files/analyze.json?q=%7B%7D")).status).toBe(401);
  expect((await stranger.fetch("/healthz")).status).toBe(200);
  expect((await stranger.ask("{ me { id } signInWays { readsWithoutAccount } }")).data).toEqual({
    me: null,
    signInWays: { readsWithoutAccount: false },
  });
  const person = await makePerson(closed.db.sql);
  await stranger.signIn(person.signInName, person.password);
  expect((await stranger.ask("{ units { totalCount } }")).status).toBe(200);
  await closed.close();
});
