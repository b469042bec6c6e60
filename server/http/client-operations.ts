import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "#server/core/paths.ts";
import { Kind, parse, print, visit, type DefinitionNode, type FragmentDefinitionNode } from "graphql";

export interface ClientOperation {
  readonly name: string;
  /** The whole document, with every fragment it spreads. */
  readonly text: string;
  /** Its variables with their types as written. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Every operation that the client's source holds, without what only its types know, put together with its fragments from wherever they stand. */
export function clientOperations(folder = join(projectFolder, "client")): ClientOperation[] {
  const definitions = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(vue|ts)$/.test(path) && !/\.(test|d)\.ts$/.test(path))
    .flatMap((path) => [...readFileSync(join(folder, path), "utf8").matchAll(/graphql\(\s*`([^`]+)`/g)].map((match) => match[1]!))
    .flatMap((text): readonly DefinitionNode[] => parse(text.replaceAll(" @_unmask", "")).definitions);
  const fragments = new Map(
    definitions
      .filter((item): item is FragmentDefinitionNode => item.kind === Kind.FRAGMENT_DEFINITION)
      .map((item) => [item.name.value, item]),
  );

  const needed = (definition: DefinitionNode, found = new Set<FragmentDefinitionNode>()): Set<FragmentDefinitionNode> => {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)!;
        if (!found.has(fragment)) needed(fragment, found.add(fragment));
      },
    });
    return found;
  };

  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const text = [definition, ...needed(definition)].map((part) => print(part)).join("\n");
    const variables = (definition.variableDefinitions ?? []).map((item) => [item.variable.name.value, print(item.type)]);
    return [{ name: definition.name!.value, text, variables: Object.fromEntries(variables) }];
  });
}
