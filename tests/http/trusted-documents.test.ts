import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApolloClient, HttpLink } from "@apollo/client";
import { parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeCache } from "#client/core/apollo.ts";
import { clientOperations } from "#server/http/client-operations.ts";
import { makePerson, makeToken, openSession } from "#tests/helpers/sign-in.ts";
import { makeWeb, type Web } from "#tests/helpers/web.ts";

const folder = mkdtempSync(join(tmpdir(), "hub-documents-"));
mkdirSync(join(folder, "documents"));
writeFileSync(
  join(folder, "documents", "a.graphql"),
  "query Names { ...U }\nquery Count { units { totalCount } }\nfragment U on Query { unitGroups { totalCount } }",
);

let strangers: Web;
let everybody: Web;
beforeAll(async () => {
  const HUB_DATA = folder;
  [strangers, everybody] = await Promise.all([
    makeWeb({ TRUSTED_DOCUMENTS: "strangers", HUB_DATA }),
    makeWeb({ TRUSTED_DOCUMENTS: "everybody", HUB_DATA }),
  ]);
});
afterAll(async () => {
  await Promise.all([strangers.close(), everybody.close()]);
  rmSync(folder, { recursive: true });
});

const codeOf = async (web: Web, query: string, headers: Record<string, string> = {}) =>
  (await web.browser(headers).ask(query)).errors?.[0]?.extensions["code"] ?? "answered";
const own = "{ units { nodes { name } } }";

describe("a hub that answers known documents only", () => {
  test("answers every operation of the client as Apollo sends it", async () => {
    const refused: string[] = [];
    for (const { name, text, variables: types } of clientOperations()) {
      const sent: string[] = [];
      const link = new HttpLink({
        uri: "http://hub",
        fetch: (_url, init) => (sent.push(String(init!.body)), Promise.reject(new Error("sent"))),
      });
      const client = new ApolloClient({ cache: makeCache(), link });
      const document = parse(text);
      const isMutation = document.definitions.some((item) => "operation" in item && item.operation === "mutation");
      // Of all that is left out, Apollo itself misses only what @include asks for.
      const variables = Object.fromEntries(
        Object.entries(types).map(([key, type]) => [key, type.startsWith("Boolean") ? true : undefined]),
      );
      await (isMutation ? client.mutate({ mutation: document, variables }) : client.query({ query: document, variables })).catch(() => {});
      const { query } = JSON.parse(sent[0]!) as { query: string };
      if (!isMutation) expect(query, name).toContain("__typename");
      const answer = await everybody.browser({ "x-hub-cost": "validate-only" }).ask(query);
      if (answer.errors?.[0]?.extensions["code"] === "FORBIDDEN" && answer.errors[0].message.includes("đã đăng ký")) refused.push(name);
    }
    expect(refused).toEqual([]);
  });

  test("answers the documents of its folder, each operation alone too, however they are written", async () => {
    for (const query of [
      "query Count{units{totalCount}}",
      "# lời ghi\nquery Names { ...U } fragment U on Query { unitGroups { totalCount __typename } }",
    ])
      expect(await codeOf(everybody, query), query).toBe("answered");
  });

  test("refuses anything else of strangers, or of everybody, as the setting says", async () => {
    const person = await makePerson(strangers.db.sql);
    const { header } = await makeToken(strangers.db.sql, person);
    expect(await codeOf(strangers, own)).toBe("FORBIDDEN");
    expect(await codeOf(strangers, own, { authorization: header })).toBe("answered");
    expect(await codeOf(strangers, own, { cookie: await openSession(strangers.db.sql, person) })).toBe("answered");
    const other = await makePerson(everybody.db.sql);
    expect(await codeOf(everybody, own, { cookie: await openSession(everybody.db.sql, other) })).toBe("FORBIDDEN");
    expect(await codeOf(everybody, "query Count { units { totalCount nodes { name } } }")).toBe("FORBIDDEN");
  });
});
