import type { Column } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { EntityClass } from "#schema/core/entity.ts";

/** Placeholders of a relation's own arguments; null when the caller did not give one. */
export type ArgumentSql = Readonly<Record<string, string | null>>;

/** The condition that ties a target row to its parent row, by their aliases. */
export type On = (parent: string, target: string, args: ArgumentSql) => string;

export interface OwnArgument {
  readonly type: () => unknown;
  readonly sqlType: string;
  readonly description: string;
  readonly required?: boolean;
}

/** A way from one entity to another. Everything the planner, the filters and the contract need to know of it. */
export interface Relation {
  /** `one`: at most one row. `connection`: paged. `list`: all rows, for lists that stay short. `union`: one row of a kind that a column names. */
  readonly kind: "one" | "connection" | "list" | "union";
  readonly target: () => EntityClass;
  /** About how many rows a `list` has, when they are more than a few. */
  readonly usual?: number;
  readonly on: On;
  readonly description: string;
  /** The `from` item when it is not the target's own table. */
  readonly from?: (parent: string, target: string, args: ArgumentSql) => string;
  readonly args?: Readonly<Record<string, OwnArgument>>;
  /** Order that depends on the arguments; it goes before the caller's and the natural one. */
  readonly rank?: (target: string, args: ArgumentSql) => { readonly sql: string; readonly sqlType: string };
  /** Column of the parent that names the member, and the members; for `union` only. */
  readonly union?: { readonly name: string; readonly by: string; readonly members: Readonly<Record<string, () => EntityClass>> };
}

const column = (alias: string, of: Column) => `${alias}."${of.name}"`;

/** The row that a foreign key points at; null when the key is null. */
export const toOne = (target: () => EntityClass, key: Column, description: string): Relation => ({
  kind: "one",
  target,
  description,
  on: (p, t) => `${t}.id = ${column(p, key)}`,
});

/** The rows whose foreign key points here, paged. */
export const toMany = (target: () => EntityClass, key: Column, description: string): Relation => ({
  kind: "connection",
  target,
  description,
  on: (p, t) => `${column(t, key)} = ${p}.id`,
});

/** Like `toMany` for lists that stay short: all rows at once, in the target's natural order. */
export const toAll = (target: () => EntityClass, key: Column, description: string): Relation => ({
  ...toMany(target, key, description),
  kind: "list",
});

/** The rows that a condition of one's own ties to the parent, paged; `list` gives all at once. */
export const where = (
  kind: "one" | "connection" | "list",
  target: () => EntityClass,
  description: string,
  on: On,
  args?: Relation["args"],
): Relation => ({
  kind,
  target,
  description,
  on,
  ...(args && { args }),
});

/** The rows joined through a link table: `link.here` points at the parent, `link.there` at the target. */
export function through(
  target: () => EntityClass,
  here: Column,
  there: Column,
  description: string,
  kind: "connection" | "list" = "connection",
): Relation {
  const table = getTableConfig(here.table as PgTable).name;
  return {
    kind,
    target,
    description,
    on: (p, t) => `exists (select from ${table} l where ${column("l", here)} = ${p}.id and ${column("l", there)} = ${t}.id)`,
  };
}

/** Adds relations to an entity; a domain grows the types of those below it this way. */
export function relate(entity: EntityClass, relations: Record<string, Relation>): void {
  for (const [name, relation] of Object.entries(relations)) pending.push([entity, name, relation]);
}

/** Relations declared and not yet tied to their models. */
export const pending: [EntityClass, string, Relation][] = [];

const roots = new Map<string, Relation>();

/** The root fields, each a relation without a parent. */
export const rootRelations: ReadonlyMap<string, Relation> = roots;

/** Adds a root field. */
export function addRoot(name: string, relation: Relation): void {
  if (roots.has(name)) throw new Error(`Root field ${name} is declared twice`);
  roots.set(name, relation);
}
