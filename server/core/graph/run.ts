import {
  execute,
  GraphQLError,
  isNonNullType,
  Kind,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields.js";
import { getVariableValues } from "graphql/execution/values.js";
import { HubError, unavailable } from "#server/core/errors.ts";
import { variableShape, type Variables } from "./arguments.ts";
import { readVariables } from "./coerce.ts";
import type { Context } from "./context.ts";
import { faultOfVariable } from "./input-fault.ts";
import { planPlain, type Pieces, type PlainAnswer } from "./plain.ts";
import { planRoot } from "./plan.ts";
import { rootRelations } from "./relations.ts";
import { runStatement } from "./prepared.ts";
import { bind, type Statement } from "./statement.ts";

/** JSON text that goes into the answer as it is. */
export class RawJson {
  constructor(readonly pieces: Pieces) {}
}

/** One selected root field: planned, answered plainly, or left to the ordinary executor. */
interface Root {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly nonNull: boolean;
  readonly statement: Statement | PlainAnswer | GraphQLError | null;
}

/** The plans of one operation of one document, by the shape of its variables. */
const plans = new WeakMap<DocumentNode, Map<string, Root[]>>();
const SHAPES_PER_DOCUMENT = 200;

export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown> | undefined;
  /** The variables as their types read them, when that was done. */
  readonly coerced?: Variables;
}

/** Variables as their types read them, or what does not fit. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown> | undefined,
): { variables: Variables; errors?: undefined } | { errors: readonly GraphQLError[] } {
  const definitions = operation.variableDefinitions ?? [];
  const read = readVariables(schema, definitions, variables ?? {});
  if (read) return { variables: read };
  const { coerced, errors } = getVariableValues(schema, definitions, variables ?? {}, { maxErrors: 10 });
  return errors ? { errors: errors.map((error) => asBadInput(schema, error)) } : { variables: coerced };
}

/**
 * Answers an operation: one statement for each root field that has a plan, all at once; what has none
 * (introspection, labels, mutations) goes through GraphQL's own executor in the same answer.
 */
export async function runOperation(schema: GraphQLSchema, asked: Operation, context: Context): Promise<ExecutionResult> {
  const { document, operation, variables } = asked;
  if (operation.operation !== "query") return await change(schema, asked, context);
  const read = asked.coerced ? { variables: asked.coerced } : coerceVariables(schema, operation, variables);
  if ("errors" in read && read.errors) return { errors: read.errors };
  const coerced = (read as { variables: Variables }).variables;
  const roots = plansFor(schema, document, operation, coerced);
  const rest = roots.filter((root) => root.statement === null);
  const [values, others] = await Promise.all([
    Promise.all(roots.map((root) => answer(root, coerced, context))),
    rest.length > 0 ? ordinary(schema, document, onlyRoots(operation, rest), variables, context) : null,
  ]);
  return assemble(roots, values, others);
}

/** Changes are made one after another; where all of them answer plainly, their variables are read once and no executor walks the rows. */
async function change(schema: GraphQLSchema, asked: Operation, context: Context): Promise<ExecutionResult> {
  const { document, operation, variables, coerced } = asked;
  const roots = coerced ? plansFor(schema, document, operation, coerced) : [];
  if (roots.length === 0 || roots.some(({ statement }) => typeof statement !== "function"))
    return await ordinary(schema, document, operation, variables, context);
  const values: Awaited<ReturnType<typeof answer>>[] = [];
  for (const root of roots) values.push(await answer(root, coerced!, context));
  return assemble(roots, values, null);
}

function plansFor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Root[] {
  let shapes = plans.get(document);
  if (!shapes || shapes.size > SHAPES_PER_DOCUMENT) plans.set(document, (shapes = new Map()));
  // What a change is given shapes no statement; only what is left out of the answer does.
  const given = operation.operation === "query" ? variableShape(schema, operation, variables) : JSON.stringify(booleansOf(variables));
  const shape = `${operation.name?.value ?? ""} ${given}`;
  let roots = shapes.get(shape);
  if (!roots) shapes.set(shape, (roots = makePlans(schema, document, operation, variables)));
  return roots;
}

const booleansOf = (variables: Variables) => Object.entries(variables).filter(([, value]) => typeof value === "boolean");

