import type { LightMyRequestResponse } from "fastify";
import type { Asker } from "./askers.ts";
import type { GraphAsk, HttpAsk } from "./asked.ts";
import { askOf } from "./asks.ts";
import { Cell } from "./cell.ts";
import type { Verdict } from "./rules.ts";
import { makeCaller, type Caller, type World } from "./world.ts";

/** What came of asking in one cell. */
export interface Found {
  readonly verdict: string;
  /** The words of a refusal. */
  readonly message: string;
  readonly me: Caller;
}

/** The root field that a line is about, by which tokens are scoped; routes are asked for these. */
export const fieldOf = (what: string): string =>
  /^\w+\.(\w+)/.exec(what)?.[1] ?? routeFields[what] ?? (what.includes("/files/") ? "analyze" : "units");
const routeFields: Readonly<Record<string, string>> = { "POST /files/imports": "uploadImport", "GET /files/imports/:id": "import" };
export const operationOf = (what: string): "query" | "mutation" => (/^Mutation\.|^POST \/files\/imports/.test(what) ? "mutation" : "query");

/** Asks one line as one column, with records made for it. */
export async function ask(world: World, what: string, asker: Asker): Promise<Found> {
  const field = fieldOf(what);
  const isFresh = operationOf(what) === "mutation";
  const me = await (isFresh ? makeCaller(world, asker, field) : readerOf(world, asker, field));
  const asked = await askOf(what)!(new Cell(world, asker, me));
  return { me, ...("text" in asked ? await askGraph(world, asked, me) : await askHttp(world, asked, me)) };
}

const readers = new WeakMap<World, Map<string, Promise<Caller>>>();

/** Reading changes nobody: who reads is made once, and a token for a single field once for each. */
function readerOf(world: World, asker: Asker, field: string): Promise<Caller> {
  const known = readers.get(world) ?? new Map<string, Promise<Caller>>();
  readers.set(world, known);
  const key = `${asker.label} ${asker.token?.may.some((may) => may === "this" || may === "another") ? field : ""}`;
  const reader = known.get(key) ?? makeCaller(world, asker, field);
  known.set(key, reader);
  return reader;
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** What tells its problems: an answer, or a row of it. */
interface Problematic {
  problems?: { code: string; message: string }[];
}

async function askGraph({ app }: World, { text, variables, shows, holding }: GraphAsk, me: Caller): Promise<Omit<Found, "me">> {
  const headers = { "content-type": "application/json", ...me.headers };
  const response = await app.inject({ method: "POST", url: "/graphql", headers, payload: { query: text, variables } });
  const { data, errors } = response.json<Answer>();
  if (errors) return { verdict: errors[0]!.extensions?.code ?? "no code", message: errors[0]!.message };
  const [root] = Object.values((data ?? {}) as Record<string, (Problematic & { refused?: Problematic[] }) | null>);
  const problem = root?.problems?.[0] ?? root?.refused?.[0]?.problems?.[0];
  if (problem) return { verdict: problem.code === "NOT_FOUND" ? "hidden" : problem.code, message: problem.message };
  const shown = at(data, shows);
  const isThere = isSomething(shown) && (!holding || JSON.stringify(shown).includes(holding));
  return { verdict: (isThere ? "allowed" : "hidden") satisfies Verdict, message: "" };
}

async function askHttp({ app }: World, { method, url, payload, headers, status }: HttpAsk, me: Caller): Promise<Omit<Found, "me">> {
  const response = await app.inject({ method, url, headers: { ...headers, ...me.headers }, ...(payload && { payload }) });
  if (response.statusCode === status) return { verdict: "allowed" satisfies Verdict, message: "" };
  const { message, code } = refusalIn(response);
  return { verdict: code ?? ([400, 404, 405].includes(response.statusCode) ? "NOT_ANSWERED" : String(response.statusCode)), message };
}

/** GraphQL's refusals stand in `errors`, those of other routes in `error`. */
function refusalIn(response: LightMyRequestResponse): { message: string; code: string | null } {
  const isJson = String(response.headers["content-type"]).includes("json") && response.body !== "";
  const body = isJson ? response.json<Answer & { error?: string; message?: string }>() : {};
  const code = body.errors?.[0]?.extensions?.code ?? body.error ?? "";
  return {
    message: body.errors?.[0]?.message ?? body.message ?? "",
    code: /^(FORBIDDEN|UNAUTHENTICATED|INTERNAL|UNEXPECTED)$/.test(code) ? code : null,
  };
}

const isSomething = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value) || value === 0);

const at = (data: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data);
