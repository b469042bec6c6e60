import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import type { EntityClass } from "#schema/core/entity.ts";
import { modelOf } from "./model.ts";
import { plainValue } from "./write.ts";

/**
 * An entity's row with all its values as one JSON object, for a resolver that gathers many at once; null when there is
 * no row. `relations` are brought along in it, and the ordinary executor then asks for none of them by itself.
 */
export function broughtRow(schema: GraphQLSchema, entity: EntityClass, alias: string, relations: Record<string, string> = {}): string {
  const model = modelOf(entity);
  const fields = (schema.getType(model.name) as GraphQLObjectType).getFields();
  const pairs = [
    ...[...model.values.values()].map(({ name, sql }) => [name, plainValue(fields[name]!.type, sql(alias))] as const),
    ...Object.entries(relations),
  ];
  return `case when ${alias}.id is not null then json_build_object(${pairs.map(([name, value]) => `'${name}', ${value}`).join(", ")}) end`;
}
