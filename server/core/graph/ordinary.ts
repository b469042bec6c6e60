import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { shapeValue, Slot } from "./arguments.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import type { Context } from "./context.ts";
import { allModels, modelOf, type Model } from "./model.ts";
import { checkPaging, fromItem, naturalOrder, ownArguments, pageOf, targetCondition, totalOf, type ShapedArguments } from "./page.ts";
import { rootRelations, type Relation } from "./relations.ts";
import { Scope } from "./scope.ts";
import { bind } from "./statement.ts";
import { plainValue } from "./write.ts";

type Row = Record<string, unknown>;
type Field = GraphQLField<unknown, Context>;

/**
 * The ordinary way: GraphQL's own executor, one statement for each relation of each row. It serves what the planner
 * does not cover and is the measure of the planner's answers. Slow by design; nothing a client asks for runs here.
 */
export function attachOrdinaryResolvers(schema: GraphQLSchema): void {
  for (const [name, relation] of rootRelations) attach(schema.getQueryType()!, name, relation, null);
  const plain = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType() && !type.name.startsWith("__"));
  for (const type of plain) for (const field of Object.values(type.getFields())) field.resolve = defaultFieldResolver;
  for (const model of allModels()) {
    const type = schema.getType(model.name) as GraphQLObjectType;
    for (const [name, relation] of model.relations) attach(type, name, relation, model);
  }
}

/** Whether a row came with the relation in it (`broughtRow`). */
const isBrought = (row: unknown, name: string): row is Row => typeof row === "object" && row !== null && Object.hasOwn(row, name);

function attach(type: GraphQLObjectType, name: string, relation: Relation, parent: Model | null): void {
  const field = type.getFields()[name] as Field;
  const target = getNamedType(field.type);
  if (isUnionType(target)) target.resolveType = (row: Row) => String(row["__typename"]);
  field.resolve = async (row, args, context) => {
    if (isBrought(row, name)) return row[name];
    const shaped: ShapedArguments = Object.fromEntries(
      field.args.map((argument) => [argument.name, shapeValue(args[argument.name], argument.type, () => args[argument.name])]),
    );
    const id = parent && String((row as Row)["id"]);
    if (relation.kind === "connection") return connectionRows(relation, field, shaped, parent, id, context);
    const members = relation.union ? relation : null;
    const rows = members
      ? await memberRows(members, row as Row, parent!, field, context)
      : await plainRows(relation, field, shaped, parent, id, context);
    return relation.kind === "list" ? rows : (rows[0] ?? null);
  };
}

/** `select` list with each attribute under its GraphQL name. */
const columns = (model: Model, type: GraphQLObjectType, alias: string) =>
  [...model.values.values()]
    .map((value) => `${plainValue(type.getFields()[value.name]!.type, value.sql(alias))} as "${value.name}"`)
    .join(", ");

async function run(context: Context, scope: Scope, text: string): Promise<Row[]> {
  const values = bind(scope, {}, context.viewer) as never[];
  return await readAs(context.sql, context.viewer, (on) => on.unsafe(text, values, { prepare: false }));
}

/** The parent row as a `from` item, so that a relation's condition finds it under its alias. */
function parentRow(scope: Scope, parent: Model | null, id: string | null): { alias: string; from: string; condition: string } {
  if (!parent) return { alias: "", from: "(select) p", condition: "true" };
  const alias = scope.alias();
  return { alias, from: `${parent.table} ${alias}`, condition: `${alias}.id = ${scope.parameters.add("uuid", () => id)}` };
}

async function plainRows(
  relation: Relation,
  field: Field,
  args: ShapedArguments,
  parent: Model | null,
  id: string | null,
  context: Context,
): Promise<Row[]> {
  const scope = new Scope();
  const model = modelOf(relation.target());
  const p = parentRow(scope, parent, id);
  const t = scope.alias();
  const own = ownArguments(scope, relation, args, field.name);
  const condition = targetCondition(scope, relation, p.alias, t, args, field.name, own);
  const type = getNamedType(field.type) as GraphQLObjectType;
  return run(
    context,
    scope,
    `select ${columns(model, type, t)} from ${p.from} cross join lateral (select * from ${fromItem(relation, p.alias, t, own)} where ${condition}) ${t} where ${p.condition} order by ${naturalOrder(model, t)}`,
  );
}

async function memberRows(relation: Relation, row: Row, parent: Model, field: Field, context: Context): Promise<Row[]> {
  const { by, members } = relation.union!;
  const entity = members[String(row[by])];
  if (!entity) return [];
  const union = getNamedType(field.type);
  const name = modelOf(entity()).name;
  const type = isUnionType(union) ? union.getTypes().find((member) => member.name === name) : undefined;
  const member: Relation = { kind: "one", target: entity, on: relation.on, description: "" };
  const found = await plainRows(member, { ...field, type: type! } as Field, {}, parent, String(row["id"]), context);
  return found.map((item) => ({ ...item, __typename: name }));
}

const isSkipping = ({ offset }: ShapedArguments) => offset instanceof Slot && Number(offset.read({})) > 0;

async function connectionRows(
  relation: Relation,
  field: Field,
  args: ShapedArguments,
  parent: Model | null,
  id: string | null,
  context: Context,
) {
  const scope = new Scope();
  const p = parentRow(scope, parent, id);
  const page = pageOf(scope, relation, p.alias, args, field.name);
  const connection = getNamedType(field.type) as GraphQLObjectType;
  const nodes = connection.getFields()["nodes"]!;
  const type = getNamedType(nodes.type) as GraphQLObjectType;
  if (!isObjectType(type)) throw new Error(`${connection.name} has no nodes`);
  const r = scope.alias();
  const found = await run(
    context,
    scope,
    `select ${columns(page.model, type, r)}, ${page.cursor(r)} as "page cursor", ${r}.rn <= ${page.size} as "page row" from ${p.from} cross join lateral ${page.rows} ${r} where ${p.condition} order by ${r}.rn`,
  );
  const rows = found.filter((row) => row["page row"]);
  const more = found.length > rows.length;
  if (page.reversed) rows.reverse();
  const edges = rows.map((row) => ({ node: row, cursor: row["page cursor"] }));
  return {
    nodes: rows,
    edges,
    pageInfo: {
      hasNextPage: page.reversed ? page.hasBefore : more,
      hasPreviousPage: page.reversed ? more : page.hasAfter || isSkipping(args),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => {
      const counting = new Scope();
      checkPaging(counting, args, field.name);
      const q = parentRow(counting, parent, id);
      const total = totalOf(counting, relation, q.alias, args, field.name);
      const [row] = await run(context, counting, `select ${total}::int as total from ${q.from} where ${q.condition}`);
      return row?.["total"];
    },
  };
}
