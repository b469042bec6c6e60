import { Readable } from "node:stream";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Sql } from "postgres";
import { addressCaller, type Caller } from "#server/core/limits/callers.ts";
import type { Visit } from "./context.ts";
import { makeDocumentStore } from "./documents.ts";
import { formatFailure } from "./failure.ts";
import { executing, type Asked, type Rules } from "./gateway.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import { documentLimits } from "./limits/document-limits.ts";
import type { Pieces } from "./plain.ts";
import { RawJson } from "./run.ts";

/** Writes an answer; planned fields are JSON text already and are copied in as they are. An answer with long lists is a stream of bytes. */
export function stringifyAnswer(answer: { data?: unknown; errors?: unknown; extensions?: unknown }): string | Readable {
  const { data, ...rest } = answer;
  if (data === null || typeof data !== "object") return JSON.stringify(answer);
  const others = Object.entries(rest).filter(([, value]) => value !== undefined);
  const pieces: (string | AsyncIterable<Buffer>)[] = [
    `{${others.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},`).join("")}"data":{`,
  ];
  Object.entries(data).forEach(([key, value], index) => {
    pieces.push(`${index > 0 ? "," : ""}${JSON.stringify(key)}:`);
    pieces.push(...(value instanceof RawJson ? value.pieces : [JSON.stringify(value)]));
  });
  pieces.push("}}");
  return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : Readable.from(bytesOf(pieces), { objectMode: false });
}

async function* bytesOf(pieces: Pieces): AsyncGenerator<Buffer, undefined> {
  for (const piece of pieces) {
    if (typeof piece === "string") yield Buffer.from(piece);
    else yield* piece;
  }
}

/** Refusals of a well-formed request, which a caller that knows only `application/json` expects with status 200. */
const refusals = new Set<unknown>([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "LIMIT_EXCEEDED",
]);

const plainJsonAnswers: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response: { http, body } }) {
        const knowsMore = (request.http?.headers.get("accept") ?? "").includes("application/graphql-response+json");
        const errors = body.kind === "single" ? body.singleResult.errors : undefined;
        if (!knowsMore && http.status === 400 && errors?.every((error) => refusals.has(error.extensions?.["code"]))) http.status = 200;
        return Promise.resolve();
      },
    }),
};

/** A hash that is no text is that of no document; Apollo would stumble over it. */
const hashesAreText: ApolloServerPlugin = {
  requestDidStart({ request }) {
    const asked = request.extensions?.["persistedQuery"] as { sha256Hash?: unknown } | null | undefined;
    if (asked && typeof asked === "object" && typeof asked.sha256Hash !== "string") asked.sha256Hash = "";
    return Promise.resolve();
  },
};

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly sql: Sql;
  readonly kept: KeptAnswers;
  readonly log: Logger;
  readonly visit: (request: FastifyRequest, reply: FastifyReply) => Promise<Visit>;
  readonly rules: Rules;
}

/** Characters of all documents that callers registered by their hash. */
const LARGEST_REGISTERED = 2_000_000;

/** Documents that callers registered by their hash. */
function documentsByHash() {
  const registered = new LRUCache<string, string>({ maxSize: LARGEST_REGISTERED, sizeCalculation: ({ length }) => length || 1 });
  return {
    get: (key: string) => Promise.resolve(registered.get(key)),
    set(key: string, text: string) {
      registered.set(key, text);
      return Promise.resolve();
    },
    delete: (key: string) => Promise.resolve(registered.delete(key)),
  };
}

const callerOf = ({ viewer }: Visit, { ip }: FastifyRequest): Caller =>
  viewer.tokenId ? { kind: "TOKEN", key: viewer.tokenId } : viewer.personId ? { kind: "PERSON", key: viewer.personId } : addressCaller(ip);

function leavingOf(reply: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  reply.raw.once("close", () => leaving.abort());
  return leaving.signal;
}

/** Serves GraphQL at `/graphql` of a Fastify application. */
export async function mountGraphql(app: FastifyInstance, { schema, sql, kept, log, visit, rules }: GraphqlOptions): Promise<void> {
  const apollo = new ApolloServer<Asked>({
    gateway: executing(schema, rules),
    introspection: true,
    // Ours come first: some of GraphQL's own rules take the square of what they look at.
    dangerouslyDisableValidation: true,
    parseOptions: { maxTokens: documentLimits.tokens.most },
    persistedQueries: { cache: documentsByHash(), ttl: null },
    documentStore: makeDocumentStore(),
    includeStacktraceInErrorResponses: false,
    // Apollo hands it on as it is, and so does its integration; Fastify sends text and streams alike.
    stringifyResult: (answer) => stringifyAnswer(answer) as string,
    formatError: (formatted: GraphQLFormattedError, error: unknown) =>
      formatFailure(formatted, error, { schema, log, suggests: rules.introspection }),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), plainJsonAnswers, hashesAreText],
    logger: log,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<Asked> => {
    const visited = await visit(request, reply);
    return Object.assign(visited, { sql, kept, caller: callerOf(visited, request), leaving: leavingOf(reply) });
  };
  await app.register(fastifyApollo(apollo), { path: "/graphql", context });
}
