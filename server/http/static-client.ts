import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { pageHeaders } from "#server/http/security-headers.ts";

/** Paths that answer machines: a miss below them is a miss, never the client's page. */
const machinePaths = /^\/(graphql|ide|healthz|readyz|files|assets|auth)(\/|\?|$)/;

/** What the page says on every screen; null leaves it out. */
export interface PageMarks {
  /** The simulated province whose figures the hub shows. */
  readonly simulated: string | null;
  /** The province or office that the hub is of. */
  readonly hub: string | null;
}

/**
 * Serves the built client. Hashed files may be kept for a year; the page itself is asked for again each time. A person's
 * navigation to any other path gets the page, whose router knows the path.
 *
 * @param marks what the page is told at each request
 */
export async function addStaticClient(app: FastifyInstance, folder: string, marks: () => PageMarks): Promise<void> {
  const sendPage = (reply: FastifyReply) => {
    const told = Object.entries(marks()).filter((mark): mark is [string, string] => mark[1] !== null);
    return told.length === 0 ? reply.sendFile("index.html") : sendMarkedPage(reply, folder, told);
  };
  for (const path of ["/", "/index.html"])
    app.get(path, (request, reply) => (existsSync(join(folder, "index.html")) ? sendPage(reply) : notFound(request, reply)));
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
      return sendPage(reply);
    }
    return notFound(request, reply);
  });
}

/** The page with its marks as `data-` attributes, so that the client knows them before it asks anything. */
async function sendMarkedPage(reply: FastifyReply, folder: string, marks: readonly (readonly [string, string])[]): Promise<string> {
  const page = await readFile(join(folder, "index.html"), "utf8");
  reply.code(200).headers(pageHeaders).header("cache-control", "no-cache").type("text/html; charset=utf-8");
  const attributes = marks.map(([name, value]) => ` data-${name}="${escaped(value)}"`).join("");
  return page.replace("<html", () => `<html${attributes}`);
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function isNavigation({ method, url, headers }: FastifyRequest): boolean {
  const isRead = method === "GET" || method === "HEAD";
  return isRead && !machinePaths.test(url) && (headers.accept ?? "").includes("text/html");
}

function notFound({ method, url }: FastifyRequest, reply: FastifyReply) {
  return reply.code(404).send({ error: "NOT_FOUND", message: `Không có gì ở địa chỉ ${method} ${url.split("?")[0]}.` });
}
