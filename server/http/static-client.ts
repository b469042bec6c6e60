import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { pageHeaders } from "#server/http/security-headers.ts";

/** Paths that answer machines: a miss below them is a miss, never the client's page. */
const machinePaths = /^\/(graphql|ide|healthz|readyz|files|assets|auth)(\/|\?|$)/;

/**
 * Serves the built client. Hashed files may be kept for a year; the page itself is asked for again each time. A person's
 * navigation to any other path gets the page, whose router knows the path.
 *
 * @param simulated the simulated province whose figures the hub shows, which the page is told; null when they are real
 */
export async function addStaticClient(app: FastifyInstance, folder: string, simulated: string | null = null): Promise<void> {
  if (simulated !== null)
    for (const path of ["/", "/index.html"]) app.get(path, (_request, reply) => sendMarkedPage(reply, folder, simulated));
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    cacheControl: false,
    dotfiles: "ignore",
    setHeaders: (reply, path) => {
      const isHashed = path.startsWith(join(folder, "assets"));
      reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      if (/\.html(\.|$)/.test(path)) reply.headers(pageHeaders);
    },
    suppressWarning: true,
  });
  app.setNotFoundHandler((request, reply) => {
    if (isNavigation(request) && existsSync(join(folder, "index.html"))) {
      return simulated === null ? reply.sendFile("index.html") : sendMarkedPage(reply, folder, simulated);
    }
    return notFound(request, reply);
  });
}

/** The page with the mark `data-simulated`, by which the client says on every screen that the figures are simulated. */
async function sendMarkedPage(reply: FastifyReply, folder: string, simulated: string): Promise<string> {
  const page = await readFile(join(folder, "index.html"), "utf8");
  reply.code(200).headers(pageHeaders).header("cache-control", "no-cache").type("text/html; charset=utf-8");
  return page.replace("<html", `<html data-simulated="${simulated.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`);
}

function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === "GET" || method === "HEAD";
  return isRead && !machinePaths.test(url) && (headers.accept ?? "").includes("text/html");
}

function notFound({ method, url }: FastifyRequest, reply: FastifyReply) {
  return reply.code(404).send({ error: "NOT_FOUND", message: `Nothing answers ${method} ${url.split("?")[0]} here.` });
}
