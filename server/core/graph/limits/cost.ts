import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { CostRule } from "#schema/core/cost.ts";
import type { Variables } from "#server/core/graph/arguments.ts";
import { argumentAt, conditionsOf } from "./argument-values.ts";

/** Items of a list that says nothing of its length. */
const USUAL_ITEMS = 20;
/** Points of one condition of a filter. */
const CONDITION = 100;
/** Introspection is answered from memory and bounded by its depth. */
const INTROSPECTION = 5_000;

/** What an operation costs before it is run. */
export interface Cost {
  readonly points: number;
  /** Dotted path of the field that most of it goes to, by response names. */
  readonly field: string;
  /** Whether it waits its turn among what reads much. */
  readonly heavy: boolean;
}

interface Part {
  readonly points: number;
  readonly path: readonly string[];
}

interface Under {
  /** Rows that the selection is answered for. */
  readonly rows: number;
  /** The nearest field above that has arguments. */
  readonly asked: Asked | null;
}

interface Asked {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
}

const ruleOf = (field: GraphQLField<unknown, unknown>): CostRule => (field.extensions["cost"] as CostRule | undefined) ?? {};

/** The cost of an operation with these variables: values of the answer as page sizes bound them, and what fields cost by themselves. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Cost {
  return new Counter(schema, document, variables).operation(operation);
}

class Counter {
  private heavy = false;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    for (const item of document.definitions) if (item.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(item.name.value, item);
  }

  operation({ operation, selectionSet }: OperationDefinitionNode): Cost {
    const { points, path } = this.selection(selectionSet, this.schema.getRootType(operation)!, { rows: 1, asked: null });
    return { points: Math.ceil(points), field: path.join("."), heavy: this.heavy };
  }

  /** Points of a selection, and the path below it that most of them go to. */
  private selection({ selections }: SelectionSetNode, type: GraphQLCompositeType, under: Under): Part {
    let points = 0;
    let most: Part = { points: 0, path: [] };
    for (const node of selections) {
      if (!this.isWanted(node)) continue;
      let part: Part;
      if (node.kind === Kind.FIELD) part = this.field(node, type, under);
      else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value)! : node;
        const on = fragment.typeCondition ? (this.schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType) : type;
        part = this.selection(fragment.selectionSet, on, under);
      }
      points += part.points;
      if (part.points > most.points) most = part;
    }
    return { points, path: most.points * 2 >= points ? most.path : [] };
  }

  private field(node: FieldNode, type: GraphQLCompositeType, { rows, asked }: Under): Part {
    const name = node.name.value;
    const key = (node.alias ?? node.name).value;
    if (name === "__schema" || name === "__type") return { points: INTROSPECTION, path: [key] };
    const field = isObjectType(type) || "getFields" in type ? type.getFields()[name] : undefined;
    if (!field) return { points: rows, path: [] };
    const rule = ruleOf(field);
    const here = field.args.length > 0 ? { field, node } : asked;
    this.heavy ||= rule.heavy ?? false;
    let points = rows * (1 + (rule.flat ?? 0) + this.each(rule, here) + CONDITION * this.conditions(field, node));
    const named = getNamedType(field.type);
    if (!node.selectionSet || !isCompositeType(named)) return { points, path: rule.flat ? [key] : [] };
    const isList = isListType(getNullableType(field.type));
    const inner = this.selection(node.selectionSet, named, { rows: isList ? rows * this.items(rule, here) : rows, asked: here });
    points += inner.points;
    return { points, path: [key, ...inner.path] };
  }

  private each({ each = {} }: CostRule, asked: Asked | null): number {
    return Object.entries(each).reduce((sum, [path, points]) => sum + points * (this.size(asked, path) ?? 0), 0);
  }

  private items({ items = USUAL_ITEMS }: CostRule, asked: Asked | null): number {
    if (typeof items === "number") return items;
    for (const path of items.by) {
      const size = this.size(asked, path);
      if (size !== null) return size;
    }
    return items.otherwise;
  }

  /** A number that stands in an argument, or the length of a list; null when it was not given. What is refused later costs nothing. */
  private size(asked: Asked | null, path: string): number | null {
    const value = asked && argumentAt(asked.node, path, this.variables);
    if (typeof value === "number") return Math.max(0, value);
    return Array.isArray(value) ? value.length : null;
  }

  private conditions(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    return field.args.some(({ name }) => name === "filter") ? conditionsOf(node, "filter", this.variables) : 0;
  }

  private isWanted({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }): boolean {
    return directives.every(({ name, arguments: given }) => {
      const condition = given?.find((argument) => argument.name.value === "if")?.value;
      const value =
        condition?.kind === Kind.VARIABLE ? this.variables[condition.name.value] : condition?.kind === Kind.BOOLEAN && condition.value;
      return name.value === "skip" ? value !== true : name.value !== "include" || value !== false;
    });
  }
}
