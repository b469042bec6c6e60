import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import { getDistDirectory, renderAltair } from "altair-static";
import type { FastifyInstance } from "fastify";
import { loadExamples, type Example } from "#server/http/examples.ts";
import { pageHeaders } from "#server/http/security-headers.ts";

/** Where the page asks for its options: a file of their own, so that no script stands in the page. */
const optionsFile = "options.js";
const examplesFile = "examples.js";
const styleFile = "hub.css";

const options = (first: Example | undefined) =>
  ({
    baseURL: "/ide/",
    serveInitialOptionsInSeperateRequest: optionsFile,
    initialWindows: first ? [{ initialName: first.title, initialQuery: first.query, initialVariables: variablesText(first) }] : [],
    initialSettings: { language: "vi-VN", theme: "system", tabSize: 2, addQueryDepthLimit: 2, "schema.reloadOnStart": true },
    // Whatever would ask another host: accounts, news, updates.
    persistedSettings: { disablePushNotification: true, "alert.disableUpdateNotification": true, "banners.disable": true },
    disableAccount: true,
  }) as const satisfies NonNullable<Parameters<typeof renderAltair>[0]>;

const variablesText = ({ variables }: Example) => JSON.stringify(variables, null, 2);

/** The examples as a collection of Altair's; names are numbered because Altair sorts by them. */
function collectionOf(examples: readonly Example[]) {
  const id = "cchc-hub-examples";
  const queries = examples.map((example, index) => ({
    version: 1,
    type: "window",
    id: `${id}-${index + 1}`,
    storageType: "local",
    windowName: `${String(index + 1).padStart(2, "0")} · ${example.title}`,
    query: example.query,
    variables: variablesText(example),
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
    .replace("<title>Altair</title>", "<title>GraphQL · CCHC Hub</title>")
    .replace("</head>", `<link rel="stylesheet" href="${styleFile}"></head>`);
  const script = [
    `import { startWithExamples } from "./${examplesFile}";`,
    `await startWithExamples(${JSON.stringify(collectionOf(examples))}, ${JSON.stringify(altair)});`,
  ].join("\n");
  const ownFile = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url), "utf8");

  const fresh = { "cache-control": "no-cache" };
  const files = [
    [optionsFile, "text/javascript", script],
    [examplesFile, "text/javascript", ownFile("ide-examples.js")],
    [styleFile, "text/css", ownFile("ide.css")],
  ] as const;
  app.get("/ide", (_request, reply) =>
    reply
      .headers({ ...fresh, ...pageHeaders })
      .type("text/html; charset=utf-8")
      .send(page),
  );
  app.get("/ide/", (_request, reply) => reply.redirect("/ide"));
  for (const [file, type, text] of files)
    app.get(`/ide/${file}`, (_request, reply) => reply.headers(fresh).type(`${type}; charset=utf-8`).send(text));
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
