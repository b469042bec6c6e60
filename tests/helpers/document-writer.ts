import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** A source of chance that can be replayed. */
export interface Chance {
  /** True once in `of` times. */
  once(of: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** Chance from a seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return { once: (of) => next() * of < 1, pick: (from) => from[Math.floor(next() * from.length)]! };
}

export interface WrittenDocument {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** Values worth comparing with, by scalar. */
export type Samples = Readonly<Record<string, readonly unknown[]>>;

/** Writes a valid document that nobody thought of: aliases, fragments, directives, filters, orders, variables, at random. */
export function writeDocument(schema: GraphQLSchema, samples: Samples, chance: Chance, depth = 4): WrittenDocument {
  return new Writer(schema, samples, chance).document(depth);
}

/** Roots that ask in the language of `analyze`, which has generated questions of its own. */
const own = new Set(["analyze", "cellRows", "periodsOf", "scorecard", "relation", "outliers", "board", "boards"]);

class Writer {
  private readonly fragments: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private readonly definitions: string[] = [];
  private names = 0;
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly samples: Samples,
    private readonly chance: Chance,
  ) {}

  document(depth: number): WrittenDocument {
    const query = this.schema.getQueryType()!;
    const fields = Object.values(query.getFields()).filter(({ name }) => !own.has(name));
    const roots = Array.from({ length: this.chance.pick([1, 1, 2]) }, () => this.field(this.chance.pick(fields), depth));
    if (this.chance.once(3)) roots.push("__typename");
    const variables = this.definitions.length > 0 ? `(${this.definitions.join(", ")})` : "";
    return { text: `query Written${variables} { ${roots.join(" ")} }\n${this.fragments.join("\n")}`, variables: this.variables };
  }

  private selection(type: GraphQLCompositeType, depth: number, aliased = false): string {
    const parts: string[] = [];
    if (this.chance.once(3)) parts.push("__typename");
    if (isAbstractType(type)) {
      for (const member of this.schema.getPossibleTypes(type))
        if (!this.chance.once(3)) parts.push(`... on ${member.name} { ${this.selection(member, depth, true)} }`);
      return parts.join(" ") || "__typename";
    }
    const fields = Object.values((type as GraphQLObjectType).getFields());
    const wanted = this.chance.pick([1, 2, 3, 4, 6]);
    const usable = fields.filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    for (let i = 0; i < wanted && usable.length > 0; i++) {
      const field = this.field(this.chance.pick(usable), depth, aliased);
      parts.push(this.chance.once(8) ? this.fragment(type as GraphQLObjectType, field) : field);
    }
    return parts.join(" ") || "__typename";
  }

  private fragment(type: GraphQLObjectType, fields: string): string {
    if (this.chance.once(2)) return `...${this.chance.once(2) ? ` on ${type.name}` : ""}${this.directive()} { ${fields} }`;
    const name = `F${this.names++}`;
    this.fragments.push(`fragment ${name} on ${type.name} { ${fields} }`);
    return `...${name}${this.directive()}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, aliased = false): string {
    const type = getNamedType(field.type);
    const isConnection = type.name.endsWith("Connection");
    // Fields that could clash in shape or arguments get an alias of their own, and so do those of a union's members.
    const alias = aliased || field.args.length > 0 || isCompositeType(type) || this.chance.once(6) ? `a${this.names++}: ` : "";
    const selection = isCompositeType(type)
      ? ` { ${this.selection(type, isConnection || type.name.endsWith("Edge") ? depth : depth - 1)} }`
      : "";
    return `${alias}${field.name}${this.arguments(field)}${this.directive()}${selection}`;
  }

  private directive(): string {
    if (!this.chance.once(12)) return "";
    const value = this.chance.once(2);
    const condition = this.chance.once(2) ? String(value) : this.variable("Boolean!", value);
    return ` @${this.chance.once(2) ? "skip" : "include"}(if: ${condition})`;
  }

  private arguments(field: GraphQLField<unknown, unknown>): string {
    const byKey = field.args.length <= 2 && field.args.every((argument) => argument.name === "id" || argument.name === "code");
    const given = byKey ? field.args.slice(0, 1) : field.args.filter((argument) => this.isGiven(argument));
    if (given.length === 0) return "";
    return `(${given.map((argument) => `${argument.name}: ${this.argument(argument)}`).join(", ")})`;
  }

  private isGiven(argument: GraphQLArgument): boolean {
    if (isNonNullType(argument.type) || argument.name === "first") return true;
    return argument.name !== "last" && argument.name !== "after" && argument.name !== "before" && this.chance.once(3);
  }

  private argument(argument: GraphQLArgument): string {
    if (argument.name === "offset") return this.leaf("Int!", this.chance.pick([0, 1, 2]));
    if (argument.name === "first") return this.leaf("Int!", this.chance.pick([0, 1, 2, 3]));
    return this.value(argument.type, 3);
  }

  private value(type: GraphQLInputType, depth: number): string {
    const inner = getNullableType(type);
    if (isListType(inner))
      return `[${Array.from({ length: this.chance.pick([0, 1, 2]) }, () => this.value(inner.ofType, depth)).join(", ")}]`;
    if (isEnumType(inner)) return this.chance.pick(inner.getValues()).name;
    if (isInputObjectType(inner)) return this.object(inner, depth);
    const named = inner as { name: string };
    return this.leaf(`${named.name}!`, this.chance.pick(this.samples[named.name] ?? [null]));
  }

  private object(type: Extract<GraphQLInputType, { getFields: unknown }>, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || !isInputObjectType(getNamedType(field.type)));
    const required = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const chosen = new Set(required.length > 0 ? required : fields.length > 0 ? [this.chance.pick(fields)] : []);
    if (fields.length > 0 && this.chance.once(4)) chosen.add(this.chance.pick(fields));
    return `{${[...chosen].map((field) => `${field.name}: ${this.value(field.type, depth - 1)}`).join(", ")}}`;
  }

  /** A value in the text, or in a variable. */
  private leaf(type: string, value: unknown): string {
    return this.chance.once(2) ? this.variable(type, value) : JSON.stringify(value).replaceAll("\u2028", "\\u2028");
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.names++}`;
    this.definitions.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }
}
