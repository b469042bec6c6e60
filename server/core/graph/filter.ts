import { badInput } from "#server/core/errors.ts";
import { Slot, type Shaped } from "./arguments.ts";
import { modelOf, type Model, type Source } from "./model.ts";
import type { Scope } from "./scope.ts";

type Fields = { readonly [key: string]: Shaped };

/**
 * The condition a filter puts on a row of a model. Each comparison is false where the value is null,
 * except `ne`, `notIn` and `isNull`; `not` is true wherever its condition is not.
 */
export function filterSql(scope: Scope, model: Model, alias: string, filter: Shaped, path: string): string {
  if (filter === undefined) return "true";
  const conditions = Object.entries(fieldsOf(filter, path)).map(([key, value]) => {
    const here = `${path}.${key}`;
    if (key === "and" || key === "or")
      return allOf(
        itemsOf(value, here).map((item, index) => filterSql(scope, model, alias, item, `${here}.${index}`)),
        key,
      );
    if (key === "not") return `((${filterSql(scope, model, alias, fieldsOf(value, here), here)}) is not true)`;
    const source = model.values.get(key);
    return source
      ? compare(scope, source, alias, fieldsOf(value, here), here)
      : related(scope, model, key, alias, fieldsOf(value, here), here);
  });
  return allOf(conditions, "and");
}

const allOf = (conditions: string[], word: "and" | "or") =>
  conditions.length === 0 ? String(word === "and") : conditions.length === 1 ? conditions[0]! : `(${conditions.join(` ${word} `)})`;

function fieldsOf(value: Shaped, path: string): Fields {
  if (value === null || typeof value !== "object" || value instanceof Slot || Array.isArray(value))
    throw badInput(path, "một đối tượng điều kiện", value);
  return value as Fields;
}

function itemsOf(value: Shaped, path: string): readonly Shaped[] {
  if (!Array.isArray(value)) throw badInput(path, "một danh sách điều kiện", value);
  return value as readonly Shaped[];
}

function compare(scope: Scope, source: Source, alias: string, operators: Fields, path: string): string {
  const value = source.sql(alias);
  const conditions = Object.entries(operators).map(([operator, given]) => {
    const here = `${path}.${operator}`;
    if (operator === "isNull") {
      if (typeof given !== "boolean") throw badInput(here, "true hoặc false", given);
      return `${value} is ${given ? "" : "not "}null`;
    }
    if (typeof given === "boolean") return operator === "ne" ? `${value} is distinct from ${given}` : `${value} = ${given}`;
    if (!(given instanceof Slot)) throw badInput(here, "một giá trị (dùng isNull để hỏi giá trị trống)", given);
    const one = () => scope.parameters.value(given, source.sqlType, here);
    switch (operator) {
      case "eq":
        return `${value} = ${one()}`;
      case "ne":
        return `${value} is distinct from ${one()}`;
      case "in":
        return `${value} = any(${scope.parameters.list(given, source.sqlType, here)})`;
      case "notIn":
        return `(${value} = any(${scope.parameters.list(given, source.sqlType, here)})) is not true`;
      case "lt":
        return `${value} < ${one()}`;
      case "lte":
        return `${value} <= ${one()}`;
      case "gt":
        return `${value} > ${one()}`;
      case "gte":
        return `${value} >= ${one()}`;
      case "contains":
        return `strpos(fold(${value}), fold(${one()})) > 0`;
      case "startsWith":
        return `starts_with(fold(${value}), fold(${one()}))`;
      default:
        throw new Error(`Unknown operator ${operator}`);
    }
  });
  return allOf(conditions, "and");
}

function related(scope: Scope, model: Model, name: string, alias: string, given: Fields, path: string): string {
  const relation = model.relations.get(name)!;
  const target = modelOf(relation.target());
  const exists = (filter: Shaped, here: string, negate = false) => {
    const t = scope.alias();
    const condition = filterSql(scope, target, t, filter, here);
    const noArgs = Object.fromEntries(Object.keys(relation.args ?? {}).map((key) => [key, null]));
    return `exists (select from ${relation.from?.(alias, t, noArgs) ?? `${target.table} ${t}`} where ${relation.on(alias, t, noArgs)} and ${scope.visible(target, t)} and ${negate ? `(${condition}) is not true` : condition})`;
  };
  if (relation.kind === "one") return exists(given, path);
  const conditions = Object.entries(given).map(([quantifier, filter]) => {
    const here = `${path}.${quantifier}`;
    const condition = fieldsOf(filter, here);
    if (quantifier === "some") return exists(condition, here);
    return quantifier === "none" ? `not ${exists(condition, here)}` : `not ${exists(condition, here, true)}`;
  });
  return allOf(conditions, "and");
}
