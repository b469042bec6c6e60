import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeApp } from "#server/app.ts";
import { parseConfig, settingNames } from "#server/core/config.ts";
import { countSql } from "#tests/helpers/counting-sql.ts";
import { makePerson, makeToken, openSession, type MadePerson } from "#tests/helpers/sign-in.ts";
import { Browser, makeWeb, type Web } from "#tests/helpers/web.ts";

let web: Web;
let root: MadePerson;
let admin: Browser;
beforeAll(async () => {
  web = await makeWeb({ SESSION_IDLE_HOURS: "8", OIDC_CLIENT_SECRET: "rat-bi-mat", OIDC_ISSUER: "https://sso.example.vn" }, true);
  root = await makePerson(web.db.sql, { roles: [{ role: "ADMINISTRATOR" }] });
  admin = await signedIn(root);
});
afterAll(() => web.close());

async function signedIn(person: MadePerson, at: Web["browser"] = web.browser): Promise<Browser> {
  const browser = at();
  const [name, value] = (await openSession(web.db.sql, person)).split("=");
  browser.cookies.set(name!, value!);
  return browser;
}

interface Setting {
  name: string;
  value: string | null;
  standard: string | null;
  source: string;
  isChangeable: boolean;
  isSecret: boolean;
  version: number;
}
const fields = "name value standard source isChangeable isSecret version";
const codeOf = (answer: { errors?: { extensions: Record<string, unknown> }[] }) => answer.errors?.[0]?.extensions["code"];
const all = async (browser = admin) => (await browser.ask(`{ settings { ${fields} } }`)).data["settings"] as unknown as Setting[];
const one = async (name: string) => (await all()).find((setting) => setting.name === name)!;

interface Saved {
  setting: Setting | null;
  problems: { code: string; path: string; message: string }[];
}
async function save(name: string, value: string | null, version?: number): Promise<Saved> {
  const answer = await admin.ask(
    `mutation ($name: String!, $value: String, $version: Int!) { saveSetting(name: $name, value: $value, version: $version) {
      setting { ${fields} } problems { code path message } } }`,
    { name, value, version: version ?? (await one(name)).version },
  );
  return answer.data["saveSetting"] as unknown as Saved;
}

test("every setting is told with its value and where it is set, and no secret", async () => {
  const settings = await all();
  expect(settings.map(({ name }) => name).toSorted()).toEqual([...settingNames].toSorted());
  expect(settings.find(({ name }) => name === "PORT")).toMatchObject({ value: "4000", source: "STANDARD", isChangeable: false });
  expect(settings.find(({ name }) => name === "OIDC_ISSUER")).toMatchObject({ value: "https://sso.example.vn", source: "ENVIRONMENT" });
  expect(settings.find(({ name }) => name === "OIDC_CLIENT_SECRET")).toMatchObject({ value: null, isSecret: true, source: "ENVIRONMENT" });
  expect((await admin.ask(`{ settings { ${fields} } }`)).text).not.toContain("rat-bi-mat");
});

test("public reading switched off turns strangers away at once, here and on another hub of the database; signing in still works", async () => {
  const other = await makeApp({ sql: web.db.sql, config: parseConfig({}), log: pino({ level: "silent" }) });
  const otherUrl = await other.listen({ host: "127.0.0.1", port: 0 });
  const stranger = web.browser();
  const elsewhere = new Browser(otherUrl);
  const reads = "{ units { totalCount } }";
  try {
    expect((await stranger.ask(reads)).status).toBe(200);
    expect(await save("HUB_PUBLIC_READING", "no")).toMatchObject({ setting: { value: "no", source: "SCREEN", version: 1 }, problems: [] });
    const refused = await stranger.ask(reads);
    expect([refused.status, codeOf(refused)]).toEqual([401, "UNAUTHENTICATED"]);
    await expect.poll(async () => (await elsewhere.ask(reads)).status).toBe(401);
    expect((await stranger.ask("{ signInWays { readsWithoutAccount } }")).data["signInWays"]).toEqual({ readsWithoutAccount: false });
    expect((await stranger.signIn(root.signInName, root.password)).data["signIn"]).toMatchObject({ problems: [] });
    expect((await stranger.ask(reads)).status).toBe(200);
    expect((await save("HUB_PUBLIC_READING", null)).setting).toMatchObject({ value: "yes", source: "STANDARD", version: 2 });
    expect((await web.browser().ask(reads)).status).toBe(200);
    await expect.poll(async () => (await elsewhere.ask(reads)).status).toBe(200);
  } finally {
    await other.close();
  }
});

