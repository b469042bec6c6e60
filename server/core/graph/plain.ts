import { setImmediate as nextTurn } from "node:timers/promises";
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
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

/** Answers a root field from its arguments as GraphQL read them. */
type Resolve = (args: Record<string, unknown>, context: Context) => Promise<unknown>;

interface PlainRoot {
  /** Fields of the answer that are no plain data. */
  readonly except: ReadonlySet<string>;
  readonly resolve: Resolve | undefined;
}

/** Root fields whose answer is plain data. */
const plainRoots = new Map<string, PlainRoot>();

/**
 * Says that a root field answers with plain data, which may be large: it is then written as text along the selection.
 * GraphQL's own executor takes about a microsecond a field, and a pivot has a million.
 *
 * @param except fields of the answer that are functions; a selection with one of them goes the ordinary way
 * @param resolve instead of the resolver, for arguments so many that making an instance of a class of each would be felt
 */
export function answersPlainly(name: string, except: readonly string[] = [], resolve?: Resolve): void {
  plainRoots.set(name, { except: new Set(except), resolve });
}

/**
 * JSON text in pieces. What is large is written while it is sent: nine megabytes put together first would be copied three
 * times, and their sender would wait for the last row before the first one is pressed and on its way.
 */
export type Pieces = readonly (string | AsyncIterable<Buffer>)[];

/** Answers one selected root field as JSON text. */
export type PlainAnswer = (variables: Variables, context: Context) => Promise<Pieces>;

/** How a root field that answers plainly is answered; null when it has to go the ordinary way. */
export function planPlain(selection: Selection, field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): PlainAnswer | null {
  const plain = plainRoots.get(field.name);
  const write = plain && slicedWriterOf(field.type, nodes, selection, plain.except);
  if (!write) return null;
  return async (variables, context) => {
    const args = getArgumentValues(field, nodes[0]!, variables as Record<string, unknown>);
    const answer = plain.resolve ? plain.resolve(args, context) : field.resolve!(undefined, args, context, {} as GraphQLResolveInfo);
    return write(await answer);
  };
}

/** The longest that the writing of one answer keeps other requests waiting. */
const SLICE_MS = 1;
/** Items between two looks at the clock. */
const ITEMS_A_LOOK = 4;
/** Lists up to this length are written at once. */
const FEW = 20;

/** Writes the items of a list in slices, and lets other requests be served between them. */
async function* writeInSlices(items: readonly unknown[], write: Write): AsyncGenerator<Buffer, undefined> {
  let text = "[";
  let began = performance.now();
  for (let at = 0; at < items.length; at++) {
    text += (at > 0 ? "," : "") + write(items[at]);
    if (at % ITEMS_A_LOOK > 0 || performance.now() - began < SLICE_MS) continue;
    yield Buffer.from(text);
    text = "";
    await nextTurn();
    began = performance.now();
  }
  yield Buffer.from(`${text}]`);
}

/** A writer of the whole answer, which yields to others between the items of the lists that stand at its top. */
function slicedWriterOf(
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  selection: Selection,
  except: ReadonlySet<string>,
): ((value: unknown) => Pieces) | null {
  const named = getNullableType(type);
  const fields = isObjectType(named) ? fieldsOf(named, nodes, selection, except) : null;
  const whole = fields ? null : writerOf(type, nodes, selection, except);
  if (!fields) return whole && ((value) => [whole(value)]);
  return (value) => {
    if (value == null) return ["null"];
    const pieces: (string | AsyncIterable<Buffer>)[] = [];
    for (const { start, name, write, item } of fields) {
      const inner = (value as Record<string, unknown>)[name];
      pieces.push(start);
      pieces.push(item && Array.isArray(inner) && inner.length > FEW ? writeInSlices(inner, item) : write(inner));
    }
    pieces.push("}");
    return pieces;
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
  const fields = isObjectType(named) ? fieldsOf(named, nodes, selection, except) : null;
  return (
    fields &&
    ((value) => {
      if (value == null) return "null";
      let text = "";
      for (const { start, name, write } of fields) text += start + write((value as Record<string, unknown>)[name]);
      return `${text}}`;
    })
  );
}

interface Part {
  /** What stands before the value. */
  readonly start: string;
  readonly name: string;
  readonly write: Write;
  /** Writes one item, when the value is a list. */
  readonly item: Write | null;
}

/** How each selected field of an object is written; null when one of them cannot be. */
function fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[], selection: Selection, except: ReadonlySet<string>): Part[] | null {
  const { schema, fragments, variables } = selection;
  const parts: Part[] = [];
  for (const [key, selected] of collectSubfields(schema, fragments, variables as Record<string, unknown>, type, nodes)) {
    const name = selected[0]!.name.value;
    const start = `${parts.length > 0 ? "," : "{"}${JSON.stringify(key)}:`;
    const field = type.getFields()[name];
    if (name === "__typename") {
      parts.push({ start, name, write: () => JSON.stringify(type.name), item: null });
      continue;
    }
    const write = field && !except.has(name) ? writerOf(field.type, selected, selection, except) : null;
    if (!write) return null;
    const list = getNullableType(field!.type);
    parts.push({ start, name, write, item: isListType(list) ? writerOf(list.ofType, selected, selection, except) : null });
  }
  return parts;
}
