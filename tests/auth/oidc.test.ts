import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePerson } from "#tests/helpers/sign-in.ts";
import { makeWeb, type Browser, type Web } from "#tests/helpers/web.ts";

const secret = "bi mat cua hub o noi dang nhap mot lan";
let server: Server;
let web: Web;
/** Who the provider knows, and whether it looked at their e-mail. */
const known: Record<string, { email: string; email_verified: boolean }> = {
  mo: { email: "Mo.Tran@example.vn", email_verified: true },
  la: { email: "la@example.vn", email_verified: false },
  xa: { email: "xa@example.vn", email_verified: true },
};

beforeAll(async () => {
  let listener: RequestListener = () => {};
  server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  web = await makeWeb({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: "hub", OIDC_CLIENT_SECRET: secret, OIDC_NAME: "Tỉnh" });
  const provider = new Provider(issuer, {
    clients: [{ client_id: "hub", client_secret: secret, redirect_uris: [`${web.url}/auth/oidc/callback`] }],
    cookies: { keys: ["mot chia khoa cua cookie"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId, ...known[accountId] }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  listener = provider.callback() as RequestListener;
});
afterAll(async () => {
  await web.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Follows the redirects of a browser until the provider asks who it is, the way back to the hub, or the hub's own page. */
async function follow(browser: Browser, from: string, until: RegExp): Promise<string> {
  let at = from;
  for (let step = 0; step < 12; step++) {
    if (until.test(at)) return at;
    const response = await browser.fetch(at);
    const location = response.headers.get("location");
    if (!location) throw new Error(`${at} led nowhere: ${response.status} ${await response.text()}`);
    at = new URL(location, new URL(at, web.url)).href;
  }
  throw new Error("too many redirects");
}

/** Signs in at the provider; gives the way back to the hub, not yet gone. */
async function wayBack(browser: Browser, account: string, to = "/ke-hoach"): Promise<string> {
  const asked = await follow(browser, `/auth/oidc/start?to=${encodeURIComponent(to)}`, /\/interaction\//);
  await browser.fetch(asked);
  const answer = await browser.fetch(asked, {
    method: "POST",
    body: new URLSearchParams({ prompt: "login", login: account, password: "x" }),
  });
  return await follow(browser, new URL(answer.headers.get("location")!, asked).href, /\/auth\/oidc\/callback/);
}
const enter = async (browser: Browser, back: string) => (await browser.fetch(back)).headers.get("location");
const whoIs = async (browser: Browser) => (await browser.ask("{ me { id } }")).data["me"] as unknown as { id: string } | null;

test("a verified e-mail leads to the person the first time, and from then on the provider's subject does", async () => {
  const person = await makePerson(web.db.sql);
  await web.db.sql`update people set email = 'mo.tran@example.vn' where id = ${person.id}`;
  const browser = web.browser();
  expect((await browser.ask("{ signInWays { provider } }")).data["signInWays"]).toEqual({ provider: "Tỉnh" });
  const back = await wayBack(browser, "mo");
  const answer = await browser.fetch(back);
  expect(answer.headers.get("location")).toBe("/dang-nhap?xong=1&tiep=%2Fke-hoach");
  expect(answer.headers.getSetCookie().find((cookie) => cookie.startsWith("hub_session="))).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(await whoIs(browser)).toEqual({ id: person.id });

  await web.db.sql`update people set email = 'khac@example.vn' where id = ${person.id}`;
  const again = web.browser();
  await enter(again, await wayBack(again, "mo"));
  expect(await whoIs(again)).toEqual({ id: person.id });
  await web.db.sql`update people set active_to = '2021-01-01' where id = ${person.id}`;
  expect(await whoIs(again)).toBeNull();
});

test.each([
  ["an e-mail that the provider did not verify", "la", "la@example.vn"],
  ["nobody's e-mail", "xa", null],
])("%s opens nothing", async (_why, account, email) => {
  if (email) await web.db.sql`update people set email = ${email} where id = ${(await makePerson(web.db.sql)).id}`;
  const browser = web.browser();
  expect(await enter(browser, await wayBack(browser, account))).toBe("/dang-nhap?loi=khong-co-tai-khoan");
  expect(await whoIs(browser)).toBeNull();
});

test("a way back works once, only in the browser that began, with the state and nonce it began with", async () => {
  const person = await makePerson(web.db.sql);
  await web.db.sql`update people set email = 'xa@example.vn' where id = ${person.id}`;
  const refused = "/dang-nhap?loi=khong-xong";
  const browser = web.browser();
  const back = await wayBack(browser, "xa");
  const begun = browser.cookies.get("hub_oidc")!;
  expect(await enter(web.browser(), back)).toBe(refused);

  const change = (parts: object) =>
    Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(begun, "base64url").toString()) as object), ...parts })).toString("base64url");
  for (const parts of [{ state: "S".repeat(43) }, { verifier: "V".repeat(43) }, { nonce: "N".repeat(43) }]) {
    const own = web.browser();
    const ownBack = await wayBack(own, "xa");
    const kept = JSON.parse(Buffer.from(own.cookies.get("hub_oidc")!, "base64url").toString()) as object;
    own.cookies.set("hub_oidc", Buffer.from(JSON.stringify({ ...kept, ...parts })).toString("base64url"));
    expect(await enter(own, ownBack), JSON.stringify(parts)).toBe(refused);
    expect(await whoIs(own)).toBeNull();
  }
  expect(change({})).toBe(begun);

  expect(await enter(browser, back)).toMatch(/xong=1/);
  const replay = web.browser();
  replay.cookies.set("hub_oidc", begun);
  expect(await enter(replay, back)).toBe(refused);
  for (const word of [secret, begun, new URL(back, web.url).searchParams.get("code")!]) expect(web.logged()).not.toContain(word);
});

test.each(["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"])(
  "it never leads away from the hub: %s",
  async (to) => {
    const browser = web.browser();
    expect(await enter(browser, await wayBack(browser, "xa", to))).toBe("/dang-nhap?xong=1&tiep=%2F");
  },
);
