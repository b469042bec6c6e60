import { HeaderMap, type ApolloServer } from "@apollo/server";
import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { Sql } from "postgres";
import { HubError } from "#server/core/errors.ts";
import type { Allowances } from "#server/core/limits/allowances.ts";
import { budgets, HEAVY_POINTS, type Caller } from "#server/core/limits/callers.ts";
import type { Turns } from "#server/core/limits/turns.ts";
import type { Context } from "./context.ts";
import { checkDocument, refuseIntrospection } from "./limits/check-document.ts";
import { refuseVariables } from "./limits/check-variables.ts";
import { costOf, type Cost } from "./limits/cost.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";
import { rootFieldsOf } from "./root-fields.ts";
import { coerceVariables, runOperation, type Operation } from "./run.ts";

/** What a request over HTTP carries through GraphQL. */
export interface Asked extends Context {
  readonly caller: Caller;
  /** Aborted when nobody waits for the answer any more. */
  readonly leaving: AbortSignal;
}

/** What callers may do, and where heavy work runs. */
export interface Rules {
  /** Whether the schema can be asked for, and words may be suggested in its place. */
  readonly introspection: boolean;
  readonly allowances: Allowances;
  readonly turns: Turns;
  /** Documents that may be asked where not every one may; absent where everybody asks what they like. */
  readonly trusted?: TrustedDocuments | undefined;
  /** Connections of their own for what waits its turn. */
  readonly heavySql: Sql;
}

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer<Asked>>[0]["gateway"]>;
type Request = Parameters<NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>>[0];

const COST_HEADER = "x-hub-cost";

/** Hands every operation to our checks and our executor; Apollo keeps HTTP, parsing and their caches. */
export const executing = (schema: GraphQLSchema, rules: Rules): Gateway => ({
  load: () => Promise.resolve({ executor: (request) => execute(schema, rules, request as Request & { context: Asked }) }),
  onSchemaLoadOrUpdate(announce) {
    announce({ apiSchema: schema, coreSupergraphSdl: "" });
    return () => {};
  },
  stop: () => Promise.resolve(),
});

async function execute(schema: GraphQLSchema, rules: Rules, request: Request & { context: Asked }): Promise<ExecutionResult> {
  const { document, operation, context } = request;
  const { variables, operationName } = request.request;
  const faults = checkDocument(schema, document);
  if (faults.length > 0) return { errors: faults };
  const refusal =
    (rules.introspection ? null : refuseIntrospection(document)) ??
    refuseOperation(schema, operation, operationName) ??
    admissionOf(document, operation!, context) ??
    rules.trusted?.refuse(document, context.caller) ??
    refuseVariables(schema, operation!, variables);
  if (refusal) return { errors: [refusal] };
  const coerced = coerceVariables(schema, operation!, variables);
  if (coerced.errors) return { errors: coerced.errors };
  const asked = { document, operation: operation!, variables, coerced: coerced.variables };
  return await priced(schema, rules, asked, request.request.http?.headers.get(COST_HEADER), context);
}

/** Runs an operation whose cost is within the caller's budget; tells the cost when asked to. */
async function priced(
  schema: GraphQLSchema,
  rules: Rules,
  asked: Operation,
  wish: string | null | undefined,
  context: Asked,
): Promise<ExecutionResult> {
  const { caller } = context;
  const cost = costOf(schema, asked.document, asked.operation, asked.coerced!);
  const told = { points: cost.points, budget: budgets[caller.kind].perQuery, field: cost.field };
  if (wish === "validate-only") return { data: null, extensions: { cost: told } };
  if (cost.points > told.budget) return { errors: [refuseCost(cost, told.budget)], ...(wish && { extensions: { cost: told } }) };
  const wait = rules.allowances.spend(caller, cost.points);
  if (wait > 0) return { errors: [refuseRate(wait)] };
  const answer = await inTurn(schema, rules, asked, cost, context);
  return wish === "report" ? { ...answer, extensions: { ...answer.extensions, cost: told } } : answer;
}

async function inTurn(schema: GraphQLSchema, rules: Rules, asked: Operation, cost: Cost, context: Asked): Promise<ExecutionResult> {
  if (!cost.heavy && cost.points < HEAVY_POINTS) return await runOperation(schema, asked, context);
  const giveBack = await rules.turns.take(`${context.caller.kind} ${context.caller.key}`, context.leaving);
  try {
    return await runOperation(schema, asked, Object.assign(Object.create(context) as Asked, { sql: rules.heavySql }));
  } finally {
    giveBack();
  }
}

function refuseCost({ points, field }: Cost, budget: number): HubError {
  const [found, most] = [points, budget].map((number) => number.toLocaleString("vi-VN"));
  const place = field ? ` Tốn nhất là ${field}: hãy giảm first hoặc limit ở đó, chọn ít trường hơn, hoặc` : " Hãy";
  return new HubError("LIMIT_EXCEEDED", `Truy vấn ước tính tốn ${found} điểm, nhiều nhất là ${most}.${place} lấy từng trang.`, {
    limit: "cost",
    most: budget,
    found: points,
    ...(field && { field }),
    http: { status: 400 },
  });
}

/** For a caller that spent all its points. */
export const refuseRate = (seconds: number) =>
  new HubError("RATE_LIMITED", `Bạn đã gửi quá nhiều yêu cầu; hãy thử lại sau ${seconds} giây.`, {
    retryAfterSeconds: seconds,
    http: { status: 429, headers: new HeaderMap([["retry-after", String(seconds)]]) },
  });

/** Why an operation cannot even begin; Apollo hands over undefined when it found none to run. */
function refuseOperation(schema: GraphQLSchema, operation: OperationDefinitionNode | undefined, name: string | undefined): HubError | null {
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
