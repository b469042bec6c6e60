import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";
import { writeDocument, type Chance, type Samples } from "#tests/helpers/document-writer.ts";

/** What people and programs send that no type expects. */
const hostile: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  2147483648,
  "",
  " ",
  "'",
  "' or 1=1 --",
  "\\",
  "$1",
  "%",
  "a\u0000b",
  "\ud800",
  "😀".repeat(50),
  "x".repeat(5_000),
  "../../etc/passwd",
  "{{7*7}}",
  "00000000-0000-0000-0000-000000000000",
  "2023-02-30",
  "9999-12-31",
  "-4713-01-01",
  "NaN",
  "Infinity",
  "1e400",
  "WyIsIl0=",
  [],
  {},
  [[[]]],
  { toString: 1, __proto__: null, constructor: 2 },
  ["a", null],
];

const marks = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ":",
  "...",
  "@skip",
  "$",
  '"',
  "#",
  "\n",
  "\u0000",
  "é",
  "null",
  "-1",
  "on",
  "fragment",
  "first: 501",
];

export interface HostileRequest {
  readonly payload: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Writes requests to GraphQL from chance: valid ones, ones with a fault put in, inputs of every field at random, and what is no request. */
export class HostileRequests {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly samples: Samples,
    private readonly chance: Chance,
  ) {}

  next(): HostileRequest {
    const kind = this.chance.pick(["valid", "valid", "mutated", "mutated", "mutated", "inputs", "inputs", "bodies"]);
    const headers: Record<string, string> = {
      "content-type": this.chance.once(30)
        ? this.chance.pick(["text/plain", "application/graphql", "x", "multipart/form-data"])
        : "application/json",
      ...(this.chance.once(4) && { accept: this.chance.pick(["application/graphql-response+json", "*/*", "text/html", "x/y", ""]) }),
      ...(this.chance.once(10) && { "x-hub-cost": this.chance.pick(["report", "validate-only", "x"]) }),
      ...(this.chance.once(20) && {
        cookie: this.chance.pick(["hub_visitor=x", "hub_visitor=" + "a".repeat(43), "=;;=", "a".repeat(3_000)]),
      }),
      ...(this.chance.once(20) && { authorization: this.chance.pick(["Bearer x", "Basic eDp5", "Bearer ", "Bearer " + "a".repeat(43)]) }),
    };
    return { payload: kind === "bodies" ? this.body() : JSON.stringify(this.request(kind)), headers };
  }

  private request(kind: string): object {
    if (kind === "inputs") return this.inputs();
    const { text, variables } = writeDocument(this.schema, this.samples, this.chance, this.chance.pick([1, 2, 3, 4]));
    if (kind === "valid") return { query: text, variables };
    const times = this.chance.pick([1, 1, 2, 5]);
    let mutated = text;
    for (let n = 0; n < times; n++) mutated = this.mutate(mutated);
    const given = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, this.chance.once(2) ? this.any() : value]));
    return { query: this.chance.once(3) ? text : mutated, variables: given, ...(this.chance.once(10) && { operationName: this.any() }) };
  }

  private mutate(text: string): string {
    const at = Math.floor(
      text.length * Number(`0.${this.chance.pick(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"])}${this.chance.pick(["1", "4", "7"])}`),
    );
    const length = this.chance.pick([0, 1, 1, 3, 20]);
    return this.chance.pick([
      () => text.slice(0, at) + text.slice(at + length),
      () => text.slice(0, at) + this.chance.pick(marks) + text.slice(at + length),
      () => text.slice(0, at) + text.slice(at).repeat(this.chance.pick([2, 3])),
      () => text.slice(0, at),
      () => text.replace(/\b(\w+)\b(?=[^\w]*\{)/, this.chance.pick(["analyze", "__schema", "nope", "units", "__type"])),
      () => text.replaceAll(/: ("[^"]*"|\d+)/g, (whole) => (this.chance.once(3) ? `: ${JSON.stringify(this.any())}` : whole)),
    ])();
  }

  private any = (): unknown => this.chance.pick(hostile);

  /** One root field of queries or mutations with inputs made along their types, some leaves hostile. */
  private inputs(): object {
    const root = this.chance.once(5) ? this.schema.getMutationType()! : this.schema.getQueryType()!;
    const field = this.chance.pick(Object.values(root.getFields()));
    const given = field.args.filter(({ type }) => isNonNullType(type) || this.chance.once(2));
    const definitions = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
    const call = given.length > 0 ? `(${given.map(({ name }) => `${name}: $${name}`).join(", ")})` : "";
    const query = `${root === this.schema.getMutationType() ? "mutation" : "query"} X${definitions && `(${definitions})`} { ${field.name}${call}${this.selection(field, 3)} }`;
    return { query, variables: Object.fromEntries(given.map(({ name, type }) => [name, this.value(type, 4)])) };
  }

  private selection(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return "";
    if (!isObjectType(type) || depth === 0) return " { __typename }";
    const fields = Object.values(type.getFields()).filter((inner) => inner.args.every((argument) => !isNonNullType(argument.type)));
    const chosen = fields.filter((inner) => !isCompositeType(getNamedType(inner.type)) || this.chance.once(3)).slice(0, 12);
    return ` { __typename ${chosen.map((inner) => inner.name + this.selection(inner, depth - 1)).join(" ")} }`;
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    if (this.chance.once(12)) return this.any();
    const inner = getNullableType(type);
    if (isListType(inner)) return Array.from({ length: this.chance.pick([0, 1, 1, 2]) }, () => this.value(inner.ofType, depth));
    if (isEnumType(inner)) return this.chance.pick(inner.getValues()).name;
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) || (depth > 0 && this.chance.once(4)));
      return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, depth - 1)]));
    }
    return this.chance.pick([...(this.samples[(inner as { name: string }).name] ?? [null]), this.any()]);
  }

  private body(): string {
    const deep = '{"a":'.repeat(2_000) + "1" + "}".repeat(2_000);
    const query = "{ units { totalCount } }";
    return this.chance.pick([
      "",
      "{",
      "[]",
      "null",
      "7",
      '"x"',
      "\u0000",
      deep,
      "[".repeat(50_000),
      `{"query":${JSON.stringify("{a".repeat(4_000))}}`,
      JSON.stringify([{ query }, { query }]),
      JSON.stringify({ query: { kind: "Document", definitions: [] } }),
      JSON.stringify({ query, variables: [], extensions: 1 }),
      JSON.stringify({ query, extensions: { persistedQuery: { version: this.any(), sha256Hash: this.any() } } }),
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: this.any() } } }),
      `{"query":"{ __typename }","__proto__":{"x":1},"constructor":{"prototype":{"y":1}}}`,
      JSON.stringify({ query: "query A { __typename } query B { __typename }", operationName: this.any() }),
      JSON.stringify({ query: "mutation { nope }" }),
    ]);
  }
}
