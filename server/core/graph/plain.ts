import {
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields.js";
import { getArgumentValues } from "graphql/execution/values.js";
import type { Variables } from "./arguments.ts";
import type { Context } from "./context.ts";

/** JSON text of a value. */
type Write = (value: unknown) => string;

interface Selection {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Variables;
}

/** Root fields whose answer is plain data, and the fields in it that are not. */
const plainRoots = new Map<string, ReadonlySet<string>>();

/**
 * Says that a root field answers with plain data, which may be large: it is then written as text along the selection.
 * GraphQL's own executor takes about a microsecond a field, and a pivot has a million.
 *
 * @param except fields of the answer that are functions; a selection with one of them goes the ordinary way
 */
export function answersPlainly(name: string, except: readonly string[] = []): void {
  plainRoots.set(name, new Set(except));
}

/** Answers one selected root field as JSON text. */
export type PlainAnswer = (variables: Variables, context: Context) => Promise<string>;

/** How a root field that answers plainly is answered; null when it has to go the ordinary way. */
export function planPlain(selection: Selection, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): PlainAnswer | null {
  const except = plainRoots.get(field.name);
  const write = except && writerOf(field.type, nodes, selection, except);
  if (!write) return null;
  return async (variables, context) => {
    const args = getArgumentValues(field, nodes[0]!, variables as Record<string, unknown>);
    return write(await field.resolve!(undefined, args, context, {} as GraphQLResolveInfo));
  };
}

/** Text that JSON takes as it stands; looking is quicker than `JSON.stringify`. */
const isPlainText = /^[\w.:+-]*$/;

function leafWriter(type: GraphQLLeafType): Write {
  const write: Write = (value) => {
    if (value == null) return "null";
    const serialized = type.serialize(value);
    return typeof serialized === "string" && isPlainText.test(serialized) ? `"${serialized}"` : JSON.stringify(serialized);
  };
  if (!isEnumType(type)) return write;
  const written = new Map<unknown, string>();
  return (value) => {
    let text = written.get(value);
    if (text === undefined) written.set(value, (text = write(value)));
    return text;
  };
}

function writerOf(type: GraphQLOutputType, nodes: readonly FieldNode[], selection: Selection, except: ReadonlySet<string>): Write | null {
  const named = getNamedType(type);
  if (isNonNullType(type)) return writerOf(type.ofType, nodes, selection, except);
  if (isListType(type)) {
    const item = writerOf(type.ofType, nodes, selection, except);
    return item && ((value) => (value == null ? "null" : `[${(value as unknown[]).map(item).join(",")}]`));
  }
  if (isLeafType(named)) return leafWriter(named);
  if (!isObjectType(named)) return null;
  const { schema, fragments, variables } = selection;
  const fields: [start: string, name: string, write: Write][] = [];
  for (const [key, selected] of collectSubfields(schema, fragments, variables as Record<string, unknown>, named, nodes)) {
    const name = selected[0]!.name.value;
    const start = `${fields.length > 0 ? "," : "{"}${JSON.stringify(key)}:`;
    const field = named.getFields()[name];
    const write =
      name === "__typename"
        ? () => JSON.stringify(named.name)
        : field && !except.has(name)
          ? writerOf(field.type, selected, selection, except)
          : null;
    if (!write) return null;
    fields.push([start, name, write]);
  }
  return (value) => {
    if (value == null) return "null";
    let text = "";
    for (const [start, name, write] of fields) text += start + write((value as Record<string, unknown>)[name]);
    return `${text}}`;
  };
}
