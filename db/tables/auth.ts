import { sql } from "drizzle-orm";
import { boolean, check, date, index, integer, pgEnum, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { folded, id, recordedAt, validity } from "../columns.ts";
import { units } from "./units.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Somebody with an account. How a person proves who they are stands apart, in `credentials` and `second_factors`. */
export const people = pgTable(
  "people",
  {
    id: id(),
    name: text("name").notNull(),
    /** Lower case; what a person types at sign-in. */
    signInName: text("sign_in_name").notNull().unique(),
    /** Lower case. */
    email: text("email").unique(),
    activeFrom: date("active_from")
      .notNull()
      .default(sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`),
    /** The first day the account no longer opens anything; null means none is set. */
    activeTo: date("active_to"),
    version: integer("version").notNull().default(1),
    recordedAt: recordedAt(),
    searchText: folded("name || ' ' || sign_in_name || ' ' || coalesce(email, '')"),
  },
  (t) => [
    check("people_sign_in_name_shape", sql`${t.signInName} ~ '^[a-z0-9][a-z0-9._-]{1,62}$'`),
    check("people_size", sql`length(${t.name}) between 1 and 120 and length(${t.email}) <= 254`),
  ],
);

/** What opens a person's account: a password, a person of the OpenID provider, or both. */
export const credentials = pgTable(
  "credentials",
  {
    personId: uuid("person_id")
      .primaryKey()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Argon2id with its salt and costs; null when there is no password. */
    passwordHash: text("password_hash"),
    /** The password was given by somebody else; until it is changed it opens nothing but its change. */
    mustChange: boolean("must_change").notNull().default(false),
    /** Until when a password given by somebody else can be used; null means without end. */
    oneTimeUntil: instant("one_time_until"),
    oidcIssuer: text("oidc_issuer"),
    oidcSubject: text("oidc_subject"),
  },
  (t) => [
    unique("credentials_oidc").on(t.oidcIssuer, t.oidcSubject),
    check("credentials_oidc_whole", sql`(${t.oidcIssuer} is null) = (${t.oidcSubject} is null)`),
  ],
);

/** A person's second factor by time (TOTP). */
export const secondFactors = pgTable("second_factors", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  /** In base 32; needed as it is to check a code. */
  secret: text("secret").notNull(),
  /** Null until the person showed one right code; only then it is asked for. */
  confirmedAt: instant("confirmed_at"),
  /** The last step of 30 seconds whose code was used: a code opens once. */
  lastStep: integer("last_step").notNull().default(0),
  /** SHA-256 of the recovery codes not used yet. */
  recoveryHashes: text("recovery_hashes")
    .array()
    .notNull()
    .default(sql`'{}'`),
});

/** Signed-in browsers. A key lives in a cookie; the hub keeps its SHA-256. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    keyHash: text("key_hash").notNull().unique(),
    /** The key before the last rotation, good until `previous_until`: requests under way still carry it. */
    previousHash: text("previous_hash").unique(),
    /** Null until the new key was used: an answer with it may have been lost. */
    previousUntil: instant("previous_until"),
    rotatedAt: instant("rotated_at").notNull().defaultNow(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** Signed in with the hub's own password, not at the OpenID provider. */
    byPassword: boolean("by_password").notNull(),
    madeAt: instant("made_at").notNull().defaultNow(),
    lastUsedAt: instant("last_used_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    endedAt: instant("ended_at"),
    userAgent: text("user_agent"),
    address: text("address"),
  },
  (t) => [index("sessions_person").on(t.personId)],
);

/** What an integrator's program shows instead of a password. It never reaches further than the person who answers for it. */
export const accessTokens = pgTable(
  "access_tokens",
  {
    id: id(),
    name: text("name").notNull(),
    /** SHA-256 of the token. */
    hash: text("hash").notNull().unique(),
    /** Its first characters, to know it by. */
    prefix: text("prefix").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    /** What it may be used for: `query`, `mutation`, or single root fields by name. */
    operations: text("operations").array().notNull(),
    madeAt: instant("made_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    lastUsedAt: instant("last_used_at"),
  },
  (t) => [index("access_tokens_person").on(t.personId), check("access_tokens_size", sql`length(${t.name}) between 1 and 120`)],
);

export const role = pgEnum("role", [
  "READER",
  "ANALYST",
  "ENTERER",
  "CHECKER",
  "APPROVER",
  "AGGREGATOR",
  "APPRAISER",
  "ADMINISTRATOR",
  "INTEGRATOR",
]);

/** A role of a person or of a token, for a unit and mostly what is below it, during `[valid_from, valid_to)`. */
export const roleGrants = pgTable(
  "role_grants",
  {
    id: id(),
    personId: uuid("person_id").references(() => people.id, { onDelete: "cascade" }),
    tokenId: uuid("token_id").references(() => accessTokens.id, { onDelete: "cascade" }),
    role: role("role").notNull(),
    /** Null means every unit. */
    unitId: uuid("unit_id").references(() => units.id),
    withSubtree: boolean("with_subtree").notNull().default(true),
    ...validity(),
    recordedAt: recordedAt(),
  },
  (t) => [
    check("role_grants_holder", sql`num_nonnulls(${t.personId}, ${t.tokenId}) = 1`),
    check("role_grants_everywhere", sql`${t.unitId} is not null or ${t.withSubtree}`),
    check("role_grants_validity", sql`${t.validTo} >= ${t.validFrom}`),
    index("role_grants_person").on(t.personId),
    index("role_grants_token").on(t.tokenId),
    index("role_grants_unit").on(t.unitId),
  ],
);

/** Failed sign-ins in a row, by what was tried: the SHA-256 of a sign-in name, known or not, or of an address. */
export const signInFailures = pgTable(
  "sign_in_failures",
  {
    subject: text("subject").primaryKey(),
    failures: integer("failures").notNull(),
    lastAt: instant("last_at").notNull().defaultNow(),
    lockedUntil: instant("locked_until"),
  },
  (t) => [index("sign_in_failures_last").on(t.lastAt)],
);

/**
 * Whoever may own something that is saved: a person, or without an account a visitor, known by a random key that only the
 * visitor's browser holds. Signing in hands over what the browser's visitor owns.
 */
export const owners = pgTable(
  "owners",
  {
    id: id(),
    /** SHA-256 of the visitor's key, in hexadecimal digits. */
    visitorHash: text("visitor_hash").unique(),
    personId: uuid("person_id")
      .unique()
      .references(() => people.id),
    recordedAt: recordedAt(),
  },
  (t) => [check("owners_one", sql`num_nonnulls(${t.visitorHash}, ${t.personId}) <= 1`)],
);
