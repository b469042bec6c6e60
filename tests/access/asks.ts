import type { GraphQLField } from "graphql";
import { isNonNullType, isObjectType } from "graphql";
import { allModels } from "#server/core/graph/model.ts";
import { makeSchema } from "#server/schema.ts";
import type { Ask } from "./asked.ts";
import { boardAsks } from "./ask-boards.ts";
import { feedAsks } from "./ask-feeds.ts";
import { findingAsks } from "./ask-findings.ts";
import { figureAsks } from "./ask-figures.ts";
import { httpAsks } from "./ask-http.ts";
import { importAsks } from "./ask-imports.ts";
import { measureAsks } from "./ask-measures.ts";
import { peopleAsks } from "./ask-people.ts";
import { periodAsks } from "./ask-periods.ts";
import { settingAsks } from "./ask-settings.ts";
import { trailAsks } from "./ask-trail.ts";
import { unitAsks } from "./ask-units.ts";

const fixed: Readonly<Record<string, Ask>> = {
  ...peopleAsks,
  ...settingAsks,
  ...periodAsks,
  ...unitAsks,
  ...figureAsks,
  ...feedAsks,
  ...importAsks,
  ...findingAsks,
  ...boardAsks,
  ...trailAsks,
  ...measureAsks,
  ...httpAsks,
};

/** How a line of the table is asked. Entities and their lists, which follow from their models, are all asked alike. */
export function askOf(what: string): Ask | null {
  const [type, name] = what.split(".");
  const field = type === "Query" ? makeSchema().getQueryType()!.getFields()[name!] : undefined;
  return fixed[what] ?? (field && entityAsk(field)) ?? null;
}

function entityAsk({ name, args, type }: GraphQLField<unknown, unknown>): Ask | null {
  const takes = (arg: string) => args.some((item) => item.name === arg);
  if (takes("first")) return () => ({ text: `{ ${name}(first: 1) { totalCount nodes { id } } }`, shows: `${name}.nodes` });
  const target = isNonNullType(type) ? type.ofType : type;
  const model = isObjectType(target) && allModels().find((item) => item.name === target.name);
  if (!model || !takes("id")) return null;
  return async ({ sql }) => {
    const seen = model.values.has("state") ? "where state::text not in ('DRAFT', 'SUBMITTED')" : "";
    const [row] = await sql.unsafe<{ id: string }[]>(`select id from ${model.table} ${seen} order by id limit 1`);
    return { text: `query ($id: ID) { ${name}(id: $id) { id } }`, variables: { id: row!.id }, shows: `${name}.id` };
  };
}
