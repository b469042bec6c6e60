import { createHash, randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { anybody, type Visit } from "#server/core/graph/context.ts";

const cookieName = "hub_visitor";
/** The longest that browsers keep a cookie; each save begins it anew. */
const keptForSeconds = 400 * 24 * 60 * 60;

const hashOf = (key: string) => createHash("sha256").update(key).digest("hex");

/** 32 random bytes as base64url; anything else was not given by us. */
function readKey({ headers }: FastifyRequest): string | null {
  return new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? "")?.[1] ?? null;
}

const isSecure = ({ protocol, headers }: FastifyRequest) => protocol === "https" || headers["x-forwarded-proto"] === "https";

/**
 * Who makes a request. A visitor is known by a random key in a cookie that scripts cannot read and other sites' requests
 * do not carry; the hub keeps its hash only. The key is made at the first save, never by reading.
 */
export function visitOf(request: FastifyRequest, reply: FastifyReply): Visit {
  let key = readKey(request);
  return {
    viewer: key ? { ...anybody, visitorHash: hashOf(key) } : anybody,
    // Of the object it is called on: each operation gets a copy of the context, which must know its caller too.
    beKnown() {
      key ??= randomBytes(32).toString("base64url");
      const attributes = [`Max-Age=${keptForSeconds}`, "Path=/", "HttpOnly", "SameSite=Lax", ...(isSecure(request) ? ["Secure"] : [])];
      void reply.header("set-cookie", [`${cookieName}=${key}`, ...attributes].join("; "));
      return (this.viewer = { ...anybody, visitorHash: hashOf(key) });
    },
  };
}
