import { text as textOf } from "node:stream/consumers";
import { execute, GraphQLError, Kind, parse, validate, type OperationDefinitionNode } from "graphql";
import type { Sql } from "postgres";
import { anybody, type Context } from "#server/core/graph/context.ts";
import { stringifyAnswer } from "#server/core/graph/mount.ts";
import { runOperation } from "#server/core/graph/run.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { makeSchema } from "#server/schema.ts";

export interface Graph {
  readonly context: Context;
  /** The answer of the hub, as JSON text. */
  planned(text: string, variables?: Record<string, unknown>): Promise<string>;
  /** The answer of GraphQL's own executor, as JSON text. */
  ordinary(text: string, variables?: Record<string, unknown>): Promise<string>;
  /** The hub's data; throws when it answered with errors. */
  data(text: string, variables?: Record<string, unknown>): Promise<never>;
  /** The hub's errors; throws when there are none. */
  errors(
    text: string,
    variables?: Record<string, unknown>,
  ): Promise<{ message: string; path?: unknown[]; extensions: Record<string, unknown> }[]>;
}

/** GraphQL over a database, without HTTP. */
export function makeGraph(sql: Sql, viewer: Viewer = anybody): Graph {
  const schema = makeSchema();
  const context: Context = { sql, viewer, beKnown: () => viewer };
  const read = (text: string) => {
    const document = parse(text);
    const faults = validate(schema, document);
    if (faults.length > 0) throw new GraphQLError(`${faults.map(String).join("\n")}\n${text}`);
    return {
      document,
      operation: document.definitions.find((item): item is OperationDefinitionNode => item.kind === Kind.OPERATION_DEFINITION)!,
    };
  };
  const written = async (answer: object) => {
    const said = stringifyAnswer(answer);
    return typeof said === "string" ? said : await textOf(said);
  };
  const planned = async (text: string, variables: Record<string, unknown> = {}) =>
    await written(await runOperation(schema, { ...read(text), variables }, context));
  return {
    context,
    planned,
    ordinary: async (text, variables = {}) =>
      await written(await execute({ schema, document: read(text).document, variableValues: variables, contextValue: context })),
    async data(text, variables) {
      const answer = JSON.parse(await planned(text, variables)) as { data: never; errors?: unknown };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    async errors(text, variables) {
      const { errors } = JSON.parse(await planned(text, variables)) as { errors?: never };
      if (!errors) throw new Error("no errors");
      return errors;
    },
  };
}
