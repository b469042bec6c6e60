import {
  getNullableType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { shapeArgument, type Variables } from "./arguments.ts";
import { modelOf, type Model } from "./model.ts";
import {
  checkCursors,
  checkPaging,
  fromItem,
  naturalOrder,
  ownArguments,
  pageOf,
  targetCondition,
  totalOf,
  type Page,
  type ShapedArguments,
} from "./page.ts";
import type { Relation } from "./relations.ts";
import { Scope } from "./scope.ts";
import { literal, type Statement } from "./statement.ts";
import { jsonText } from "./write.ts";

/** What a plan is made from, besides the models. */
export interface Request {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Variables;
}

/**
 * Turns one selected root field into one statement whose only row and column is the field's JSON text.
 *
 * Every object is a chain of `||`: texts that are known now and SQL that gives JSON text. To-one relations are
 * left joins of the statement they stand in; lists are correlated subqueries that join their rows with `string_agg`.
 */
export function planRoot(
  request: Request,
  relation: Relation,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): Statement {
  const planner = new Planner(request);
  const text = `select ${planner.relation(relation, field, nodes, "", field.name)}`;
  // Neighbouring literals become one.
  return { text: text.replaceAll("' || '", ""), parameters: planner.scope.parameters };
}

/** Left joins gathered while the text of one row is written. */
type Joins = string[];

class Planner {
  readonly scope = new Scope();
  constructor(private readonly request: Request) {}

  /** A relation that brings its own `from`: SQL of its JSON text. */
  relation(relation: Relation, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[], parent: string, path: string): string {
    const args = this.arguments(field, nodes[0]!);
    if (relation.kind === "connection") return this.connection(relation, args, field, nodes, parent, path);
    const model = modelOf(relation.target());
    const target = this.scope.alias();
    const own = ownArguments(this.scope, relation, args, path);
    const condition = targetCondition(this.scope, relation, parent, target, args, path, own);
    const joins: Joins = [];
    const row = this.row(model, getNamedType(field.type) as GraphQLObjectType, nodes, target, joins, path);
    const from = `from ${[fromItem(relation, parent, target, own), ...joins].join(" ")} where ${condition}`;
    if (relation.kind === "list")
      return `(select '[' || coalesce(string_agg(${row}, ',' order by ${naturalOrder(model, target)}), '') || ']' ${from})`;
    return `coalesce((select ${row} ${from}), 'null')`;
  }

  private arguments(field: GraphQLField<unknown, unknown>, node: FieldNode): ShapedArguments {
    const written = new Map((node.arguments ?? []).map((argument) => [argument.name.value, argument.value]));
    return Object.fromEntries(
      field.args.map((argument) => [argument.name, shapeArgument(argument, written.get(argument.name), this.request.variables)]),
    );
  }

  /** The selected fields of an object type, merged as GraphQL merges them. */
  private selected(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ): [key: string, nodes: readonly FieldNode[], field: GraphQLField<unknown, unknown> | undefined][] {
    const { schema, fragments, variables } = this.request;
    const fields = type.getFields();
    const collected = collectSubfields(schema, fragments, variables as Record<string, unknown>, type, nodes as FieldNode[]);
    return [...collected].map(([key, merged]) => [key, merged, fields[merged[0]!.name.value]]);
  }

  /** An object text; `value` gives the JSON text of each field that is not `__typename`. */
  private object(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    value: (field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => string,
  ): string {
    const parts = this.selected(type, nodes).map(([key, merged, field]) => {
      const label = literal(`${JSON.stringify(key)}:`);
      return `${label} || ${field ? value(field, merged) : literal(JSON.stringify(type.name))}`;
    });
    return ["'{'", parts.join(" || ',' || "), "'}'"].filter(Boolean).join(" || ");
  }

  private row(model: Model, type: GraphQLObjectType, nodes: readonly FieldNode[], alias: string, joins: Joins, path: string): string {
    return this.object(type, nodes, (field, merged) => {
      const source = model.values.get(field.name);
      if (source) return jsonText(field.type, source.sql(alias));
      const relation = model.relations.get(field.name)!;
      const here = `${path}.${field.name}`;
      if (relation.kind === "one") return this.joined(relation, field, merged, alias, joins, here);
      return relation.kind === "union"
        ? this.member(model, relation, merged, alias, joins, here)
        : this.relation(relation, field, merged, alias, here);
    });
  }

  /** A to-one relation of a row, by a left join beside it. */
  private joined(
    relation: Relation,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    parent: string,
    joins: Joins,
    path: string,
  ): string {
    const target = this.scope.alias();
    const args = this.arguments(field, nodes[0]!);
    const own = ownArguments(this.scope, relation, args, path);
    const condition = targetCondition(this.scope, relation, parent, target, args, path, own);
    joins.push(`left join ${fromItem(relation, parent, target, own)} on ${condition}`);
    const row = this.row(modelOf(relation.target()), getNamedType(field.type) as GraphQLObjectType, nodes, target, joins, path);
    return `case when ${target}.id is null then 'null' else ${row} end`;
  }

  /** The member of a union that the row's kind names. */
  private member(model: Model, relation: Relation, nodes: readonly FieldNode[], parent: string, joins: Joins, path: string): string {
    const { by, members } = relation.union!;
    const kind = model.values.get(by)!.sql(parent);
    const cases = Object.entries(members).map(([value, entity]) => {
      const member = modelOf(entity());
      const target = this.scope.alias();
      joins.push(
        `left join ${member.table} ${target} on ${kind} = '${value}' and ${relation.on(parent, target, {})} and ${this.scope.visible(member, target)}`,
      );
      const type = this.request.schema.getType(member.name) as GraphQLObjectType;
      return `when ${target}.id is not null then ${this.row(member, type, nodes, target, joins, path)}`;
    });
    return `case ${cases.join(" ")} else 'null' end`;
  }

  private connection(
    relation: Relation,
    args: ShapedArguments,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    parent: string,
    path: string,
  ): string {
    const type = getNamedType(field.type) as GraphQLObjectType;
    const total = () => `${totalOf(this.scope, relation, parent, args, path)}::text`;
    const selected = this.selected(type, nodes);
    if (selected.every(([, , part]) => !part || part.name === "totalCount")) {
      checkPaging(this.scope, args, path);
      checkCursors(this.scope, relation, args, path);
      return `(${this.object(type, nodes, total)})`;
    }
    const page = pageOf(this.scope, relation, parent, args, path);
    const rows = this.scope.alias();
    const joins: Joins = [];
    const inPage = `filter (where ${rows}.rn <= ${page.size})`;
    const order = `order by ${rows}.rn${page.reversed ? " desc" : ""}`;
    const list = (row: string) => `'[' || coalesce(string_agg(${row}, ',' ${order}) ${inPage}, '') || ']'`;
    const text = this.object(type, nodes, (part, merged) => {
      const partType = getNamedType(part.type) as GraphQLObjectType;
      if (part.name === "nodes") return list(this.row(page.model, partType, merged, rows, joins, path));
      if (part.name === "edges") return list(this.edge(page, partType, merged, rows, joins, path));
      return part.name === "totalCount" ? total() : this.pageInfo(page, partType, merged, rows);
    });
    // `having true` makes it one row even when only constants of the page are selected.
    return `(select ${text} from ${page.rows} ${rows} ${joins.join(" ")} having true)`;
  }

  private edge(page: Page, type: GraphQLObjectType, nodes: readonly FieldNode[], rows: string, joins: Joins, path: string): string {
    return this.object(type, nodes, (part, merged) =>
      part.name === "cursor"
        ? `'"' || ${page.cursor(rows)} || '"'`
        : this.row(page.model, getNullableType(part.type) as GraphQLObjectType, merged, rows, joins, path),
    );
  }

  private pageInfo(page: Page, type: GraphQLObjectType, nodes: readonly FieldNode[], rows: string): string {
    const cursorAt = (end: "first" | "last") => {
      const direction = (end === "last") !== page.reversed ? "desc" : "asc";
      return `coalesce('"' || (array_agg(${page.cursor(rows)} order by ${rows}.rn ${direction}) filter (where ${rows}.rn <= ${page.size}))[1] || '"', 'null')`;
    };
    const more = `(count(*) > ${page.size})::text`;
    const values: Record<string, () => string> = {
      hasNextPage: () => (page.reversed ? literal(String(page.hasBefore)) : more),
      hasPreviousPage: () =>
        page.reversed ? more : page.skipped && !page.hasAfter ? `(${page.skipped} > 0)::text` : literal(String(page.hasAfter)),
      startCursor: () => cursorAt("first"),
      endCursor: () => cursorAt("last"),
    };
    return this.object(type, nodes, (part) => values[part.name]!());
  }
}
