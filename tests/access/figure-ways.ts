import { getNamedType, type GraphQLInputObjectType, type GraphQLObjectType } from "graphql";
import { allModels, type Model } from "#server/core/graph/model.ts";
import { makeSchema } from "#server/schema.ts";
import type { Figure } from "./figures.ts";

/** One way to a figure: a root field with what is selected of it, which shows the figure's id or counts it. */
export interface Way {
  readonly name: string;
  readonly ask: (figure: Figure) => string;
}

/** Whether the answer of a way shows the figure. */
export function isShown(answer: unknown, { id }: Figure): boolean {
  const text = JSON.stringify(answer ?? null);
  return text.includes(id) || /"totalCount":[1-9]/.test(text);
}

const schema = makeSchema();
const query = schema.getQueryType()!.getFields();

/** The entity that a figure table's rows are asked for as. */
const modelOfTable = (table: string): Model =>
  allModels().find((model) => model.table === (table === "lone_observations" ? "observations" : table))!;

const rootOf = (type: string, arg: string): string | undefined =>
  Object.values(query).find((field) => getNamedType(field.type).name === type && field.args.some(({ name }) => name === arg))?.name;
const listOf = (model: Model) => rootOf(`${model.name}Connection`, "filter");

/** The relations of entities that lead to an entity, as far as lists can be filtered by them. */
function relationsTo(model: Model): { parent: Model; relation: string; isOne: boolean }[] {
  const isFiltered = (parent: Model, relation: string) =>
    relation in ((schema.getType(`${parent.name}Filter`) as GraphQLInputObjectType | undefined)?.getFields() ?? {});
  return allModels().flatMap((parent) =>
    [...parent.relations].flatMap(([relation, { kind, target }]) =>
      kind !== "union" && target() === model.entity && listOf(parent) && isFiltered(parent, relation)
        ? [{ parent, relation, isOne: kind === "one" }]
        : [],
    ),
  );
}

/** Asks as somebody who sees everything. */
type Overseer = (text: string) => Promise<Record<string, unknown>>;

/** The ways through a relation: as a condition, and below the record that it starts from, which is looked up first. */
async function waysThrough(
  { parent, relation, isOne }: ReturnType<typeof relationsTo>[number],
  figures: readonly Figure[],
  oversee: Overseer,
): Promise<Way[]> {
  const list = listOf(parent)!;
  const filter = (id: string) => `filter: { ${relation}: ${isOne ? "" : "{ some: "}{ id: { eq: "${id}" } }${isOne ? "" : " }"} }`;
  const found = await oversee(
    `{ ${figures.map(({ id, state }) => `${state}: ${list}(first: 1, ${filter(id)}) { nodes { id } }`).join(" ")} }`,
  );
  const parents = new Map(figures.map(({ id, state }) => [id, (found[state] as { nodes: { id: string }[] }).nodes[0]?.id]));
  if ([...parents.values()].includes(undefined)) return [];
  const field = (schema.getType(parent.name) as GraphQLObjectType).getFields()[relation]!;
  const isPaged = field.args.some(({ name }) => name === "filter");
  const below = (id: string) =>
    isPaged ? `${relation}(filter: { id: { eq: "${id}" } }) { totalCount nodes { id } }` : `${relation} { id }`;
  const name = `${parent.name}.${relation}`;
  return [
    { name: `trong bộ lọc theo ${name}`, ask: ({ id }) => `${list}(${filter(id)}) { totalCount }` },
    { name: `dưới ${name}`, ask: ({ id }) => `${list}(filter: { id: { eq: "${parents.get(id)!}" } }) { nodes { ${below(id)} } }` },
  ];
}

/** The ways that need no other record. */
export function plainWays(table: string): Way[] {
  const model = modelOfTable(table);
  const [one, many] = [rootOf(model.name, "id")!, listOf(model)!];
  const inPeriod = (period: string) => `first: 100, filter: { period: { id: { eq: "${period}" } } }`;
  const ofFigure = `nodes { figure { ... on ${model.name} { id } } }`;
  const repeated: Way[] =
    table === "lone_observations"
      ? []
      : [{ name: "qua Observation.figure", ask: ({ period }) => `observations(${inPeriod(period)}) { ${ofFigure} }` }];
  return [
    { name: "theo khóa", ask: ({ id }) => `${one}(id: "${id}") { id }` },
    { name: "trong danh sách", ask: ({ period }) => `${many}(${inPeriod(period)}) { nodes { id } }` },
    { name: "trong tổng số", ask: ({ id }) => `${many}(filter: { id: { eq: "${id}" } }) { totalCount }` },
    {
      name: "qua Indicator.periods",
      ask: ({ period }) => `indicators(filter: { periods: { some: { id: { eq: "${period}" } } } }) { totalCount }`,
    },
    ...repeated,
  ];
}

/** Every way to the figures of a table: those that the contract has, and of them those that lead to these. */
export async function waysTo(table: string, figures: readonly Figure[], oversee: Overseer): Promise<Way[]> {
  const ways = plainWays(table);
  for (const relation of relationsTo(modelOfTable(table))) ways.push(...(await waysThrough(relation, figures, oversee)));
  const led = await Promise.all(
    ways.map(async (way) => {
      const answer = await oversee(`{ ${figures.map((figure) => `${figure.state}: ${way.ask(figure)}`).join(" ")} }`);
      return figures.every((figure) => isShown(answer[figure.state], figure)) ? [way] : [];
    }),
  );
  return led.flat();
}
