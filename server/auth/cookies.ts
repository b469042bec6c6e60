import { createHash, randomBytes } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";

/** A key that only its holder has: 32 random bytes as base64url. The hub keeps its hash. */
export const makeKey = (): string => randomBytes(32).toString("base64url");

/** What the hub keeps of a key: nobody gets from it to the key, and a key of 32 random bytes is never guessed. */
export const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Whether the browser's connection is encrypted, here or at the proxy in front. */
export const isSecure = ({ protocol, headers }: FastifyRequest): boolean =>
  protocol === "https" || headers["x-forwarded-proto"] === "https";

/** Over encrypted connections a session's cookie bears a name that no neighbour site and no unencrypted page can set. */
export const sessionCookie = (request: FastifyRequest): string => (isSecure(request) ? "__Host-hub_session" : "hub_session");

/** The key in a cookie; anything of another shape was not given by us. */
export function readKey({ headers }: FastifyRequest, name: string): string | null {
  return new RegExp(`(?:^|;\\s*)${name}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? "")?.[1] ?? null;
}

interface Kept {
  name: string;
  value: string;
  /** Null keeps it until the browser is closed; 0 takes it away. */
  seconds: number | null;
  path?: string;
}

/** Gives the browser a cookie that scripts cannot read and other sites' requests do not carry. */
export function setCookie(request: FastifyRequest, reply: FastifyReply, { name, value, seconds, path = "/" }: Kept): void {
  const age = seconds === null ? [] : [`Max-Age=${seconds}`];
  const attributes = [...age, `Path=${path}`, "HttpOnly", "SameSite=Lax", ...(isSecure(request) ? ["Secure"] : [])];
  void reply.header("set-cookie", [`${name}=${value}`, ...attributes].join("; "));
}
