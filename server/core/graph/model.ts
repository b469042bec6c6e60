import { getTableColumns, is, type Column } from "drizzle-orm";
import type { PgView } from "drizzle-orm/pg-core";
import { getViewConfig, PgTable } from "drizzle-orm/pg-core";
import { getTableConfig } from "drizzle-orm/pg-core";
import { attributesOf, entityName, type Attribute, type EntityClass } from "#schema/core/entity.ts";
import { enumLabels, enumNames } from "#schema/core/enums.ts";
import type { Relation } from "./relations.ts";

/** A piece of SQL about one row, given the alias that row has in the statement. */
export type RowSql = (alias: string) => string;

/** What somebody may do for a unit; the contract says each in words (`Role`). */
export type Role = "READER" | "ANALYST" | "ENTERER" | "CHECKER" | "APPROVER" | "AGGREGATOR" | "APPRAISER" | "ADMINISTRATOR" | "INTEGRATOR";

/** A role in force today. */
export interface RoleGrant {
  readonly role: Role;
  /** Null means every unit. */
  readonly unitId: string | null;
  /** The units below it too. */
  readonly withSubtree: boolean;
}

/** Who asks, as far as SQL needs to know. */
export interface Viewer {
  /** Who signed in, or who answers for the token; null for anybody else. */
  readonly personId: string | null;
  /** The token it came with; null for a person. */
  readonly tokenId: string | null;
  /** SHA-256 of the key that the visitor's browser keeps; null for whoever has none. */
  readonly visitorHash: string | null;
  /** Empty for anybody; a token's never reach further than its person's. */
  readonly roles: readonly RoleGrant[];
  /** What the roles allow with figures not approved yet, as PostgreSQL's policies read it; none for nearly everybody. */
  readonly rights?: string | null;
}

/** What of a viewer is one value, for a parameter. */
export type ViewerKey = "personId" | "tokenId" | "visitorHash";

/** Where one attribute is read: a column or an expression, with the SQL type a parameter is compared as. */
export interface Source extends Attribute {
  readonly sql: RowSql;
  readonly sqlType: string;
  readonly lookup?: Lookup;
}

/** A value of the one row that a key points at. Lists ordered by it join that row: reading it for each of 86,000 rows took 0.6 s, the join 0.1 s. */
export interface Lookup {
  readonly table: string;
  readonly key: string;
  readonly column: string;
}

/** How a GraphQL entity is kept: the one description that planner, filters, orders and cursors work from. */
export interface Model {
  readonly entity: EntityClass;
  readonly name: string;
  /** The table or view as a `from` item; relations may read an entity from elsewhere. */
  readonly table: string;
  readonly values: ReadonlyMap<string, Source>;
  readonly relations: Map<string, Relation>;
  /** Natural order; `id` is always added to make it total. */
  readonly order: readonly string[];
  /** Rows the viewer may see; absent means all. `viewer` gives the placeholder of a viewer's property. */
  visible?: (alias: string, viewer: (key: ViewerKey) => string) => string;
}

const models = new Map<EntityClass, Model>();

/** Every model that was defined, in the order of definition. */
export const allModels = (): Model[] => [...models.values()];

/** The model of an entity class; throws when its domain was not loaded. */
export function modelOf(entity: EntityClass): Model {
  const model = models.get(entity);
  if (!model) throw new Error(`No model for ${entityName(entity)}`);
  return model;
}

/** A derived attribute: an expression over the row, null when it cannot be computed. */
export type Derived = RowSql | Lookup;

type Columns<T> = T extends { _: { columns: infer C } } ? keyof C : T extends { _: { selectedFields: infer F } } ? keyof F : never;
type Missing<T, S> = Exclude<keyof T & string, Columns<S>>;

interface ModelOptions<T> {
  /** The attributes of the natural order. */
  order?: readonly (keyof T & string)[];
}

/**
 * Says where an entity is kept. Attributes named like a column read that column; the compiler asks for a
 * derivation of every other one, and a wrong nullability or enum fails at start.
 */
export function defineModel<T extends object, S extends PgTable | PgView>(
  entity: EntityClass<T>,
  source: S,
  options: ModelOptions<T> &
    (Missing<T, S> extends never ? { derived?: Record<string, never> } : { derived: Record<Missing<T, S>, Derived> }),
): Model {
  const isTable = is(source, PgTable);
  const columns = (isTable ? getTableColumns(source) : getViewConfig(source as PgView).selectedFields) as Record<string, Column>;
  const table = isTable ? getTableConfig(source).name : getViewConfig(source as PgView).name;
  return register(entity, table, options, (attribute) => {
    const derived = (options.derived as Record<string, Derived> | undefined)?.[attribute.name];
    const column = columns[attribute.name];
    // In brackets, so that an expression of any precedence can be compared and ordered by.
    if (derived) return { ...derive(derived), sqlType: scalarType(attribute) };
    if (!column) throw new Error(`${entityName(entity)}.${attribute.name}: no column and no derivation`);
    if (!column.notNull && !attribute.nullable) throw new Error(`${entityName(entity)}.${attribute.name} must be nullable like its column`);
    assertSameEnum(entity, attribute, column);
    // A precision would refuse a parameter that the column merely cannot hold.
    return { sql: (alias) => `${alias}."${column.name}"`, sqlType: column.getSQLType().replace(/\(.*\)$/, "") };
  });
}

function derive(derived: Derived): Pick<Source, "sql" | "lookup"> {
  if (typeof derived === "function") return { sql: (alias) => `(${derived(alias)})` };
  const { table, key, column } = derived;
  return { sql: (alias) => `(select x.${column} from ${table} x where x.id = ${alias}.${key})`, lookup: derived };
}

/** An entity that is no table: its columns come from the `from` of the relations that reach it. */
export function defineEmbedded<T extends object>(entity: EntityClass<T>, options: ModelOptions<T> = {}): Model {
  return register(entity, "", options, (attribute) => ({ sql: (alias) => `${alias}."${attribute.name}"`, sqlType: scalarType(attribute) }));
}

function register(
  entity: EntityClass,
  table: string,
  options: ModelOptions<never>,
  read: (attribute: Attribute) => Pick<Source, "sql" | "sqlType" | "lookup">,
): Model {
  const values = new Map(attributesOf(entity).map((attribute) => [attribute.name, { ...attribute, ...read(attribute) }]));
  const model: Model = { entity, name: entityName(entity), table, values, relations: new Map(), order: options.order ?? [] };
  models.set(entity, model);
  return model;
}

/** A derived value is compared as the SQL type of its GraphQL scalar. */
function scalarType(attribute: Attribute): string {
  const type = attribute.type();
  const name = typeof type === "function" ? type.name : ((type as { name?: string }).name ?? "");
  return (
    {
      Number: "integer",
      Int: "integer",
      Float: "numeric",
      Decimal: "numeric",
      BigInt: "bigint",
      Date: "date",
      DateTime: "timestamptz",
      Boolean: "boolean",
    }[name] ?? "text"
  );
}

function assertSameEnum(entity: EntityClass, attribute: Attribute, column: Column): void {
  const name = enumNames.get(attribute.type());
  const base = "baseColumn" in column ? (column as { baseColumn: Column }).baseColumn : column;
  if (!name) return;
  const contract = Object.keys(enumLabels.get(name)!).sort().join();
  const stored = [...(base.enumValues ?? [])].sort().join();
  if (contract !== stored) throw new Error(`${entityName(entity)}.${attribute.name}: enum ${name} differs from the column's values`);
}
