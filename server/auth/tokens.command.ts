import type { GraphQLSchema } from "graphql";
import type { Sql } from "postgres";
import type { AccessProblem } from "#schema/auth/problem.type.ts";
import type { AccessToken, TokenInput, TokenPayload } from "#schema/auth/token.type.ts";
import { HubError } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { actingAs } from "#server/core/postgres/acting.ts";
import { personalFields } from "./admission.policy.ts";
import { mustBePerson } from "./asking.policy.ts";
import { checkName, isId } from "./check-person.ts";
import { hashOf, makeKey } from "./cookies.ts";
import { grantsOf } from "./people.sql.ts";
import { mustCareFor } from "./people.command.ts";
import { invalid, problem } from "./problems.ts";
import { selectHeld } from "./reach.sql.ts";
import { readGrant, writeGrant } from "./roles.command.ts";
import { covers, type Held } from "./roles.policy.ts";

/** What everything that looks for lost secrets can know a token of the hub by. */
const TOKEN_START = "cchc_";
const SHOWN = 12;
const MOST_TOKENS = 50;

/** The tokens of a person, or with null of everybody, those in force first. */
export async function selectTokens(sql: Sql, schema: GraphQLSchema, chosen: { personId?: string; id?: string }): Promise<AccessToken[]> {
  const { personId = null, id = null } = chosen;
  return await sql<AccessToken[]>`
    select t.id, t.name, t.prefix, t.operations, ${grantsOf(sql, schema, sql`g.token_id = t.id`)} as roles, t.person_id as "personId",
      p.name as "personName", t.made_at as "madeAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt",
      t.revoked_at is null and t.expires_at > now() as "isInForce"
    from access_tokens t join people p on p.id = t.person_id
    where (${personId}::uuid is null or t.person_id = ${personId}::uuid) and (${id}::uuid is null or t.id = ${id}::uuid)
    order by "isInForce" desc, t.made_at desc, t.id limit 500`;
}

const refused = (...problems: AccessProblem[]): TokenPayload => ({ token: null, value: null, problems });

/** Whoever asks answers for the token, or an administrator makes it for somebody in their care. */
async function ownerOf(context: Context, person: string | null | undefined): Promise<string | AccessProblem> {
  const self = mustBePerson(context.viewer);
  if (!person || person === self) return self;
  if (!isId(person)) return invalid("person", "Khóa của người không phải UUID.");
  await mustCareFor(context, person);
  const [found] = await context.sql`select from people where id = ${person}`;
  return found ? person : problem("NOT_FOUND", "Không có người này.", "person");
}

/** Makes a token whose value is told this once; its roles lie within those of the person who answers for it. */
export async function createToken(input: TokenInput, context: Context, schema: GraphQLSchema): Promise<TokenPayload> {
  const { sql, viewer } = context;
  const personId = await ownerOf(context, input.person);
  if (typeof personId !== "string") return refused(personId);
  const problems = [...checkName(input.name), ...checkOperations(input, schema), ...checkDay(input.expiresOn)];
  if (problems.length > 0) return refused(...problems);
  const held = await Promise.all(input.roles.map((grant, index) => readGrant(context, grant, `roles.${index}.`)));
  const faults = held.filter((one): one is AccessProblem => "code" in one);
  if (faults.length > 0) return refused(...faults);
  const own = (await selectHeld(sql, { personId })).map(({ role, unit, withSubtree }) => ({ role, unitId: unit?.id ?? null, withSubtree }));
  const beyond = (held as Held[]).findIndex((one) => !covers(own, one));
  if (beyond >= 0)
    return refused(problem("BEYOND_OWN", "Vai trò này vượt quá vai trò của người chịu trách nhiệm; hãy thu hẹp lại.", `roles.${beyond}`));
  const value = `${TOKEN_START}${makeKey()}`;
  const id = await actingAs(sql, viewer, "SCREEN", async (tx) => {
    const [row] = await tx<{ id: string }[]>`
      insert into access_tokens (name, hash, prefix, person_id, operations, expires_at)
      select ${input.name.trim()}, ${hashOf(value)}, ${value.slice(0, SHOWN)}, ${personId}, string_to_array(${input.operations.join(",")}, ','),
        (${input.expiresOn}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
      where (select count(*) from access_tokens where person_id = ${personId} and revoked_at is null and expires_at > now()) < ${MOST_TOKENS}
      returning id`;
    if (row)
      for (const [index, one] of (held as Held[]).entries())
        await writeGrant(tx, { personId: null, tokenId: row.id }, one, input.roles[index]!);
    return row?.id ?? null;
  });
  if (id === null) return refused(invalid("person", `Đã có ${MOST_TOKENS} mã còn dùng được; hãy thu hồi bớt.`));
  return { token: (await selectTokens(sql, schema, { id }))[0]!, value, problems: [] };
}

function checkOperations({ operations }: TokenInput, schema: GraphQLSchema): AccessProblem[] {
  if (operations.length === 0) return [invalid("operations", "Mã chưa được dùng cho việc gì.")];
  const roots = { ...schema.getQueryType()!.getFields(), ...schema.getMutationType()!.getFields() };
  const strange = operations.findIndex((name) => name !== "query" && name !== "mutation" && (!(name in roots) || personalFields.has(name)));
  return strange < 0
    ? []
    : [
        invalid(
          `operations.${strange}`,
          `Cần query, mutation hoặc tên một trường gốc dùng được bằng mã, không phải ${JSON.stringify(operations[strange])}.`,
        ),
      ];
}

function checkDay(day: string): AccessProblem[] {
  const ahead = (Date.parse(day) - Date.now()) / 86_400_000;
  return ahead > -1 && ahead <= 366 ? [] : [invalid("expiresOn", "Ngày cuối dùng được phải từ hôm nay tới một năm nữa.")];
}

/** Takes a token out of use at once and for good. */
export async function revokeToken(id: string, context: Context, schema: GraphQLSchema): Promise<TokenPayload> {
  const { sql, viewer } = context;
  const self = mustBePerson(viewer);
  const [token] = isId(id) ? await selectTokens(sql, schema, { id }) : [];
  if (!token) return refused(problem("NOT_FOUND", "Không có mã truy cập này.", "id"));
  if (token.personId !== self) {
    await mustCareFor(context, token.personId);
  }
  await actingAs(sql, viewer, "SCREEN", async (tx) => {
    await tx`update access_tokens set revoked_at = now() where id = ${id} and revoked_at is null`;
  });
  return { token: (await selectTokens(sql, schema, { id }))[0]!, value: null, problems: [] };
}

/** Refuses whoever may not see somebody's tokens and sessions: themselves, or the administrators in whose care they are. */
export async function mustSeeOf(context: Context, person: string | null | undefined): Promise<string> {
  const self = mustBePerson(context.viewer);
  if (!person || person === self) return self;
  if (!isId(person)) throw new HubError("BAD_USER_INPUT", "Khóa của người không phải UUID.", { argument: "person" });
  await mustCareFor(context, person);
  return person;
}
