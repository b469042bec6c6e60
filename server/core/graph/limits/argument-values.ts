import { Kind, type FieldNode, type ValueNode } from "graphql";
import type { Variables } from "#server/core/graph/arguments.ts";

/** What stands at a dotted path of a field's arguments, as far as it is needed to tell its size. */
export function argumentAt(node: FieldNode, path: string, variables: Variables): unknown {
  const [name, ...steps] = path.split(".");
  let value: ValueNode | undefined = node.arguments?.find((argument) => argument.name.value === name)?.value;
  while (value) {
    if (value.kind === Kind.VARIABLE) return below(variables[value.name.value], steps);
    const step = steps.shift();
    if (step === undefined) return plain(value, variables);
    value = value.kind === Kind.OBJECT ? value.fields.find((field) => field.name.value === step)?.value : undefined;
  }
  return undefined;
}

function below(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce((object, step) => (object as Record<string, unknown> | null | undefined)?.[step], value);
}

function plain(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values;
  return node.kind === Kind.NULL ? undefined : 0;
}

/** The objects of an argument: each condition of a filter is one. */
export function conditionsOf(node: FieldNode, name: string, variables: Variables): number {
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  return given ? inNode(given, variables) : 0;
}

function inNode(node: ValueNode, variables: Variables): number {
  if (node.kind === Kind.VARIABLE) return inValue(variables[node.name.value]);
  if (node.kind === Kind.LIST) return node.values.reduce((sum, item) => sum + inNode(item, variables), 0);
  return node.kind === Kind.OBJECT ? node.fields.reduce((sum, field) => sum + inNode(field.value, variables), 1) : 0;
}

function inValue(value: unknown): number {
  if (typeof value !== "object" || value === null || value instanceof Date) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + inValue(item), Array.isArray(value) ? 0 : 1);
}
