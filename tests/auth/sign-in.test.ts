import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashOf, makePerson, makeToken } from "#tests/helpers/sign-in.ts";
import { makeWeb, type Web } from "#tests/helpers/web.ts";

let web: Web;
beforeAll(async () => {
  web = await makeWeb();
});
afterAll(() => web.close());

const forget = () => web.db.sql`delete from sign_in_failures`;
const problemOf = (answer: { data: Record<string, never> }) =>
  (answer.data["signIn"] as unknown as { problems: { code: string; retryAt: string | null }[] }).problems[0];

describe("signing in", () => {
  test("opens a session in a cookie that scripts cannot read; signing out ends it for good", async () => {
    const person = await makePerson(web.db.sql);
    const browser = web.browser();
    const answer = await browser.signIn(`  ${person.signInName.toUpperCase()} `, person.password);
    expect(answer.data["signIn"]).toEqual({
      me: { id: person.id, name: `Người ${person.signInName}`, mustChangePassword: false },
      problems: [],
    });
    const cookie = answer.headers.get("set-cookie")!;
    expect(cookie).toMatch(/^hub_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const key = browser.cookies.get("hub_session")!;
    const [kept] = await web.db.sql`select * from sessions where person_id = ${person.id}`;
    expect(JSON.stringify(kept)).not.toContain(key);
    expect(kept!["key_hash"]).toBe(hashOf(key));
    expect((await browser.ask("{ me { id } }")).data["me"]).toEqual({ id: person.id });

    await browser.ask("mutation { signOut { isDone } }");
    expect(browser.cookies.has("hub_session")).toBe(false);
    browser.cookies.set("hub_session", key);
    expect((await browser.ask("{ me { id } }")).data["me"]).toBeNull();
  });

  test("over an encrypted connection the cookie is for such connections only, and one of the other name is nobody's", async () => {
    const person = await makePerson(web.db.sql);
    const browser = web.browser({ "x-forwarded-proto": "https" });
    const answer = await browser.signIn(person.signInName, person.password);
    expect(answer.headers.get("set-cookie")).toMatch(/^__Host-hub_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const planted = web.browser({ "x-forwarded-proto": "https" });
    planted.cookies.set("hub_session", browser.cookies.get("__Host-hub_session")!);
    expect((await planted.ask("{ me { id } }")).data["me"]).toBeNull();
  });

  test("takes no key that was there before: neither a planted one nor another's session goes on", async () => {
    const [victim, attacker] = [await makePerson(web.db.sql), await makePerson(web.db.sql)];
    const planted = "A".repeat(43);
    const browser = web.browser();
    browser.cookies.set("hub_session", planted);
    await browser.signIn(victim.signInName, victim.password);
    expect(browser.cookies.get("hub_session")).not.toBe(planted);

    const other = web.browser();
    await other.signIn(attacker.signInName, attacker.password);
    const fixed = other.cookies.get("hub_session")!;
    await other.signIn(victim.signInName, victim.password);
    const old = web.browser();
    old.cookies.set("hub_session", fixed);
    expect((await old.ask("{ me { id } }")).data["me"]).toBeNull();
    expect((await other.ask("{ me { id } }")).data["me"]).toEqual({ id: victim.id });
  });

  test("what the browser saved without an account becomes the person's", async () => {
    const person = await makePerson(web.db.sql);
    const save = (name: string) => `mutation { saveView(input: { name: "${name}", look: { view: "bang" },
      question: { measures: ["TASKS_TOTAL"], time: { kind: QUARTER } } }) { view { id } problems { code } } }`;
    const views = "{ savedViews { name isMine } }";
    const [first, second] = [web.browser(), web.browser()];
    for (const browser of [first, second]) {
      await browser.ask(save("Của tôi"));
      await browser.signIn(person.signInName, person.password);
    }
    const mine = [
      { name: "Của tôi", isMine: true },
      { name: "Của tôi (2)", isMine: true },
    ];
    expect((await first.ask(views)).data["savedViews"]).toEqual(mine);
    await first.ask(save("Khi đã vào"));
    await first.ask("mutation { signOut { isDone } }");
    expect((await first.ask(views)).data["savedViews"]).toEqual([]);
    expect((await second.ask(views)).data["savedViews"]).toHaveLength(3);
  });
});

describe("failed attempts", () => {
  test("five lock a name for a while, known or not, and are answered alike; a right password then waits too", async () => {
    await forget();
    const person = await makePerson(web.db.sql);
    const answers: string[][] = [];
    for (const name of [person.signInName, "khong-co-ai"]) {
      const browser = web.browser();
      const codes: string[] = [];
      for (let time = 0; time < 6; time++) codes.push(problemOf(await browser.signIn(name, "mot mat khau sai"))!.code);
      answers.push(codes);
    }
    expect(answers[0]).toEqual([...Array<string>(5).fill("WRONG_CREDENTIALS"), "LOCKED"]);
    expect(answers[1]).toEqual(answers[0]);
    const browser = web.browser();
    const waiting = problemOf(await browser.signIn(person.signInName, person.password))!;
    expect(waiting.code).toBe("LOCKED");
    expect(Date.parse(waiting.retryAt!) - Date.now()).toBeGreaterThan(20_000);

    const subject = hashOf(`name:${person.signInName}`);
    await web.db.sql`update sign_in_failures set locked_until = now() where subject = ${subject}`;
    expect(problemOf(await browser.signIn(person.signInName, "sai nua"))!.code).toBe("WRONG_CREDENTIALS");
    const [row] = await web.db.sql<{ seconds: number }[]>`
      select extract(epoch from locked_until - now())::float as seconds from sign_in_failures where subject = ${subject}`;
    expect(row!.seconds).toBeGreaterThan(50);
    await web.db.sql`update sign_in_failures set locked_until = now() where subject = ${subject}`;
    expect(problemOf(await browser.signIn(person.signInName, person.password))).toBeUndefined();
    expect(await web.db.sql`select from sign_in_failures where subject = ${subject}`).toHaveLength(0);
  });

  test("many at once count as many", async () => {
    await forget();
    const person = await makePerson(web.db.sql);
    const tries = await Promise.all(Array.from({ length: 12 }, () => web.browser().signIn(person.signInName, "mot mat khau sai")));
    expect(tries.map((answer) => problemOf(answer)!.code).filter((code) => code === "WRONG_CREDENTIALS")).toHaveLength(5);
  });

  test("twenty lock an address, whatever names were tried", async () => {
    await forget();
    const codes: string[] = [];
    for (let time = 0; time < 21; time++) codes.push(problemOf(await web.browser().signIn(`ten-${time}`, "sai"))!.code);
    expect(codes.slice(0, 20)).toEqual(Array<string>(20).fill("WRONG_CREDENTIALS"));
    expect(codes[20]).toBe("LOCKED");
    await forget();
  });

  test("an unknown name takes as long as a wrong password", async () => {
    await forget();
    const person = await makePerson(web.db.sql);
    // The hub's own costs, not those of the helper.
    const { hashPassword } = await import("#server/auth/passwords.ts");
    await web.db.sql`update credentials set password_hash = ${await hashPassword("mật khẩu thật sự")} where person_id = ${person.id}`;
    const times: Record<string, number[]> = { known: [], unknown: [] };
    for (let time = 0; time < 14; time++)
      for (const [kind, name] of [
        ["known", person.signInName],
        ["unknown", `ai-do-${time}`],
      ] as const) {
        await forget();
        const began = performance.now();
        await web.browser().signIn(name, "mot mat khau sai");
        times[kind]!.push(performance.now() - began);
      }
    const median = (kind: string) => times[kind]!.toSorted((a, b) => a - b)[7]!;
    expect(median("unknown") / median("known")).toBeGreaterThan(0.6);
    expect(median("unknown") / median("known")).toBeLessThan(1.6);
  });
});

describe("secrets", () => {
  test("stand in no log and in no answer but the one that gives them", async () => {
    await forget();
    const person = await makePerson(web.db.sql, { roles: [{ role: "ADMINISTRATOR" }] });
    const browser = web.browser();
    const answers = [await browser.signIn(person.signInName, "sai-mat-khau-nay"), await browser.signIn(person.signInName, person.password)];
    const token = await makeToken(web.db.sql, person);
    for (const text of ["{ me { id } }", "{ nope }", "{ tokens { prefix } sessions { userAgent } people { nodes { name } } }"])
      answers.push(await browser.ask(text));
    const key = browser.cookies.get("hub_session")!;
    const [kept] = await web.db.sql<{ hash: string }[]>`select password_hash as hash from credentials where person_id = ${person.id}`;
    const secrets = [person.password, "sai-mat-khau-nay", key, hashOf(key), kept!.hash, "argon2", token.header.slice(20)];
    for (const secret of secrets) {
      for (const { text } of answers) expect(text).not.toContain(secret);
      expect(web.logged()).not.toContain(secret);
    }
  });
});

describe("a page of another site", () => {
  test.each([{ "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { origin: "https://example.org" }, { origin: "null" }])(
    "cannot write with the browser's cookie: %o",
    async (headers) => {
      const person = await makePerson(web.db.sql);
      const browser = web.browser();
      await browser.signIn(person.signInName, person.password);
      const answer = await browser.ask("mutation { signOutEverywhere { isDone } }", {}, headers as Record<string, string>);
      expect(answer.status).toBe(403);
      expect(answer.errors![0]!.extensions).toEqual({ code: "FORBIDDEN" });
      const own = await browser.ask("mutation { signOutEverywhere { isDone } }", {}, { origin: web.url });
      expect(own.data["signOutEverywhere"]).toEqual({ isDone: true });
    },
  );
});
