import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Ask, GraphAsk } from "./asked.ts";
import type { Cell } from "./cell.ts";
import { unitCode } from "./world.ts";

const grant = `{ role: READER, unit: "${unitCode}" }`;
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

const change = (field: string, args: string, selection: string, shows: string): GraphAsk => ({
  text: `mutation { ${field}${args} { ${selection} problems { code message } } }`,
  shows: `${field}.${shows}`,
});
const done = (field: string, args = ""): GraphAsk => change(field, args, "isDone", "isDone");
const onPerson = (field: string, id: string): GraphAsk => change(field, `(person: "${id}")`, "person { id }", "person.id");
const save = (name: string, more = "") =>
  change("savePerson", `(input: { name: "Người mới", signInName: "${name}" ${more} })`, "person { id }", "person.id");
const newToken = (more: string) =>
  change("createToken", `(input: { name: "Mã mới", expiresOn: "${tomorrow()}" ${more} })`, "value", "value");
const person = (id: string | null): GraphAsk => ({
  text: `{ person(id: "${id ?? randomUUID()}") { id email roles { role } } }`,
  shows: "person.id",
});
const listed = ({ signInName, personId }: Cell["me"]): GraphAsk => ({
  text: `{ people(search: "${signInName}") { nodes { id email } } }`,
  shows: "people.nodes",
  holding: personId!,
});
const sessions = (of = ""): GraphAsk => ({ text: `{ sessions${of} { id } }`, shows: "sessions" });
const tokens = (of = ""): GraphAsk => ({ text: `{ tokens${of} { id } }`, shows: "tokens" });
const give = ({ personId }: Cell["me"], what: string) =>
  change("grantRole", `(person: "${personId ?? randomUUID()}", grant: ${what})`, "person { id email roles { role } }", "person.roles");
const end = async (cell: Cell, { personId }: Cell["me"]) =>
  change("endRole", `(id: "${await cell.grantOf(personId!)}")`, "person { id }", "person.id");
const saveOther = ({ personId, signInName }: Cell["me"]) => save(signInName, `id: "${personId}" version: 1`);
const of = (id: string | null) => `(person: "${id}")`;

