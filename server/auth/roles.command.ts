import type { GraphQLSchema } from "graphql";
import type { TransactionSql } from "postgres";
import type { PersonPayload } from "#schema/auth/person.type.ts";
import type { AccessProblem } from "#schema/auth/problem.type.ts";
import type { RoleGrantInput } from "#schema/auth/token.type.ts";
import { HubError } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import type { Role } from "#server/core/graph/model.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { mustBeAdministrator } from "./asking.policy.ts";
import { isId } from "./check-person.ts";
import { isListedFor } from "./people.policy.ts";
import { findPerson } from "./people.sql.ts";
import { invalid, problem } from "./problems.ts";
import { findReach } from "./reach.sql.ts";
import { canGive, type Held } from "./roles.policy.ts";
import { today } from "./today.ts";

const beyond = (): HubError =>
  new HubError("FORBIDDEN", "Chỉ giao và thu được vai trò trong phạm vi quản trị của mình; hãy nhờ quản trị viên cấp trên.");

/** What a grant asks for; a problem when it names no unit, or days that do not follow each other. */
export async function readGrant({ sql }: Pick<Context, "sql">, input: RoleGrantInput, path = ""): Promise<Held | AccessProblem> {
  const unit = await findReach(sql, input.unit ?? null);
  if (unit === undefined) return invalid(`${path}unit`, `Không có đơn vị mã ${JSON.stringify(input.unit)}.`);
  if (unit === null && !input.withSubtree) return invalid(`${path}withSubtree`, "Vai trò trên mọi đơn vị thì gồm cả trực thuộc.");
  if (input.validFrom && input.validTo && input.validTo < input.validFrom)
    return invalid(`${path}validTo`, "Ngày hết hiệu lực ở trước ngày bắt đầu.");
  return { role: input.role as Role, unit, withSubtree: input.withSubtree };
}

/** Gives a person a role over a unit, or over every unit. */
export async function grantRole(personId: string, input: RoleGrantInput, context: Context, schema: GraphQLSchema): Promise<PersonPayload> {
  const { sql, viewer } = context;
  mustBeAdministrator(viewer);
  const refuse = (...problems: AccessProblem[]): PersonPayload => ({ person: null, oneTimePassword: null, problems });
  if (!isId(personId) || !(await isListed(context, personId))) return refuse(problem("NOT_FOUND", "Không có người này.", "person"));
  const held = await readGrant(context, input, "grant.");
  if ("code" in held) return refuse(held);
  if (!canGive(viewer, held)) throw beyond();
  await actingAs(sql, viewer, "SCREEN", (tx) => writeGrant(tx, { personId, tokenId: null }, held, input));
  return { person: await findPerson(sql, schema, personId), oneTimePassword: null, problems: [] };
}

/** Whoever could be given a role unseen would be seen by it: the answer tells all that a person is. */
async function isListed({ sql, viewer }: Context, personId: string): Promise<boolean> {
  const [row] = await sql`select from people p where p.id = ${personId} and ${isListedFor(sql, viewer, "p")}`;
  return row !== undefined;
}

interface Holder {
  personId: string | null;
  tokenId: string | null;
}

/** Writes one grant of a person or a token. */
export async function writeGrant(
  tx: TransactionSql,
  { personId, tokenId }: Holder,
  { role, unit, withSubtree }: Held,
  { validFrom, validTo }: Pick<RoleGrantInput, "validFrom" | "validTo">,
): Promise<void> {
  await tx`
    insert into role_grants (person_id, token_id, role, unit_id, with_subtree, valid_from, valid_to)
    values (${personId}, ${tokenId}, ${role}, ${unit?.id ?? null}, ${withSubtree}, coalesce(${validFrom ?? null}::date, ${today(tx as never)}), ${validTo ?? null})`;
}

/** Ends a person's role on a day, today unless said; what they did with it stays theirs. */
export async function endRole(id: string, on: string | null, context: Context, schema: GraphQLSchema): Promise<PersonPayload> {
  const { sql, viewer } = context;
  mustBeAdministrator(viewer);
  const [found] = isId(id)
    ? await sql<{ personId: string; role: Role; code: string | null; withSubtree: boolean }[]>`
        select g.person_id as "personId", g.role, u.code, g.with_subtree as "withSubtree"
        from role_grants g left join units u on u.id = g.unit_id where g.id = ${id} and g.person_id is not null`
    : [];
  if (!found) return { person: null, oneTimePassword: null, problems: [problem("NOT_FOUND", "Không có vai trò này.", "id")] };
  const unit = (await findReach(sql, found.code))!;
  if (!canGive(viewer, { ...found, unit })) throw beyond();
  const fault = await actingAs(sql, viewer, "SCREEN", async (tx): Promise<AccessProblem | null> => {
    if (found.role === "ADMINISTRATOR" && found.code === null && !(await hasOtherAdministrator(tx, found.personId)))
      return lastAdministrator();
    await tx`
      update role_grants set valid_to = greatest(valid_from, coalesce(${on}::date, ${today(tx as never)}))
      where id = ${id} and (valid_to is null or valid_to > ${today(tx as never)})`;
    return null;
  });
  return { person: await findPerson(sql, schema, found.personId), oneTimePassword: null, problems: fault ? [fault] : [] };
}

/** Whether somebody else can give roles everywhere, without an end in sight. Holds every change of the kind until the transaction ends. */
export async function hasOtherAdministrator(tx: TransactionSql, personId: string): Promise<boolean> {
  await tx`select pg_advisory_xact_lock(hashtext('people'))`;
  const [row] = await tx`
    select from role_grants g join people p on p.id = g.person_id
    where g.role = 'ADMINISTRATOR' and g.unit_id is null and g.valid_to is null and p.active_to is null and p.id <> ${personId} limit 1`;
  return row !== undefined;
}

export const lastAdministrator = (): AccessProblem =>
  problem("LAST_ADMINISTRATOR", "Đây là quản trị viên cuối cùng của toàn hub; hãy giao vai trò này cho người khác trước.");
