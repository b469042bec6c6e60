import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from "openid-client";
import type { Sql } from "postgres";
import type { LiveSettings } from "#server/core/live-settings.ts";
import type { Log } from "#server/core/log.ts";
import { enterByProvider } from "./oidc.command.ts";
import { isSecure, setCookie } from "./cookies.ts";
import { visitOf } from "./visit.ts";

const COOKIE = "hub_oidc";
const PATH = "/auth/oidc";
/** How long somebody may take at the provider. */
const WAITING_SECONDS = 600;

/** What the way back is checked against; only the browser that began has it. */
interface Begun {
  state: string;
  nonce: string;
  verifier: string;
  to: string;
}

interface Deps {
  sql: Sql;
  settings: LiveSettings;
  log: Log;
}

/** Signing in at an OpenID Connect provider: authorization code with state, nonce and PKCE, and nothing of it in scripts. */
export function addProvider(app: FastifyInstance, { sql, settings, log }: Deps): void {
  const { oidc } = settings.config;
  if (!oidc) return;
  let found: Promise<Configuration> | null = null;
  /** Asked at the first sign-in, so that a provider that is away does not keep the hub from starting; asked again when that failed. */
  const provider = (): Promise<Configuration> => {
    const issuer = new URL(oidc.issuer);
    const execute = issuer.protocol === "http:" ? { execute: [allowInsecureRequests] } : {};
    found ??= discovery(issuer, oidc.clientId, oidc.clientSecret, undefined, { ...execute, timeout: 10 }).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };
  const refuse = (reply: FastifyReply, why: string) => reply.redirect(`/dang-nhap?loi=${why}`);

  app.get(`${PATH}/start`, async (request, reply) => {
    const begun: Begun = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to: localPath(request.query) };
    try {
      const url = buildAuthorizationUrl(await provider(), {
        redirect_uri: `${ownAddress(request)}${PATH}/callback`,
        scope: "openid email profile",
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: "S256",
      });
      const value = Buffer.from(JSON.stringify(begun)).toString("base64url");
      setCookie(request, reply, { name: COOKIE, value, seconds: WAITING_SECONDS, path: PATH });
      return reply.header("cache-control", "no-store").redirect(url.href);
    } catch (error) {
      log.warn({ err: error }, "the OpenID provider did not answer");
      return refuse(reply, "khong-xong");
    }
  });

  app.get(`${PATH}/callback`, async (request, reply) => {
    const begun = readBegun(request);
    setCookie(request, reply, { name: COOKIE, value: "", seconds: 0, path: PATH });
    void reply.header("cache-control", "no-store");
    if (!begun) return refuse(reply, "khong-xong");
    try {
      const tokens = await authorizationCodeGrant(await provider(), new URL(request.url, ownAddress(request)), {
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        pkceCodeVerifier: begun.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      // Most providers tell the address only to who asks for it.
      const told = claims["email"] === undefined ? await fetchUserInfo(await provider(), tokens.access_token, claims.sub) : claims;
      const email = told["email_verified"] === true && typeof told["email"] === "string" ? told["email"] : null;
      const visit = Object.assign(await visitOf(request, reply, { sql, settings }), { sql });
      const isIn = await enterByProvider({ issuer: claims.iss, subject: claims.sub, email }, visit);
      return isIn ? reply.redirect(`/dang-nhap?xong=1&tiep=${encodeURIComponent(begun.to)}`) : refuse(reply, "khong-co-tai-khoan");
    } catch (error) {
      // Its message names what did not fit; codes and tokens stand in fields of it that are left out.
      log.warn({ reason: (error as Error).message }, "a sign-in at the OpenID provider was refused");
      return refuse(reply, "khong-xong");
    }
  });
}

const ownAddress = (request: FastifyRequest): string => `${isSecure(request) ? "https" : "http"}://${request.host}`;

/** Where the person wanted to go; only within the hub. */
function localPath(query: unknown): string {
  const to = (query as { to?: unknown }).to;
  return typeof to === "string" && to.length < 2000 && /^\/(?![/\\])/.test(to) ? to : "/";
}

function readBegun({ headers }: FastifyRequest): Begun | null {
  const text = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{40,4000})(?:;|$)`).exec(headers.cookie ?? "")?.[1];
  if (!text) return null;
  try {
    const { state, nonce, verifier, to } = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Record<string, unknown>;
    const isWhole = [state, nonce, verifier].every((part) => typeof part === "string" && part.length > 20);
    return isWhole ? ({ state, nonce, verifier, to: localPath({ to }) } as Begun) : null;
  } catch {
    return null;
  }
}
