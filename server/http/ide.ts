import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import { getDistDirectory, renderAltair, renderInitSnippet } from "altair-static";
import type { FastifyInstance } from "fastify";
import { loadExamples, type Example } from "#server/http/examples.ts";
import { pageHeaders } from "#server/http/security-headers.ts";

/** Where the page asks for its options: a file of their own, so that no script stands in the page. */
const optionsFile = "options.js";
const examplesFile = "examples.js";
const endpointURL = "/graphql";

const options = (first: Example | undefined) =>
  ({
    baseURL: "/ide/",
    endpointURL,
    serveInitialOptionsInSeperateRequest: optionsFile,
    initialWindows: first ? [{ initialName: first.title, initialQuery: first.query, endpointURL }] : [],
    initialSettings: { language: "vi-VN", theme: "system", tabSize: 2, addQueryDepthLimit: 2 },
    // Whatever would ask another host: accounts, news, updates.
    persistedSettings: { disablePushNotification: true, "alert.disableUpdateNotification": true, "banners.disable": true },
    disableAccount: true,
  }) as const satisfies NonNullable<Parameters<typeof renderAltair>[0]>;

/** The examples as a collection of Altair's; names are numbered because Altair sorts by them. */
function collectionOf(examples: readonly Example[]) {
  const id = "cchc-hub-examples";
  const queries = examples.map(({ title, query }, index) => ({
    version: 1,
    type: "window",
    id: `${id}-${index + 1}`,
    storageType: "local",
    windowName: `${String(index + 1).padStart(2, "0")} · ${title}`,
    apiUrl: endpointURL,
    query,
    variables: "{}",
    subscriptionUrl: "",
    headers: [],
  }));
  const edition = createHash("sha256").update(JSON.stringify(queries)).digest("hex");
  return { id, edition, title: "Ví dụ", storageType: "local", workspaceId: "local", parentPath: "", queries };
}

/** `/ide`: the Altair GraphQL IDE from our own files, in Vietnamese, with the examples as a collection beside the editor. */
export async function addIde(app: FastifyInstance): Promise<void> {
  const examples = loadExamples();
  const altair = options(examples[0]);
  const page = renderAltair(altair)
    .replace("<html>", '<html lang="vi">')
    .replace("<title>Altair</title>", "<title>GraphQL · CCHC Hub</title>");
  const script = [
    `import { startWithExamples } from "./${examplesFile}";`,
    `const collection = ${JSON.stringify(collectionOf(examples))};`,
    `await startWithExamples(collection, () => {${renderInitSnippet(altair)}});`,
  ].join("\n");
  const examplesScript = readFileSync(new URL("./ide-examples.js", import.meta.url), "utf8");

  const fresh = { "cache-control": "no-cache" };
  const scripts = { [optionsFile]: script, [examplesFile]: examplesScript };
  app.get("/ide", (_request, reply) =>
    reply
      .headers({ ...fresh, ...pageHeaders })
      .type("text/html; charset=utf-8")
      .send(page),
  );
  app.get("/ide/", (_request, reply) => reply.redirect("/ide"));
  for (const [file, text] of Object.entries(scripts))
    app.get(`/ide/${file}`, (_request, reply) => reply.headers(fresh).type("text/javascript; charset=utf-8").send(text));
  await app.register(fastifyStatic, {
    root: getDistDirectory(),
    prefix: "/ide/",
    index: false,
    decorateReply: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = /(chunk|worker)-[A-Z0-9]{8}\.js$/.test(path);
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}
