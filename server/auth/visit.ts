import type { FastifyReply, FastifyRequest } from "fastify";
import type { Sql } from "postgres";
import type { Config } from "#server/core/config.ts";
import type { LiveSettings } from "#server/core/live-settings.ts";
import { anybody, type Context, type Visit } from "#server/core/graph/context.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { admission, type Asker } from "./admission.policy.ts";
import { hashOf, makeKey, readKey, sessionCookie, setCookie } from "./cookies.ts";
import { figureRights } from "./figure-rights.policy.ts";
import { findSession, findToken } from "./viewer.sql.ts";

const visitorCookie = "hub_visitor";
/** The longest that browsers keep a cookie; each save begins it anew. */
const keptForSeconds = 400 * 24 * 60 * 60;

/** A request over HTTP, with what signing in and out needs of it. */
export interface HttpVisit extends Visit {
  readonly config: Config;
  /** What keeps `config` as it was last set. */
  readonly settings: LiveSettings;
  readonly session: Asker["session"];
  /** Hash of the key of the visitor that the browser was before anybody signed in. */
  readonly formerVisitor: string | null;
  readonly address: string;
  readonly userAgent: string | null;
  /** Gives the browser the key of a session; null takes it away. */
  keepSession: (key: string | null) => void;
}

/** What a resolver of this room is given. */
export type HttpContext = Context & HttpVisit;

const bearerOf = ({ headers }: FastifyRequest): string | null => /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1] ?? null;

const visits = new WeakMap<FastifyRequest, Promise<HttpVisit>>();

/**
 * Who makes a request: a token's program, a person who signed in, or a visitor. Only a request that shows a token or a
 * session's key costs a statement, and it is one. A visitor is known by a random key, made at the first save, never by reading.
 */
export function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { sql, settings }: { sql: Sql; settings: LiveSettings },
): Promise<HttpVisit> {
  let visit = visits.get(request);
  if (!visit) visits.set(request, (visit = makeVisit(request, reply, sql, settings)));
  return visit;
}

async function makeVisit(request: FastifyRequest, reply: FastifyReply, sql: Sql, settings: LiveSettings): Promise<HttpVisit> {
  const { config } = settings;
  let visitorKey = readKey(request, visitorCookie);
  const keepSession = (key: string | null) =>
    setCookie(request, reply, { name: sessionCookie(request), value: key ?? "", seconds: key === null ? 0 : null });
  const asker = await findAsker(request, sql, config, keepSession);
  const formerVisitor = visitorKey && hashOf(visitorKey);
  const visit: HttpVisit = {
    config,
    settings,
    session: asker.session,
    formerVisitor,
    address: request.ip,
    userAgent: request.headers["user-agent"]?.slice(0, 300) ?? null,
    keepSession,
    viewer: asker.viewer.personId === null ? { ...asker.viewer, visitorHash: formerVisitor } : asker.viewer,
    admit: admission(asker, config, request),
    // Of the object it is called on: each operation gets a copy of the context, which must know its caller too.
    beKnown() {
      if (this.viewer.personId !== null) return this.viewer;
      visitorKey ??= makeKey();
      setCookie(request, reply, { name: visitorCookie, value: visitorKey, seconds: keptForSeconds });
      return (this.viewer = { ...anybody, visitorHash: hashOf(visitorKey) });
    },
  };
  return visit;
}

/** A token stands above a session: whoever shows one means it. */
async function findAsker(request: FastifyRequest, sql: Sql, config: Config, keepSession: (key: string | null) => void): Promise<Asker> {
  const bearer = bearerOf(request);
  if (bearer !== null) {
    const token = await findToken(sql, hashOf(bearer));
    if (!token) return { viewer: anybody, session: null, token: "unknown" };
    const viewer: Viewer = {
      personId: token.personId,
      tokenId: token.id,
      visitorHash: null,
      roles: token.roles,
      rights: figureRights(token.roles),
    };
    return { viewer, session: null, token: token.operations };
  }
  const key = readKey(request, sessionCookie(request));
  if (key === null) return { viewer: anybody, session: null, token: null };
  const next = makeKey();
  const found = await findSession(sql, { hash: hashOf(key), nextHash: hashOf(next), idleHours: config.sessionIdleHours });
  if (!found) keepSession(null);
  if (!found) return { viewer: anybody, session: null, token: null };
  if (found.isRotated) keepSession(next);
  const { id, personId, mustChange } = found;
  // Until the password is the person's own, it opens nothing but its change.
  const roles = mustChange ? [] : found.roles;
  return {
    viewer: { personId, tokenId: null, visitorHash: null, roles, rights: figureRights(roles) },
    session: { id, mustChange },
    token: null,
  };
}
