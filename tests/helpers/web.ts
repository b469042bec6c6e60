import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";

export interface Answer {
  status: number;
  headers: Headers;
  data: Record<string, never>;
  errors?: { message: string; extensions: Record<string, unknown> }[];
  text: string;
}

/** A browser, as far as its cookies go. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** Asks GraphQL and keeps the cookies that come. */
  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await this.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, ...(JSON.parse(text) as Pick<Answer, "data" | "errors">) };
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...this.headers, ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) };
    const response = await fetch(new URL(path, this.url), { redirect: "manual", ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      if (/Max-Age=0/.test(set)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    return response;
  }

  async signIn(name: string, password: string, code?: string): Promise<Answer> {
    return await this.ask(
      "mutation ($input: SignInInput!) { signIn(input: $input) { me { id name mustChangePassword } problems { code retryAt path } } }",
      { input: { name, password, code } },
    );
  }
}

export interface Web {
  db: TestDb;
  app: FastifyInstance;
  url: string;
  /** All that the hub logged. */
  logged: () => string;
  browser: (headers?: Record<string, string>) => Browser;
  close: () => Promise<void>;
}

/** A whole hub on a port, with the settings given. */
export async function makeWeb(settings: Record<string, string> = {}, dataset = false): Promise<Web> {
  const db = await makeDb({ dataset });
  let logged = "";
  const log = pino({ level: "trace" }, { write: (line: string) => void (logged += line) });
  const app = await makeApp({ sql: db.hub, config: parseConfig(settings), log });
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await app.close();
    await db.drop();
  };
  return { db, app, url, logged: () => logged, browser: (headers) => new Browser(url, headers), close };
}
