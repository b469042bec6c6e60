import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from "graphql";

const known = new WeakMap<OperationDefinitionNode, readonly string[]>();

/** The names of the root fields that an operation may ask for, through fragments and whatever its directives say. */
export function rootFieldsOf(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const found = known.get(operation);
  if (found) return found;
  const names = new Set<string>();
  const seen = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = document.definitions.find(
          (item) => item.kind === Kind.FRAGMENT_DEFINITION && item.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION) collect(fragment.selectionSet);
      }
    }
  };
  collect(operation.selectionSet);
  const fields = [...names];
  known.set(operation, fields);
  return fields;
}
