import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hash } from "@node-rs/argon2";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import type { Sql } from "postgres";
import { makeApp } from "#server/app.ts";
import { parseConfig } from "#server/core/config.ts";
import { makeDossier } from "#tests/helpers/dossiers.ts";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { hashOf } from "#tests/helpers/sign-in.ts";
import type { Asker, Grant, Position } from "./askers.ts";

/** What a browser or a program that asks is made of. */
export interface Caller {
  readonly personId: string | null;
  readonly signInName: string;
  readonly sessionId: string | null;
  readonly tokenId: string | null;
  readonly visitorHash: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface World {
  readonly db: TestDb;
  readonly sql: Sql;
  readonly app: FastifyInstance;
  /** What the hub logged as failures of its own. */
  readonly faults: readonly string[];
  /** A unit at each place, by its id; the question is about `own`. */
  readonly units: Readonly<Record<Position, string | null>>;
  /** Password of everybody, and what the hub keeps of it. */
  readonly password: string;
  readonly passwordHash: string;
  readonly end: () => Promise<void>;
}

const codes = { above: "xa-tren", own: "xa-nay", beside: "xa-ben", below: "xa-duoi" } as const;
export const unitCode = codes.own;

/** The committed data set, and beside it four units in force today: one with a unit above, one beside and one below. */
export async function makeWorld(settings: Record<string, string> = {}): Promise<World> {
  const db = await makeDb({ dataset: true });
  await db.sql`insert into simulations (province, seed, size, generator, rows) values ('Thử', 1, 'small', 1, 1)`;
  await db.sql`
    insert into period_deadlines (period_id, level, due_on, reason)
    select id, 'PROVINCE', ends_on, 'Gia hạn' from periods where ends_on is not null order by id limit 1`;
  await db.sql`insert into check_runs (cause, started_at, finished_at, rules, found, opened, fixed) values ('START', now(), now(), '{V1}', 1, 1, 0)`;
  await db.sql`
    insert into findings (rule, fingerprint, severity, message, found_values) values ('V1', 'thu', 'WARNING', 'Số liệu thử không khớp.', '[]')`;
  await makeDossier(db.sql);
  const ids = await makeUnits(db.sql);
  const faults: string[] = [];
  const clientFolder = mkdtempSync(join(tmpdir(), "hub-access-"));
  writeFileSync(join(clientFolder, "index.html"), "<!doctype html><title>Hub</title>");
  const provider = { OIDC_ISSUER: "http://127.0.0.1:9", OIDC_CLIENT_ID: "hub", OIDC_CLIENT_SECRET: "x" };
  const config = parseConfig({ RATE_LIMIT: "0", ...provider, ...settings });
  const app = await makeApp({
    sql: db.hub,
    config,
    log: pino({ level: "error" }, { write: (line: string) => void faults.push(line) }),
    clientFolder,
  });
  const password = `mat khau ${randomBytes(6).toString("hex")}`;
  return {
    db,
    sql: db.sql,
    app,
    faults,
    units: { ...ids, aboveOnly: ids.above, ownOnly: ids.own, everywhere: null },
    password,
    // As cheap as it gets.
    passwordHash: await hash(password, { memoryCost: 1024, timeCost: 1 }),
    async end() {
      await app.close();
      await db.drop();
      rmSync(clientFolder, { recursive: true });
    },
  };
}

async function makeUnits(sql: Sql): Promise<Record<keyof typeof codes, string>> {
  const ids: Record<string, string> = {};
  for (const [place, code] of Object.entries(codes)) {
    const [row] = await sql<{ id: string }[]>`
      insert into units (code, name, level, type, valid_from, provenance_id)
      select ${code}, ${code}, 'COMMUNE', 'SPECIALISED_AGENCY', '2020-01-01', id from provenances limit 1 returning id`;
    ids[place] = row!.id;
  }
  for (const [place, above] of [
    ["own", "above"],
    ["beside", "above"],
    ["below", "own"],
  ] as const)
    await sql`insert into unit_parents (unit_id, parent_id, valid_from) values (${ids[place]!}, ${ids[above]!}, '2020-01-01')`;
  return ids as Record<keyof typeof codes, string>;
}

let made = 0;

/** Puts an asker into the database, signed in and with what the line says of them, in one statement. */
export async function makeCaller(world: World, asker: Asker, field: string): Promise<Caller> {
  const key = randomBytes(32).toString("base64url");
  const elsewhere = asker.isElsewhere ? { "sec-fetch-site": "cross-site" } : {};
  if (asker.shows === "nothing" || asker.shows === "visitor") {
    const isVisitor = asker.shows === "visitor";
    const headers: Record<string, string> = isVisitor ? { cookie: `hub_visitor=${key}` } : {};
    return { personId: null, signInName: "", sessionId: null, tokenId: null, visitorHash: isVisitor ? hashOf(key) : null, headers };
  }
  const isToken = asker.shows === "token";
  const signInName = `nguoi.${++made}`;
  const ids = { person: randomUUID(), session: randomUUID(), token: randomUUID() };
  await insertPerson(world, asker, { ids, key, signInName, field });
  const shown = isToken ? { authorization: `Bearer ${asker.isOver === "unknown" ? `${key}x` : key}` } : { cookie: `hub_session=${key}` };
  return {
    ...{ personId: ids.person, signInName, sessionId: isToken ? null : ids.session, tokenId: isToken ? ids.token : null },
    ...{ visitorHash: null, headers: { ...shown, ...elsewhere } as Record<string, string> },
  };
}

interface Making {
  ids: { person: string; session: string; token: string };
  key: string;
  signInName: string;
  field: string;
}

async function insertPerson(world: World, asker: Asker, { ids, key, signInName, field }: Making): Promise<void> {
  const { sql, passwordHash } = world;
  const grants = [
    ...asker.grants.map((grant) => rowOf(world, grant, { person_id: ids.person })),
    ...(asker.token?.grants ?? []).map((grant) => rowOf(world, grant, { token_id: ids.token })),
  ];
  const names = { this: field, another: field === "labels" ? "measures" : "labels", query: "query", mutation: "mutation" };
  const operations = (asker.token?.may ?? []).map((may) => names[may]);
  await sql`
    with p as (insert into people (id, name, sign_in_name, active_from, active_to)
        values (${ids.person}, ${`Người ${signInName}`}, ${signInName}, '2020-01-01', ${asker.isOver === "account" ? "2021-01-01" : null})),
      c as (insert into credentials (person_id, password_hash, must_change) values (${ids.person}, ${passwordHash}, ${asker.mustChange ?? false})),
      s as (insert into sessions (id, key_hash, person_id, by_password, expires_at, ended_at)
        select ${ids.session}::uuid, ${hashOf(key)}, ${ids.person}::uuid, true, now() + interval '1 day', case when ${asker.isOver === "session"} then now() end
        where ${asker.shows === "session"}),
      t as (insert into access_tokens (id, name, hash, prefix, person_id, operations, expires_at, revoked_at)
        select ${ids.token}::uuid, 'Thử', ${hashOf(key)}, 'cchc_', ${ids.person}::uuid, string_to_array(${operations.join(",")}, ','),
          now() + case when ${asker.isOver === "expired"} then -1 else 1 end * interval '1 day', case when ${asker.isOver === "revoked"} then now() end
        where ${asker.shows === "token"})
    insert into role_grants (person_id, token_id, role, unit_id, with_subtree, valid_from, valid_to)
    select person_id, token_id, role, unit_id, with_subtree, ${todayIn(sql)} + "from", ${todayIn(sql)} + "to"
    from jsonb_to_recordset(${sql.json(grants as never)}) as g(person_id uuid, token_id uuid, role role, unit_id uuid, with_subtree boolean, "from" int, "to" int)`;
}

const todayIn = (sql: Sql) => sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

function rowOf(world: World, { role, at, days = [-1000, null] }: Grant, holder: object) {
  const [from, to] = days;
  return { ...holder, role, unit_id: world.units[at], with_subtree: at !== "aboveOnly" && at !== "ownOnly", from, to };
}
