import type { GraphQLSchema } from "graphql";
import type { Sql } from "postgres";
import type { Person } from "#schema/auth/person.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { broughtRow } from "#server/core/graph/brought.ts";
import type { Viewer } from "#server/core/graph/model.ts";
import { isListedFor } from "./people.policy.ts";
import { today } from "./today.ts";

/** The grants of a person or a token as the contract shows them; `of` is the condition on `g`. */
export const grantsOf = (sql: Sql, schema: GraphQLSchema, of: ReturnType<Sql>) => sql`
  coalesce((select json_agg(json_build_object('id', g.id, 'role', g.role, 'unit', ${sql.unsafe(broughtRow(schema, Unit, "u"))},
      'withSubtree', g.with_subtree, 'validFrom', g.valid_from::text, 'validTo', g.valid_to::text,
      'isInForce', daterange(g.valid_from, g.valid_to) @> ${today(sql)})
      order by daterange(g.valid_from, g.valid_to) @> ${today(sql)} desc, g.valid_from desc, g.role, g.id)
    from role_grants g left join units u on u.id = g.unit_id where ${of}), '[]')`;

const person = (sql: Sql, schema: GraphQLSchema) => sql`
  p.id, p.name, p.sign_in_name as "signInName", p.email, p.active_from::text as "activeFrom", p.active_to::text as "activeTo",
  daterange(p.active_from, p.active_to) @> ${today(sql)} as "isActive", c.password_hash is not null as "hasPassword",
  coalesce(c.must_change, false) as "mustChangePassword",
  exists (select from second_factors f where f.person_id = p.id and f.confirmed_at is not null) as "hasSecondFactor",
  (select l.locked_until from sign_in_failures l
    where l.subject = encode(sha256(convert_to('name:' || p.sign_in_name, 'UTF8')), 'hex') and l.locked_until > now()) as "lockedUntil",
  (select max(s.made_at) from sessions s where s.person_id = p.id) as "lastSignedInAt",
  p.version, ${grantsOf(sql, schema, sql`g.person_id = p.id`)} as roles`;

/** One person as the contract shows them. */
export async function findPerson(sql: Sql, schema: GraphQLSchema, id: string): Promise<Person | null> {
  const [found] = await sql<Person[]>`
    select ${person(sql, schema)} from people p left join credentials c on c.person_id = p.id where p.id = ${id}`;
  return found ?? null;
}

export interface PeopleAsked {
  search: string;
  role: string | null;
  unit: string | null;
  isActive: boolean | null;
  first: number;
  offset: number;
}

/** A page of the people within a viewer's administration, and those who have no role yet; each word of the search stands somewhere in the names. */
export async function selectPeople(
  sql: Sql,
  schema: GraphQLSchema,
  viewer: Viewer,
  { search, role, unit, isActive, first, offset }: PeopleAsked,
): Promise<{ totalCount: number; nodes: Person[] }> {
  const rows = await sql<(Person & { total: number })[]>`
    with found as (
      select p.*, count(*) over ()::int as total from people p
      where ${isListedFor(sql, viewer, "p")}
        and not exists (select from regexp_split_to_table(${search.trim()}, '\\s+') word where position(fold(word) in p.search_text) = 0)
        and (${isActive}::boolean is null or daterange(p.active_from, p.active_to) @> ${today(sql)} = ${isActive}::boolean)
        and (${role}::text is null and ${unit}::text is null or exists (
          select from role_grants g left join unit_closure k on k.descendant_id = g.unit_id left join units u on u.id = k.ancestor_id
          where g.person_id = p.id and daterange(g.valid_from, g.valid_to) @> ${today(sql)} and (${role}::text is null or g.role::text = ${role})
            and (${unit}::text is null or u.code = ${unit})))
      order by p.name collate "vi-x-icu", p.id limit ${first} offset ${offset}
    )
    select ${person(sql, schema)}, p.total from found p left join credentials c on c.person_id = p.id
    order by p.name collate "vi-x-icu", p.id`;
  return { totalCount: rows[0]?.total ?? 0, nodes: rows };
}
