import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
import { documentLimits, type LimitKey, type Passed } from "./document-limits.ts";

/** Sizes of a selection with its fragments written out; a number too large for a double is Infinity. */
interface Size {
  fields: number;
  aliases: number;
  directives: number;
  spreads: number;
  depth: number;
  /** Fields side by side in this selection itself. */
  breadth: number;
}

const empty = (): Size => ({ fields: 0, aliases: 0, directives: 0, spreads: 0, depth: 0, breadth: 0 });
const summed = ["fields", "aliases", "directives", "spreads"] as const;

/** What was found and how much work it took. */
export interface Measured {
  readonly passed: Passed | null;
  /** Selections looked at: never more than the document holds, however often its fragments are spread. */
  readonly visits: number;
}

/**
 * Measures a document without its schema, each selection once: what a fragment holds is added up where it is spread.
 * Only a document that is small enough with its fragments written out is then looked through for repeated fields.
 */
export function measureDocument(document: DocumentNode): Measured {
  const measure = new Measure(document);
  return { passed: measure.find(), visits: measure.visits };
}

class Measure {
  visits = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly operations: OperationDefinitionNode[] = [];
  private readonly known = new Map<string, Size | "under way">();
  private passed: Passed | null = null;

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
      else if (definition.kind === Kind.OPERATION_DEFINITION) this.operations.push(definition);
    }
  }

  find(): Passed | null {
    this.compare("operations", this.operations.length, null);
    this.compare("fragments", this.fragments.size, null);
    for (const { selectionSet, directives, variableDefinitions } of this.operations) {
      const { roots, size, largest } = this.operation(selectionSet);
      this.compare("roots", roots, null);
      const own = (directives?.length ?? 0) + (variableDefinitions ?? []).reduce((sum, item) => sum + (item.directives?.length ?? 0), 0);
      size.directives += own;
      for (const key of [...summed, "depth"] as const) this.compare(key, size[key], largest[key]);
    }
    // Fragments that no operation spreads are measured too: validation will walk them.
    for (const name of this.fragments.keys()) {
      const size = this.fragment(name);
      for (const key of [...summed, "depth"] as const) this.compare(key, size[key], name);
    }
    if (!this.passed) for (const { selectionSet } of this.operations) this.repeats([selectionSet], null);
    return this.passed;
  }

  private compare(limit: LimitKey, found: number, field: string | null): void {
    if (!this.passed && found > documentLimits[limit].most) this.passed = { limit, found, field };
  }

  /** The size of an operation, and for each number the root field with the most of it. */
  private operation(selectionSet: SelectionSetNode) {
    const size = this.selection(selectionSet, null);
    const largest: Record<keyof Size, string | null> = {
      fields: null,
      aliases: null,
      directives: null,
      spreads: null,
      depth: null,
      breadth: null,
    };
    const most = empty();
    for (const node of selectionSet.selections) {
      if (node.kind !== Kind.FIELD) continue;
      const own = node.selectionSet ? this.sizes.get(node.selectionSet)! : empty();
      for (const key of [...summed, "depth"] as const)
        if (own[key] > most[key]) {
          most[key] = own[key];
          largest[key] = node.name.value;
        }
    }
    return { roots: size.breadth, size, largest };
  }

  private readonly sizes = new WeakMap<SelectionSetNode, Size>();

  private selection(selectionSet: SelectionSetNode, owner: string | null): Size {
    const size = empty();
    for (const node of selectionSet.selections) {
      this.visits++;
      size.directives += node.directives?.length ?? 0;
      if (node.kind === Kind.FIELD) {
        size.fields++;
        size.breadth++;
        if (node.alias) size.aliases++;
        const inner = node.selectionSet ? this.selection(node.selectionSet, node.name.value) : empty();
        for (const key of summed) size[key] += inner[key];
        size.depth = Math.max(size.depth, inner.depth + 1);
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) size.spreads++;
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? this.fragment(node.name.value) : this.selection(node.selectionSet, owner);
      for (const key of summed) size[key] += inner[key];
      size.breadth += inner.breadth;
      size.depth = Math.max(size.depth, inner.depth);
    }
    this.compare("breadth", size.breadth, owner);
    this.sizes.set(selectionSet, size);
    return size;
  }

  private fragment(name: string): Size {
    const known = this.known.get(name);
    if (known === "under way") this.compare("fragmentCycles", 1, name);
    if (known) return known === "under way" ? empty() : known;
    const fragment = this.fragments.get(name);
    if (!fragment) return empty();
    this.known.set(name, "under way");
    const size = this.selection(fragment.selectionSet, name);
    size.directives += fragment.directives?.length ?? 0;
    this.known.set(name, size);
    return size;
  }

  /**
   * Fields that come together under one name, fragments written out and like-named parents merged: validation compares
   * each pair of them.
   */
  private repeats(merged: readonly SelectionSetNode[], owner: string | null): void {
    const inner = new Map<string, { times: number; name: string; sets: SelectionSetNode[] }>();
    const walk = ({ selections }: SelectionSetNode): void => {
      for (const node of selections) {
        this.visits++;
        if (node.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = this.fragments.get(node.name.value);
          if (fragment) walk(fragment.selectionSet);
        } else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet);
        else {
          const key = (node.alias ?? node.name).value;
          const found = inner.get(key) ?? { times: 0, name: node.name.value, sets: [] };
          inner.set(key, found);
          found.times++;
          if (node.selectionSet) found.sets.push(node.selectionSet);
        }
      }
    };
    merged.forEach(walk);
    for (const { times, name, sets } of inner.values()) {
      this.compare("repeats", times, owner ?? name);
      if (sets.length > 0) this.repeats(sets, name);
    }
  }
}