export const peopleAsks: Readonly<Record<string, Ask>> = {
  "Query.signInWays": () => ({ text: "{ signInWays { provider } }", shows: "signInWays.provider" }),
  "Query.me": () => ({ text: "{ me { id } }", shows: "me.id" }),
  async "Mutation.signIn"(cell) {
    const { signInName } = await cell.person();
    return change("signIn", `(input: { name: "${signInName}", password: "${cell.world.password}" })`, "me { id }", "me.id");
  },
  "Mutation.signOut": () => done("signOut"),
  "Mutation.changePassword": ({ world }) =>
    change("changePassword", `(current: "${world.password}", next: "lúa chín đầu ${randomUUID().slice(0, 8)}")`, "me { id }", "me.id"),
  "Mutation.signOutEverywhere": () => done("signOutEverywhere"),
  "Mutation.enrolSecondFactor": ({ world }) => change("enrolSecondFactor", `(password: "${world.password}")`, "secret", "secret"),
  async "Mutation.confirmSecondFactor"({ sql, me }) {
    const secret = new Secret();
    if (me.personId) await sql`insert into second_factors (person_id, secret) values (${me.personId}, ${secret.base32})`;
    return change("confirmSecondFactor", `(code: "${new TOTP({ secret }).generate()}")`, "recoveryCodes", "recoveryCodes");
  },
  "Mutation.removeSecondFactor": ({ world }) => done("removeSecondFactor", `(password: "${world.password}")`),

  "Query.people": () => ({ text: "{ people(first: 1) { totalCount nodes { id } } }", shows: "people" }),
  "Query.people · có người của đơn vị": async (cell) => listed(await cell.person()),
  "Query.people · có người chưa có vai trò": async (cell) => listed(await cell.newcomer()),
  "Query.person · chính mình": ({ me }) => person(me.personId),
  "Query.person · người của đơn vị": async (cell) => person((await cell.person()).personId),
  "Query.person · người có vai trò đối với mọi đơn vị": async (cell) => person((await cell.superior()).personId),
  "Query.person · người chưa có vai trò": async (cell) => person((await cell.newcomer()).personId),
  "Mutation.savePerson · người mới": () => save(`moi.${randomUUID().slice(0, 8)}`, "withPassword: false"),
  "Mutation.savePerson · người của đơn vị": async (cell) => saveOther(await cell.person()),
  "Mutation.savePerson · người có vai trò đối với mọi đơn vị": async (cell) => saveOther(await cell.superior()),
  "Mutation.resetPassword · người có vai trò đối với mọi đơn vị": async (cell) =>
    onPerson("resetPassword", (await cell.superior()).personId!),
  "Mutation.resetPassword · người của đơn vị": async (cell) => onPerson("resetPassword", (await cell.person()).personId!),
  async "Mutation.resetSecondFactor · người của đơn vị"(cell) {
    const { personId } = await cell.person();
    await cell.sql`insert into second_factors (person_id, secret, confirmed_at) values (${personId}, 'x', now())`;
    return done("resetSecondFactor", of(personId));
  },
  "Mutation.grantRole · vai trò đối với đơn vị": async (cell) => give(await cell.newcomer(), grant),
  "Mutation.grantRole · vai trò quản trị viên đối với đơn vị": async (cell) =>
    give(await cell.newcomer(), `{ role: ADMINISTRATOR, unit: "${unitCode}" }`),
  "Mutation.grantRole · vai trò đối với đơn vị, cho người của đơn vị ngang cấp": async (cell) => give(await cell.neighbour(), grant),
  "Mutation.grantRole · vai trò đối với mọi đơn vị": async (cell) => give(await cell.newcomer(), "{ role: READER }"),
  "Mutation.grantRole · vai trò quản trị viên đối với mọi đơn vị, cho mình": ({ me }) => give(me, "{ role: ADMINISTRATOR }"),
  "Mutation.endRole · vai trò đối với đơn vị": async (cell) => end(cell, await cell.person()),
  "Mutation.endRole · vai trò đối với mọi đơn vị": async (cell) => end(cell, await cell.superior()),
  "Query.sessions · của mình": () => sessions(),
  "Query.sessions · của người của đơn vị": async (cell) => sessions(of((await cell.person()).personId)),
  "Query.sessions · của người có vai trò đối với mọi đơn vị": async (cell) => sessions(of((await cell.superior()).personId)),
  "Mutation.endSession · của mình": ({ me }) => done("endSession", `(id: "${me.sessionId ?? randomUUID()}")`),
  async "Mutation.endSession · của người của đơn vị"(cell) {
    const { personId, sessionId } = await cell.person();
    return done("endSession", `(id: "${sessionId}", person: "${personId}")`);
  },

  async "Query.tokens · của mình"(cell) {
    await cell.ownToken();
    return tokens();
  },
  "Query.tokens · của người của đơn vị": async (cell) => tokens(of((await cell.tokenHolder()).personId)),
  "Mutation.createToken · cho mình, không vai trò": () => newToken(""),
  "Mutation.createToken · cho mình, vai trò người đọc đối với đơn vị": () => newToken(`roles: [${grant}]`),
  "Mutation.createToken · cho người của đơn vị": async (cell) => newToken(`person: "${(await cell.person()).personId}"`),
  "Mutation.createToken · cho người có vai trò đối với mọi đơn vị": async (cell) =>
    newToken(`person: "${(await cell.superior()).personId}"`),
  "Mutation.revokeToken · của mình": async (cell) =>
    change("revokeToken", `(id: "${await cell.ownToken()}")`, "token { revokedAt }", "token.revokedAt"),
  "Mutation.revokeToken · của người của đơn vị": async (cell) =>
    change("revokeToken", `(id: "${(await cell.tokenHolder()).tokenId}")`, "token { revokedAt }", "token.revokedAt"),
};
