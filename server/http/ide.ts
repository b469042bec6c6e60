import fastifyStatic from "@fastify/static";
import { getDistDirectory, renderAltair, renderInitSnippet } from "altair-static";
import type { FastifyInstance } from "fastify";
import { loadExamples } from "#server/http/examples.ts";
import { pageHeaders } from "#server/http/security-headers.ts";

/** Where the page asks for its options: a file of their own, so that no script stands in the page. */
const optionsFile = "options.js";

/** `/ide`: the Altair GraphQL IDE from our own files, in Vietnamese, with every example in a window of its own. */
export async function addIde(app: FastifyInstance): Promise<void> {
  const options = {
    baseURL: "/ide/",
    endpointURL: "/graphql",
    serveInitialOptionsInSeperateRequest: optionsFile,
    initialWindows: loadExamples().map(({ title, query }) => ({
      initialName: title,
      initialQuery: query,
      endpointURL: "/graphql",
    })),
    initialSettings: { language: "vi-VN", theme: "system", tabSize: 2, addQueryDepthLimit: 2 },
    // Whatever would ask another host: accounts, news, updates.
    persistedSettings: { disablePushNotification: true, "alert.disableUpdateNotification": true, "banners.disable": true },
    disableAccount: true,
  } as const satisfies NonNullable<Parameters<typeof renderAltair>[0]>;
  const page = renderAltair(options);
  const script = renderInitSnippet(options);

  const fresh = { "cache-control": "no-cache" };
  app.get("/ide", (_request, reply) =>
    reply
      .headers({ ...fresh, ...pageHeaders })
      .type("text/html; charset=utf-8")
      .send(page),
  );
  app.get("/ide/", (_request, reply) => reply.redirect("/ide"));
  app.get(`/ide/${optionsFile}`, (_request, reply) => reply.headers(fresh).type("text/javascript; charset=utf-8").send(script));
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
