import type { GraphQLSchema } from "graphql";
import type { TransactionSql } from "postgres";
import type { PersonInput } from "#schema/auth/person.input.ts";
import type { PersonPayload } from "#schema/auth/person.type.ts";
import type { AccessProblem } from "#schema/auth/problem.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { unlockName } from "./attempts.command.ts";
import { mustBeAdministrator, outOfReach } from "./asking.policy.ts";
import { checkPerson, isId } from "./check-person.ts";
import { hashPassword, makeOneTimePassword } from "./passwords.ts";
import { findPerson } from "./people.sql.ts";
import { invalid, problem } from "./problems.ts";
import { selectHeld } from "./reach.sql.ts";
import { hasOtherAdministrator, lastAdministrator } from "./roles.command.ts";
import { canCareFor } from "./roles.policy.ts";
import { endSessions } from "./sessions.command.ts";
import { foldName } from "./sign-in.command.ts";

/** How long a password that an administrator gave can wait for its first use. */
const ONE_TIME_HOURS = 72;

const refused = (...problems: AccessProblem[]): PersonPayload => ({ person: null, oneTimePassword: null, problems });

/** Refuses an administrator whose administration does not hold the whole of what a person may do. */
export async function mustCareFor({ sql, viewer }: Context, personId: string): Promise<void> {
  mustBeAdministrator(viewer);
  if (!canCareFor(viewer, await selectHeld(sql, { personId }))) throw outOfReach();
}

/** Makes a person with a password to be told once, or changes one of the version that was seen. */
export async function savePerson(input: PersonInput, context: Context, schema: GraphQLSchema): Promise<PersonPayload> {
  const { sql, viewer } = context;
  mustBeAdministrator(viewer);
  const problems = checkPerson(input);
  if (problems.length > 0) return refused(...problems);
  if (input.id) await mustCareFor(context, input.id);
  const oneTimePassword = input.id || !input.withPassword ? null : makeOneTimePassword();
  const passwordHash = oneTimePassword && (await hashPassword(oneTimePassword));
  const done = await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const fault = (await findTaken(tx, input)) ?? (await findLast(tx, context, input));
    if (fault) return fault;
    const id = input.id ? await update(tx, input) : await insert(tx, input, passwordHash);
    return id ?? problem("CONFLICT", "Cửa sổ khác đã sửa người này từ lúc mở; hãy xem bản mới rồi sửa lại.", "version");
  });
  if (typeof done === "string") return { person: await findPerson(sql, schema, done), oneTimePassword, problems: [] };
  return { person: done.code === "CONFLICT" ? await findPerson(sql, schema, input.id!) : null, oneTimePassword: null, problems: [done] };
}

async function findTaken(tx: TransactionSql, { id, signInName, email }: PersonInput): Promise<AccessProblem | null> {
  await tx`select pg_advisory_xact_lock(hashtext('people'))`;
  const [taken] = await tx<{ isName: boolean }[]>`
    select sign_in_name = ${foldName(signInName)} as "isName" from people
    where (sign_in_name = ${foldName(signInName)} or email = ${emailOf(email)}) and id is distinct from ${id ?? null}::uuid order by 1 desc`;
  if (!taken) return null;
  return taken.isName
    ? problem("NAME_TAKEN", "Đã có người dùng tên đăng nhập này; hãy chọn tên khác.", "signInName")
    : problem("NAME_TAKEN", "Đã có người dùng thư điện tử này.", "email");
}

/** An account that ends takes its roles along. */
async function findLast(tx: TransactionSql, { sql }: Context, { id, activeTo }: PersonInput): Promise<AccessProblem | null> {
  if (!id || !activeTo) return null;
  const held = await selectHeld(sql, { personId: id });
  const isOne = held.some(({ role, unit }) => role === "ADMINISTRATOR" && unit === null);
  return isOne && !(await hasOtherAdministrator(tx, id)) ? lastAdministrator() : null;
}

const emailOf = (email: string | null | undefined): string | null => email?.trim().toLowerCase() || null;

const valuesOf = ({ name, signInName, email, activeTo }: PersonInput) => ({
  name: name.trim(),
  sign_in_name: foldName(signInName),
  email: emailOf(email),
  active_to: activeTo ?? null,
});

async function insert(tx: TransactionSql, input: PersonInput, passwordHash: string | null): Promise<string> {
  const values = { ...valuesOf(input), ...(input.activeFrom ? { active_from: input.activeFrom } : {}) };
  const [row] = await tx<{ id: string }[]>`insert into people ${tx(values)} returning id`;
  await tx`
    insert into credentials (person_id, password_hash, must_change, one_time_until)
    values (${row!.id}, ${passwordHash}, ${passwordHash !== null}, now() + ${passwordHash && ONE_TIME_HOURS} * interval '1 hour')`;
  return row!.id;
}

/** The id, or null when the person was changed since. An account that is over has no sessions. */
async function update(tx: TransactionSql, input: PersonInput): Promise<string | null> {
  const values = { ...valuesOf(input), ...(input.activeFrom ? { active_from: input.activeFrom } : {}) };
  const [row] = await tx<{ id: string }[]>`
    update people set ${tx(values)}, version = version + 1 where id = ${input.id!} and version = ${input.version ?? 0} returning id`;
  return row?.id ?? null;
}

/** Gives a person a new password to be told once; every session is over, the lock is lifted, a lost second factor stays unless said. */
export async function resetPassword(id: string, context: Context, schema: GraphQLSchema): Promise<PersonPayload> {
  const { sql, viewer } = context;
  mustBeAdministrator(viewer);
  const before = isId(id) ? await findPerson(sql, schema, id) : null;
  if (!before) return refused(invalid("id", "Không có người này."));
  await mustCareFor(context, id);
  const oneTimePassword = makeOneTimePassword();
  const hash = await hashPassword(oneTimePassword);
  await actingAs(sql, viewer, "SCREEN", async (tx) => {
    await setPassword(tx, id, hash, ONE_TIME_HOURS);
    await endSessions(tx, { personId: id });
    await unlockName(tx as never, before.signInName);
  });
  return { person: await findPerson(sql, schema, id), oneTimePassword, problems: [] };
}

/** A password that somebody else gave, good for some hours or, with null, until it is changed. */
export const setPassword = (tx: TransactionSql, personId: string, hash: string, hours: number | null) => tx`
  insert into credentials (person_id, password_hash, must_change, one_time_until)
  values (${personId}, ${hash}, true, now() + ${hours} * interval '1 hour')
  on conflict (person_id) do update set password_hash = excluded.password_hash, must_change = true, one_time_until = excluded.one_time_until`;
