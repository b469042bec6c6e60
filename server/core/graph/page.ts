import { DEFAULT_PAGE } from "#schema/core/paging.ts";
import { badInput } from "#server/core/errors.ts";
import { Slot, type Shaped } from "./arguments.ts";
import { filterSql } from "./filter.ts";
import { modelOf, type Lookup, type Model } from "./model.ts";
import type { ArgumentSql, Relation } from "./relations.ts";
import type { Scope } from "./scope.ts";
import { literal } from "./statement.ts";

export const LARGEST_PAGE = 500;

/** Arguments of one field, shaped, by name. */
export type ShapedArguments = Readonly<Record<string, Shaped>>;

interface Term {
  readonly name: string;
  readonly sql: string;
  readonly sqlType: string;
  readonly descending: boolean;
  /** The `left join` that `sql` reads; none where it reads the row alone. */
  readonly join?: string;
}

/** One page of a connection, ready to be read from. */
export interface Page {
  readonly model: Model;
  /** A `from` item without alias: the rows of the page and one more, with their number `rn` in reading order. */
  readonly rows: string;
  /** SQL of the page's size. */
  readonly size: string;
  /** True for `last`: reading order runs from the end. */
  readonly reversed: boolean;
  readonly hasAfter: boolean;
  /** SQL of how many rows before the page are left out; null when none was asked to be. */
  readonly skipped: string | null;
  readonly hasBefore: boolean;
  /** SQL text of a row's cursor. */
  readonly cursor: (alias: string) => string;
}

/** SQL for a relation's own arguments. */
export function ownArguments(scope: Scope, relation: Relation, args: ShapedArguments, path: string): ArgumentSql {
  return Object.fromEntries(
    Object.entries(relation.args ?? {}).map(([name, { sqlType }]) => {
      const given = args[name];
      if (!(given instanceof Slot)) return [name, null];
      const here = `${path}.${name}`;
      return [
        name,
        sqlType.endsWith("[]") ? scope.parameters.list(given, sqlType.slice(0, -2), here) : scope.parameters.value(given, sqlType, here),
      ];
    }),
  );
}

/** The condition for a relation's targets, visibility and the caller's filter included. */
export function targetCondition(
  scope: Scope,
  relation: Relation,
  parent: string,
  target: string,
  args: ShapedArguments,
  path: string,
  own: ArgumentSql,
): string {
  const model = modelOf(relation.target());
  const conditions = [relation.on(parent, target, own), scope.visible(model, target)];
  if (args["filter"] !== null) conditions.push(filterSql(scope, model, target, args["filter"], `${path}.filter`));
  return conditions.filter((condition) => condition !== "true").join(" and ") || "true";
}

export const fromItem = (relation: Relation, parent: string, target: string, own: ArgumentSql) =>
  relation.from?.(parent, target, own) ?? `${modelOf(relation.target()).table} ${target}`;

/** `order by` of a model's natural order. */
export const naturalOrder = (model: Model, alias: string) => orderBy(terms(model, alias, []), false) || "1";

/** With `joined` the rows that order refers to are joined, else they are read one by one: a page's order, and the cursors of its few rows. */
function terms(model: Model, alias: string, order: Shaped, rank?: { sql: string; sqlType: string }, joined = false): Term[] {
  const asked = ((order ?? []) as { field: string; direction: string }[]).map(({ field, direction }) => ({
    field,
    descending: direction === "DESC",
  }));
  const natural = [...model.order, ...(model.values.has("id") ? ["id"] : [])].map((field) => ({ field, descending: false }));
  const seen = new Set<string>();
  const all = [...asked, ...natural].filter(({ field }) => !seen.has(field) && seen.add(field));
  const columns = all.map(({ field, descending }): Term => {
    const { sql, sqlType, lookup } = model.values.get(field)!;
    const [read, join] = joined && lookup ? joinOf(lookup, alias) : [sql(alias)];
    return { name: field, sqlType, descending, sql: sqlType === "text" ? `${read} collate "vi-x-icu"` : read, ...(join && { join }) };
  });
  return rank && asked.length === 0 ? [{ name: "rank", descending: false, ...rank }, ...columns] : columns;
}

const joinOf = ({ table, key, column }: Lookup, alias: string) =>
  [`${alias}_${table}.${column}`, ` left join ${table} ${alias}_${table} on ${alias}_${table}.id = ${alias}.${key}`] as const;

const orderBy = (all: readonly Term[], reversed: boolean) =>
  all.map(({ sql, descending }) => `${sql} ${descending !== reversed ? "desc" : "asc"} nulls ${reversed ? "first" : "last"}`).join(", ");

/** Names the order that a cursor belongs to. */
const signatureOf = (all: readonly Term[]) => all.map(({ name, descending }) => `${name}${descending ? "-" : ""}`).join();

/** Reads a cursor's values; it belongs to one order only, which it names. */
function decodeCursor(cursor: unknown, signature: string, path: string): (string | null)[] {
  try {
    const [made, ...values] = JSON.parse(Buffer.from(String(cursor), "base64").toString("utf8")) as [string, ...(string | null)[]];
    if (made === signature) return values;
  } catch {
    // Not one of ours: said below.
  }
  throw badInput(path, "một con trỏ lấy từ cùng danh sách với cùng thứ tự", cursor);
}

