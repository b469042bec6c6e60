import { createServer } from "node:http";
import { collectFields } from "graphql/execution/collectFields.js";
import { getVariableValues } from "graphql/execution/values.js";
import { Kind, parse, type FragmentDefinitionNode } from "graphql";
import postgres from "postgres";
import { anybody } from "#server/core/graph/context.ts";
import { planRoot } from "#server/core/graph/plan.ts";
import { rootRelations } from "#server/core/graph/relations.ts";
import { bind } from "#server/core/graph/statement.ts";
import { makeSchema } from "#server/schema.ts";

/**
 * The floor: a bare HTTP server that holds the hub's SQL ready and does nothing but run it. A request names its case
 * in the path; documents, validation, plans and arguments were all done before the first one came.
 * Started as a process of its own with the database's address and the cases as JSON; prints its own address.
 */
const [databaseUrl, casesJson] = process.argv.slice(2) as [string, string];
const schema = makeSchema();
const sql = postgres(databaseUrl, { max: 4, fetch_types: false, onnotice: () => {} });

function statementsOf(text: string, given: Record<string, unknown>) {
  const { definitions } = parse(text);
  const operation = definitions.find((item) => item.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = Object.fromEntries(
    definitions
      .filter((item): item is FragmentDefinitionNode => item.kind === Kind.FRAGMENT_DEFINITION)
      .map((item) => [item.name.value, item]),
  );
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced!;
  const query = schema.getQueryType()!;
  return [...collectFields(schema, fragments, variables, query, operation.selectionSet)].map(([key, nodes]) => {
    const name = nodes[0]!.name.value;
    const statement = planRoot({ schema, fragments, variables }, rootRelations.get(name)!, query.getFields()[name]!, nodes);
    return { key, text: statement.text, values: bind(statement, variables, anybody) };
  });
}

const cases = new Map(
  (JSON.parse(casesJson) as { name: string; text: string; variables: Record<string, unknown> }[]).map((item) => [
    `/${encodeURIComponent(item.name)}`,
    statementsOf(item.text, item.variables),
  ]),
);

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    const statements = cases.get(request.url!)!;
    void Promise.all(statements.map(({ text, values }) => sql.unsafe(text, values as never[], { prepare: true }).values())).then(
      (answers) => {
        const fields = statements.map(({ key }, index) => `"${key}":${answers[index]![0]![0] as string}`);
        response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(`{"data":{${fields.join(",")}}}\n`);
      },
    );
  });
});
server.listen(0, "127.0.0.1", () => console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}`));