test("the hub's name stands in the page, whatever it holds; a request that reads costs no statement for it", async () => {
  const clientFolder = await mkdtemp(join(tmpdir(), "hub-client-"));
  await writeFile(join(clientFolder, "index.html"), '<!doctype html><html lang="vi"></html>');
  const { sql, asked } = countSql(web.db.sql);
  const other = await makeApp({ sql, config: parseConfig({}), log: pino({ level: "silent" }), clientFolder });
  const url = await other.listen({ host: "127.0.0.1", port: 0 });
  const page = async (path = "/khong-co") => await (await new Browser(url).fetch(path, { headers: { accept: "text/html" } })).text();
  try {
    expect(await page("/")).toContain('<html lang="vi">');
    expect((await save("HUB_NAME", '  Tỉnh "A" & <b>$&  ')).setting?.value).toBe('Tỉnh "A" & <b>$&');
    const marked = '<html data-hub="Tỉnh &quot;A&quot; &amp; &lt;b>$&amp;" lang="vi">';
    await expect.poll(() => page("/")).toContain(marked);
    expect(await page()).toContain(marked);
    const before = asked();
    await page();
    await new Browser(url).ask("{ signInWays { readsWithoutAccount } }");
    expect(asked()).toBe(before);
    await save("HUB_NAME", null);
  } finally {
    await other.close();
    await rm(clientFolder, { recursive: true });
  }
});

test("a session made after the change lasts as long as it says", async () => {
  await save("SESSION_HOURS", "24");
  const browser = web.browser();
  await browser.signIn(root.signInName, root.password);
  const [row] = await web.db.sql`
    select extract(epoch from expires_at - made_at) / 3600 as hours from sessions order by made_at desc limit 1`;
  expect(Math.round(Number(row!["hours"]))).toBe(24);
  await save("SESSION_HOURS", null);
});

describe("a value that cannot be is told, and nothing changes", () => {
  test.each([
    ["HUB_PUBLIC_READING", "có lẽ", "INVALID", "value"],
    ["SESSION_HOURS", "0", "INVALID", "value"],
    ["SESSION_HOURS", "2,5", "INVALID", "value"],
    ["SESSION_HOURS", "4", "INVALID", "value"],
    ["HUB_NAME", "x".repeat(61), "INVALID", "value"],
    ["HUB_NAME", "a\nb", "INVALID", "value"],
    ["SESSION_IDLE_HOURS", "4", "FIXED", "name"],
    ["PORT", "80", "INVALID", "name"],
    ["constructor", "x", "INVALID", "name"],
  ])("%s = %j", async (name, value, code, path) => {
    const before = await all();
    expect((await save(name, value, 0)).problems).toMatchObject([{ code, path }]);
    expect(await all()).toEqual(before);
  });
});

test("of two writers the second is told, and shown what holds", async () => {
  const { version } = await one("HUB_NAME");
  expect((await save("HUB_NAME", "Một", version)).problems).toEqual([]);
  expect(await save("HUB_NAME", "Hai", version)).toMatchObject({ setting: { value: "Một" }, problems: [{ code: "CONFLICT" }] });
  await save("HUB_NAME", null);
});

test("who changed what stands in the trail", async () => {
  await save("HUB_NAME", "Sở Nội vụ");
  const [entry] = await web.db.sql`select person_id, way, after from audit_entries where table_name = 'settings' order by id desc limit 1`;
  expect(entry).toMatchObject({ person_id: root.id, way: "SCREEN", after: { value: "Sở Nội vụ" } });
  await save("HUB_NAME", null);
});

test("nobody else reads or changes them: a stranger, an administrator of a unit, a token", async () => {
  const ofUnit = await signedIn(await makePerson(web.db.sql, { roles: [{ role: "ADMINISTRATOR", unit: "ubnd-truc-ninh" }] }));
  const token = await makeToken(web.db.sql, root, ["query", "mutation"], [{ role: "ADMINISTRATOR" }]);
  const program = web.browser({ authorization: token.header });
  const write = 'mutation { saveSetting(name: "HUB_NAME", value: "Tôi", version: 0) { problems { code } } }';
  for (const text of ["{ settings { name } }", write]) {
    expect(codeOf(await web.browser().ask(text))).toBe("UNAUTHENTICATED");
    expect(codeOf(await ofUnit.ask(text))).toBe("FORBIDDEN");
    expect(codeOf(await program.ask(text))).toBe("FORBIDDEN");
  }
});