/** Rows strictly after (or before) the row that a cursor names; nulls are last. */
function beyond(scope: Scope, all: readonly Term[], cursor: Slot, signature: string, path: string, after: boolean): string {
  const value = (index: number, sqlType: string) =>
    scope.parameters.add(sqlType, (variables) => {
      const values = decodeCursor(cursor.read(variables), signature, path);
      if (values.length !== all.length) throw badInput(path, "một con trỏ của hub", cursor.read(variables));
      return values[index] ?? null;
    });
  const alternatives = all.map((term, index) => {
    const equal = all.slice(0, index).map((earlier, i) => `${earlier.sql} is not distinct from ${value(i, earlier.sqlType)}`);
    const here = value(index, term.sqlType);
    const sign = term.descending === after ? "<" : ">";
    const strictly = after
      ? `(${term.sql} ${sign} ${here} or (${term.sql} is null and ${here} is not null))`
      : `(${term.sql} ${sign} ${here} or (${here} is null and ${term.sql} is not null))`;
    return [...equal, strictly].join(" and ");
  });
  return `(${alternatives.map((alternative) => `(${alternative})`).join(" or ")})`;
}

/** Has the paging arguments checked when the statement is bound; the size of a page is `null` when left to the default. */
export function checkPaging(scope: Scope, args: ShapedArguments, path: string): Slot | null {
  if (args["last"] instanceof Slot && args["first"] instanceof Slot)
    throw badInput(path, "chỉ một trong hai tham số first, last", "first, last");
  const offset = args["offset"];
  if (offset instanceof Slot) {
    if (args["last"] instanceof Slot) throw badInput(path, "chỉ một trong hai tham số offset, last", "offset, last");
    scope.parameters.checks.push((variables) => {
      const skipped = offset.read(variables) as number;
      if (skipped < 0) throw badInput(`${path}.offset`, "số nguyên không âm", skipped);
    });
  }
  const name = args["last"] instanceof Slot ? "last" : "first";
  const slot = args[name];
  if (!(slot instanceof Slot)) return null;
  scope.parameters.checks.push((variables) => {
    const size = slot.read(variables) as number;
    if (size < 0 || size > LARGEST_PAGE) throw badInput(`${path}.${name}`, `số nguyên từ 0 đến ${LARGEST_PAGE}`, size);
  });
  return slot;
}

/** Has cursors checked of which no page is read: one that is not of this list and order is a fault all the same. */
export function checkCursors(scope: Scope, relation: Relation, args: ShapedArguments, path: string): void {
  const all = terms(modelOf(relation.target()), "", args["order"], relation.rank && { sql: "", sqlType: "integer" });
  for (const edge of ["after", "before"] as const) {
    const cursor = args[edge];
    if (!(cursor instanceof Slot)) continue;
    scope.parameters.checks.push((variables) => {
      const { length } = decodeCursor(cursor.read(variables), signatureOf(all), `${path}.${edge}`);
      if (length !== all.length) throw badInput(`${path}.${edge}`, "một con trỏ của hub", cursor.read(variables));
    });
  }
}

/** SQL of the number of rows on all pages of a relation. */
export function totalOf(scope: Scope, relation: Relation, parent: string, args: ShapedArguments, path: string): string {
  const t = scope.alias();
  const own = ownArguments(scope, relation, args, path);
  return `(select count(*) from ${fromItem(relation, parent, t, own)} where ${targetCondition(scope, relation, parent, t, args, path, own)})`;
}

/** Writes the rows of one page of a relation. */
export function pageOf(scope: Scope, relation: Relation, parent: string, args: ShapedArguments, path: string): Page {
  const model = modelOf(relation.target());
  const t = scope.alias();
  const own = ownArguments(scope, relation, args, path);
  const rank = relation.rank?.(t, own);
  const all = terms(model, t, args["order"], rank, true);
  const signature = signatureOf(all);
  const reversed = args["last"] instanceof Slot;
  const conditions = [targetCondition(scope, relation, parent, t, args, path, own)];
  for (const edge of ["after", "before"] as const) {
    const cursor = args[edge];
    if (cursor instanceof Slot) conditions.push(beyond(scope, all, cursor, signature, `${path}.${edge}`, edge === "after"));
  }
  const given = checkPaging(scope, args, path);
  const offset = args["offset"] instanceof Slot ? args["offset"] : null;
  const size = given ? scope.parameters.add("int", (variables) => String(given.read(variables))) : String(DEFAULT_PAGE);
  const skipped = offset && scope.parameters.add("int", (variables) => String(offset.read(variables)));
  const by = orderBy(all, reversed);
  const joins = [...new Set(all.map(({ join = "" }) => join))].join("");
  const ranked = rank ? `, ${rank.sql} as page_rank` : "";
  return {
    model,
    size,
    reversed,
    hasAfter: args["after"] instanceof Slot,
    skipped,
    hasBefore: args["before"] instanceof Slot,
    // Numbered outside, so that the sort inside stops at the page's size.
    rows: `(select ${t}.*, row_number() over () as rn from (select ${t}.*${ranked} from ${fromItem(relation, parent, t, own)}${joins} where ${conditions.join(" and ")} order by ${by} limit ${size} + 1${skipped ? ` offset ${skipped}` : ""}) ${t})`,
    cursor: (alias) => {
      const keys = terms(model, alias, args["order"], rank && { ...rank, sql: `${alias}.page_rank` }).map(
        (term) => `(${term.sql.replace(/ collate .*$/, "")})::text`,
      );
      return `translate(encode(convert_to(json_build_array(${[literal(signature), ...keys].join(", ")})::text, 'UTF8'), 'base64'), E'\\n', '')`;
    },
  };
}
