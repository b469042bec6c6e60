import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  valueFromAST,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type ValueNode,
} from "graphql";

/** Coerced variable values of one request. */
export type Variables = Readonly<Record<string, unknown>>;

/** A leaf value that becomes a parameter: the statement is the same whatever it is. */
export class Slot {
  constructor(readonly read: (variables: Variables) => unknown) {}
}

/** An argument with its leaves replaced by slots; what shapes the statement (order, booleans, which keys are there) is plain. */
export type Shaped = Slot | string | boolean | null | undefined | readonly Shaped[] | { readonly [key: string]: Shaped };

/** Values that are written into the statement itself: order fields and directions, booleans. */
const shapesStatement = (type: GraphQLInputType): boolean => {
  const name = "name" in type ? type.name : "";
  return name === "Boolean" || (isEnumType(type) && /Order(Field|Direction)$/.test(name));
};

/** Shapes one argument as written in a document; undefined when it was not given and has no default. */
export function shapeArgument(argument: GraphQLArgument, node: ValueNode | undefined, variables: Variables): Shaped {
  const given = node && !(node.kind === Kind.VARIABLE && variables[node.name.value] === undefined);
  return given ? shapeNode(node, argument.type, variables) : shapeValue(argument.defaultValue, argument.type, () => argument.defaultValue);
}

function shapeNode(node: ValueNode, type: GraphQLInputType, variables: Variables): Shaped {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return shapeValue(variables[name], inner, (all) => all[name]);
  }
  if (node.kind === Kind.NULL) return null;
  if (isListType(inner) && isInputObjectType(getNullableType(inner.ofType))) {
    const nodes = node.kind === Kind.LIST ? node.values : [node];
    return nodes.map((item) => shapeNode(item, inner.ofType, variables));
  }
  if (isInputObjectType(inner) && node.kind === Kind.OBJECT) {
    const written = new Map(node.fields.map((field) => [field.name.value, field.value]));
    const fields = Object.values(inner.getFields()).map(
      (field) => [field.name, shapeArgument(field, written.get(field.name), variables)] as const,
    );
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  }
  if (shapesStatement(inner)) return valueFromAST(node, inner, variables) as Shaped;
  return new Slot((all) => valueFromAST(node, inner, all));
}

/** Shapes a coerced value; `read` finds it again in the variables of another request. */
export function shapeValue(value: unknown, type: GraphQLInputType, read: (variables: Variables) => unknown): Shaped {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (value === null || value === undefined) return value;
  if (isListType(inner) && isInputObjectType(getNullableType(inner.ofType))) {
    return (value as unknown[]).map((item, index) => shapeValue(item, inner.ofType, (all) => (read(all) as unknown[])[index]));
  }
  if (isInputObjectType(inner)) {
    const fields = inner.getFields();
    const entries = Object.entries(value as object).filter(([, item]) => item !== undefined);
    return Object.fromEntries(
      entries.map(([key, item]) => [key, shapeValue(item, fields[key]!.type, (all) => (read(all) as Record<string, unknown>)[key])]),
    );
  }
  return shapesStatement(inner) ? (value as Shaped) : new Slot(read);
}

/** Names the shape of a request's variables: two requests of equal shape share their statements. */
export function variableShape(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): string {
  let shape = "";
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const shaped = shapeValue(variables[variable.name.value], typeFromAST(schema, type as never) as GraphQLInputType, () => undefined);
    shape += JSON.stringify(shaped === undefined ? 0 : shaped, (_key, item: unknown) => (item instanceof Slot ? 1 : item));
  }
  return shape;
}