function makePlans(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Root[] {
  const type = schema.getRootType(operation.operation)!;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const collected = collectFields(schema, fragments, variables as Record<string, unknown>, type, operation.selectionSet);
  return [...collected].map(([key, nodes]): Root => {
    const name = nodes[0]!.name.value;
    const field = type.getFields()[name];
    const relation = operation.operation === "query" ? rootRelations.get(name) : undefined;
    const root = { key, nodes, nonNull: field !== undefined && isNonNullType(field.type) };
    if (!field) return { ...root, statement: null };
    try {
      if (!relation) return { ...root, statement: planPlain({ schema, fragments, variables }, field, nodes) };
      return { ...root, statement: planRoot({ schema, fragments, variables }, relation, field, nodes) };
    } catch (error) {
      if (error instanceof GraphQLError) return { ...root, statement: error };
      throw error;
    }
  });
}

async function answer(root: Root, variables: Variables, context: Context): Promise<RawJson | GraphQLError | null> {
  const { statement } = root;
  if (statement === null || statement instanceof GraphQLError) return statement;
  try {
    if (typeof statement === "function") return new RawJson(await statement(variables, context));
    return new RawJson([await runStatement(context.sql, statement.text, bind(statement, variables, context.viewer), context.viewer)]);
  } catch (error) {
    return error instanceof GraphQLError ? error : asHubError(error);
  }
}

function assemble(
  roots: readonly Root[],
  values: readonly (RawJson | GraphQLError | null)[],
  others: ExecutionResult | null,
): ExecutionResult {
  const data: Record<string, unknown> = {};
  const errors: GraphQLError[] = [...(others?.errors ?? [])];
  let whole = others === null || (others.data ?? null) !== null;
  roots.forEach((root, index) => {
    const value = values[index]!;
    if (value instanceof GraphQLError) {
      errors.push(new GraphQLError(value.message, { nodes: root.nodes, path: [root.key], extensions: value.extensions }));
      if (root.nonNull) whole = false;
    }
    data[root.key] = value instanceof RawJson ? value : value instanceof GraphQLError ? null : others?.data?.[root.key];
  });
  return { ...(errors.length > 0 && { errors }), data: whole ? data : null };
}

const onlyRoots = (operation: OperationDefinitionNode, roots: readonly Root[]): OperationDefinitionNode => ({
  ...operation,
  selectionSet: { kind: Kind.SELECTION_SET, selections: roots.flatMap((root) => root.nodes) },
});

async function ordinary(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown> | undefined,
  context: Context,
): Promise<ExecutionResult> {
  const definitions = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const result = await execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [operation, ...definitions] },
    variableValues: variables,
    contextValue: context,
  });
  return result.errors ? { ...result, errors: result.errors.map(toldOf) } : result;
}

/** A resolver's failure in the words callers know; one of its own stays, and so does one that nobody foresaw. */
function toldOf(error: GraphQLError): GraphQLError {
  const cause = error.originalError;
  if (!cause || cause instanceof GraphQLError) return error;
  try {
    const { message, extensions } = asHubError(cause);
    return new GraphQLError(message, { nodes: error.nodes ?? null, path: error.path ?? null, extensions });
  } catch {
    return error;
  }
}

/** A variable that does not fit its type, told with the code callers know. */
function asBadInput(schema: GraphQLSchema, error: GraphQLError): GraphQLError {
  const { sentence = error.message, ...place } = faultOfVariable(schema, error) ?? {};
  return new GraphQLError(sentence, { nodes: error.nodes ?? null, extensions: { code: "BAD_USER_INPUT", ...place } });
}

/** What PostgreSQL says, as one of the few things a caller may hear. */
function asHubError(error: unknown): GraphQLError {
  const code = (error as { code?: unknown }).code;
  const state = typeof code === "string" ? code : "";
  if (state.startsWith("22")) return new HubError("BAD_USER_INPUT", "Một giá trị nằm ngoài phạm vi cho phép của trường được so sánh.");
  if (state === "57014")
    return new HubError("TIMEOUT", "Truy vấn chạy quá lâu nên đã bị dừng; hãy thu hẹp bộ lọc hoặc chọn ít trường hơn.");
  if (/^(08|57P|53|55P03|25P0)/.test(state) || /^(CONNECT|ECONN|CONNECTION)/.test(state)) return unavailable();
  throw error;
}
