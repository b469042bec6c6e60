import { loadTemplates } from "#server/ingest/sheets/templates.ts";
import type { Ask, HttpAsk } from "./asked.ts";
import { question } from "./cell.ts";

const preflight = { "apollo-require-preflight": "yes" };
const graphql = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;
const page = { accept: "text/html" };

const templates = [...loadTemplates(null).keys()].map((key) => `/templates/${key}.xlsx`);

/** Static routes: a file that is there, and how it is asked for. */
const pages = ["/healthz", "/readyz", "/", "/index.html", "/ide", "/ide/options.js", "/ide/examples.js", "/ide/hub.css", ...templates];

const both = (url: string, more: Partial<HttpAsk> = {}) =>
  Object.fromEntries(
    (["GET", "HEAD"] as const).map((method): [string, Ask] => [`${method} ${url}`, () => ({ method, url, status: 200, ...more })]),
  );

function files(format: string): Record<string, Ask> {
  const url = `/files/analyze.${format}`;
  const address = `${url}?q=${encodeURIComponent(JSON.stringify(question))}`;
  return {
    [`GET ${url}`]: () => ({ method: "GET", url: address, status: 200 }),
    [`POST ${url}`]: () => ({ method: "POST", url, payload: { question }, status: 200 }),
    ...Object.fromEntries(
      (["PUT", "PATCH", "DELETE"] as const).map((method) => [`${method} ${url}`, () => ({ method, url, status: 200 })]),
    ),
  };
}

export const httpAsks: Readonly<Record<string, Ask>> = {
  ...Object.assign({}, ...pages.map((url) => both(url))),
  ...both("/*", { url: "/don-vi", headers: page }),
  ...both("/ide/", { status: 302 }),
  ...both("/ide/*", { url: "/ide/favicon.ico" }),
  ...both("/auth/oidc/start", { status: 302 }),
  ...both("/auth/oidc/callback", { status: 302 }),
  "GET /graphql": () => ({ method: "GET", url: graphql("{ units(first: 1) { totalCount } }"), headers: preflight, status: 200 }),
  "GET /graphql · mutation": () => ({ method: "GET", url: graphql("mutation { signOut { isDone } }"), headers: preflight, status: 200 }),
  "HEAD /graphql": () => ({ method: "HEAD", url: graphql("{ units(first: 1) { totalCount } }"), headers: preflight, status: 200 }),
  "POST /graphql": () => ({ method: "POST", url: "/graphql", payload: { query: "{ units(first: 1) { totalCount } }" }, status: 200 }),
  "OPTIONS /graphql": () => ({ method: "OPTIONS", url: "/graphql", headers: preflight, status: 200 }),
  ...files("csv"),
  ...files("xlsx"),
  ...files("json"),
};
