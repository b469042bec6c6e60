import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Logger } from "pino";
import type { Sql } from "postgres";
import { HubError } from "#server/core/errors.ts";
import type { Context, Visit } from "./context.ts";
import { makeDocumentStore } from "./documents.ts";
import { formatFailure } from "./failure.ts";
import { rootFieldsOf } from "./root-fields.ts";
import { RawJson, runOperation } from "./run.ts";

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer<Context>>[0]["gateway"]>;

/** Hands every operation to our executor; Apollo keeps HTTP, parsing, validation and their caches. */
const executing = (schema: GraphQLSchema): Gateway => ({
  load: () =>
    Promise.resolve({
      executor: ({ document, operation, request, context }) => {
        const refusal = refusalOf(schema, operation, request.operationName) ?? admissionOf(document, operation, context as Context);
        return refusal
          ? Promise.resolve({ errors: [refusal] })
          : runOperation(schema, { document, operation, variables: request.variables }, context as Context);
      },
    }),
  onSchemaLoadOrUpdate(announce) {
    announce({ apiSchema: schema, coreSupergraphSdl: "" });
    return () => {};
  },
  stop: () => Promise.resolve(),
});

/** Why an operation cannot even begin; Apollo hands over undefined when it found none to run. */
function refusalOf(schema: GraphQLSchema, operation: OperationDefinitionNode | undefined, name: string | undefined): HubError | null {
  const refuse = (sentence: string) => new HubError("OPERATION_RESOLUTION_FAILURE", sentence);
  if (!operation && name) return refuse(`Truy vấn không có thao tác nào tên ${JSON.stringify(name)}.`);
  if (!operation) return refuse("Truy vấn có nhiều thao tác; hãy chọn một bằng operationName.");
  return schema.getRootType(operation.operation)
    ? null
    : refuse(`Hub không nhận thao tác ${operation.operation}; hãy đọc bằng query, ghi bằng mutation.`);
}

/** Why the caller may not ask for this at all. */
const admissionOf = (document: DocumentNode, operation: OperationDefinitionNode, context: Context): HubError | null =>
  context.admit?.(operation.operation === "query" ? "query" : "mutation", rootFieldsOf(document, operation)) ?? null;

/** Writes an answer; planned fields are JSON text already and are copied in as they are. */
export function stringifyAnswer(answer: { data?: unknown; errors?: unknown; extensions?: unknown }): string {
  const { data, ...rest } = answer;
  if (data === null || typeof data !== "object") return JSON.stringify(answer);
  const fields = Object.entries(data).map(
    ([key, value]) => `${JSON.stringify(key)}:${value instanceof RawJson ? value.text : JSON.stringify(value)}`,
  );
  const others = Object.entries(rest).filter(([, value]) => value !== undefined);
  return `{${[...others.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`), `"data":{${fields.join(",")}}`].join(",")}}`;
}

/** Refusals of a well-formed request, which a caller that knows only `application/json` expects with status 200. */
const refusals = new Set<unknown>(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "OPERATION_RESOLUTION_FAILURE"]);

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

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly sql: Sql;
  readonly log: Logger;
  readonly visit: (request: FastifyRequest, reply: FastifyReply) => Promise<Visit>;
}

/** Serves GraphQL at `/graphql` of a Fastify application. */
export async function mountGraphql(app: FastifyInstance, { schema, sql, log, visit }: GraphqlOptions): Promise<void> {
  const apollo = new ApolloServer<Context>({
    gateway: executing(schema),
    introspection: true,
    documentStore: makeDocumentStore(),
    includeStacktraceInErrorResponses: false,
    stringifyResult: (answer) => stringifyAnswer(answer),
    formatError: (formatted: GraphQLFormattedError, error: unknown) => formatFailure(formatted, error, { schema, log }),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), plainJsonAnswers],
    stopOnTerminationSignals: false,
    nodeEnv: "production",
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  const context = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> =>
    Object.assign(await visit(request, reply), { sql });
  await app.register(fastifyApollo(apollo), { path: "/graphql", context });
}
