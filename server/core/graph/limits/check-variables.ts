import { Kind, type FieldNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import type { CostRule } from "#schema/core/cost.ts";
import { argumentAt } from "./argument-values.ts";
import { refusePassed } from "./check-document.ts";
import { documentLimits, type Passed } from "./document-limits.ts";

type Given = Readonly<Record<string, unknown>>;

/** Rows of batches: they have a limit of their own, and what they hold is not counted. */
type Rows = ReadonlySet<unknown>;

/** What of the variables is too large to be read; null when nothing is. Goes no deeper and no further than the limits. */
export function passedByVariables(variables: Given | undefined, rows: Rows = new Set()): Passed | null {
  let found = 0;
  let level: [name: string, value: unknown][] = Object.entries(variables ?? {});
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > documentLimits.valueDepth.most) return { limit: "valueDepth", found: depth, field: `$${level[0]![0]}` };
    const next: typeof level = [];
    for (const [name, value] of level) {
      if (++found > documentLimits.values.most) return { limit: "values", found, field: `$${name}` };
      if (typeof value !== "object" || value === null || rows.has(value)) continue;
      for (const item of Object.values(value)) next.push([name, item]);
      if (found + next.length > documentLimits.values.most) return { limit: "values", found: found + next.length, field: `$${name}` };
    }
    level = next;
  }
  return null;
}

/** The lists of rows that a change is given, and the field whose list is too long. */
function rowsOf(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode, variables: Given) {
  const rows = new Set<unknown>();
  let passed: Passed | null = null;
  const fields = operation === "mutation" ? schema.getMutationType()!.getFields() : {};
  for (const node of selectionSet.selections.filter((item): item is FieldNode => item.kind === Kind.FIELD)) {
    const at = (fields[node.name.value]?.extensions["cost"] as CostRule | undefined)?.rows;
    const list = at && argumentAt(node, at, variables);
    if (!Array.isArray(list)) continue;
    rows.add(list);
    if (list.length > documentLimits.rows.most) passed = { limit: "rows", found: list.length, field: node.name.value };
  }
  return { rows, passed };
}

export function refuseVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Given | undefined) {
  const { rows, passed: tooMany } = rowsOf(schema, operation, variables ?? {});
  const passed = tooMany ?? passedByVariables(variables, rows);
  return passed && refusePassed(passed);
}
