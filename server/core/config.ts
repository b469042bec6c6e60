import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { CannotStart } from "#server/core/cannot-start.ts";
import { projectFolder } from "#server/core/paths.ts";

const clientBuilds = ["when-stale", "never"] as const;
const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const switches = ["on", "off"] as const;
const trusting = ["off", "strangers", "everybody"] as const;

/** A whole number in a range; every wrong value is answered with the same sentence and the value found. */
const whole = (name: string, min: number, max: number, standard: number, hint = "") =>
  z
    .string()
    .default(String(standard))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: ({ input }) => `${name} must be a whole number from ${min} to ${max}${hint}, not "${input}".`,
    })
    .transform(Number);

const isHost = (text: string) => /^[A-Za-z0-9.:_-]+$/.test(text);

// The address may hold a password, so the sentence never repeats it.
function isPostgresUrl(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    decodeURIComponent(text); // the driver does so with each part
    return /^postgres(ql)?:$/.test(protocol) && hostname !== "";
  } catch {
    return false;
  }
}

/** A provider is asked over encrypted connections only; one on this machine is for trying out. */
function isProviderUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === "https:" || (url?.protocol === "http:" && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname));
}

/** Least and most of the settings that count hours. */
export const hours = { SESSION_IDLE_HOURS: [1, 720], SESSION_HOURS: [1, 8_760] } as const;

/** What stands in the masthead beside the product's name. */
export const isHubName = (text: string): boolean => text.trim().length <= 60 && !/\p{Cc}|\p{Surrogate}/u.test(text);

const settings = z.object({
  HOST: z
    .string()
    .default("127.0.0.1")
    .refine(isHost, { error: ({ input }) => `HOST must be an IP address or a host name, not "${input}".` }),
  PORT: whole("PORT", 0, 65_535, 4000, " (0 takes any free port)"),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, { error: "DATABASE_URL must look like postgres://user:password@host:5432/database." })
    .optional(),
  DATABASE_POOL: whole("DATABASE_POOL", 2, 100, 6),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .refine((text) => text.split(",").every((item) => /^$|^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(item.trim())), {
      error: ({ input }) => `TRUSTED_PROXIES must be IP addresses or networks with commas between, not "${input}".`,
    }),
  INTROSPECTION: z
    .enum(switches, { error: ({ input }) => `INTROSPECTION must be one of ${switches.join(", ")}, not "${input}".` })
    .default("on"),
  TRUSTED_DOCUMENTS: z
    .enum(trusting, { error: ({ input }) => `TRUSTED_DOCUMENTS must be one of ${trusting.join(", ")}, not "${input}".` })
    .default("off"),
  RATE_LIMIT: whole("RATE_LIMIT", 0, 10_000, 100),
  HUB_DATA: z.string().default(".hub"),
  CLIENT_BUILD: z
    .enum(clientBuilds, { error: ({ input }) => `CLIENT_BUILD must be one of ${clientBuilds.join(", ")}, not "${input}".` })
    .default("when-stale"),
  HUB_PUBLIC_READING: z
    .enum(["yes", "no"], { error: ({ input }) => `HUB_PUBLIC_READING must be yes or no, not "${input}".` })
    .default("yes"),
  SESSION_IDLE_HOURS: whole("SESSION_IDLE_HOURS", ...hours.SESSION_IDLE_HOURS, 8),
  SESSION_HOURS: whole("SESSION_HOURS", ...hours.SESSION_HOURS, 168),
  HUB_NAME: z
    .string()
    .refine((text) => isHubName(text), { error: ({ input }) => `HUB_NAME must be at most 60 letters on one line, not "${input}".` })
    .optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isProviderUrl, { error: "OIDC_ISSUER must look like https://provider.example.vn; only on this machine may it be http." })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, { error: "OIDC_NAME must be at most 60 letters." }).default("đăng nhập một lần"),
  LOG_LEVEL: z
    .enum(logLevels, { error: ({ input }) => `LOG_LEVEL must be one of ${logLevels.join(", ")}, not "${input}".` })
    .default("warn"),
});

/** Every setting's name, in the order of `.env.example`. */
export const settingNames = Object.keys(settings.shape);

export interface Config {
  /** Address the hub listens on; the loopback address keeps it on this machine. */
  host: string;
  /** 0 asks the system for any free port. */
  port: number;
  /** Undefined means the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  /** Most connections one hub holds open; half of them are kept for heavy work. */
  databasePool: number;
  /** Addresses whose word on where a request comes from is taken. */
  trustedProxies: readonly string[];
  /** Whether the schema can be asked for, and misspelt names are answered with suggestions. */
  introspection: boolean;
  /** Who may ask GraphQL only what is known: the client's own operations and the files of `<dataFolder>/documents`. */
  trustedDocuments: (typeof trusting)[number];
  /** Percent of the usual allowance of each caller; 0 is without limit. */
  rateLimit: number;
  /** Absolute folder of the embedded database and of files. */
  dataFolder: string;
  /** `never` serves the client as it was built, as where the project's folder cannot be written. */
  clientBuild: (typeof clientBuilds)[number];
  /** Where people may sign in instead of with a password of the hub's. */
  oidc: { issuer: string; clientId: string; clientSecret: string | undefined; name: string } | undefined;
  /** Whether published figures are read without an account. */
  publicReading: boolean;
  /** A session ends when it was not used for so long. */
  sessionIdleHours: number;
  /** The longest that a session lasts, used or not. */
  sessionHours: number;
  logLevel: (typeof logLevels)[number];
  /** The province or office that the hub is of, shown beside the product's name; empty shows none. */
  hubName: string;
  /** Names of the settings that have a value of their own in the environment. */
  fromEnvironment: readonly string[];
}

/**
 * Reads all settings at once, so that a person sees every fault in one go. An empty value counts as not set.
 *
 * @throws {CannotStart} with one sentence a line
 */
export function parseConfig(values: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(present);
  if (!parsed.success) {
    throw new CannotStart(parsed.error.issues.map((issue) => issue.message).join("\n"));
  }
  const { HOST, PORT, DATABASE_URL, DATABASE_POOL, HUB_DATA, CLIENT_BUILD, LOG_LEVEL, ...auth } = parsed.data;
  const { TRUSTED_PROXIES, INTROSPECTION, TRUSTED_DOCUMENTS, RATE_LIMIT } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL,
    databasePool: DATABASE_POOL,
    trustedProxies: TRUSTED_PROXIES.split(",").flatMap((item) => item.trim() || []),
    introspection: INTROSPECTION === "on",
    trustedDocuments: TRUSTED_DOCUMENTS,
    rateLimit: RATE_LIMIT,
    dataFolder: resolve(projectFolder, HUB_DATA),
    clientBuild: CLIENT_BUILD,
    oidc:
      (auth.OIDC_ISSUER && {
        issuer: auth.OIDC_ISSUER,
        clientId: auth.OIDC_CLIENT_ID ?? "cchc-hub",
        clientSecret: auth.OIDC_CLIENT_SECRET,
        name: auth.OIDC_NAME,
      }) ||
      undefined,
    publicReading: auth.HUB_PUBLIC_READING === "yes",
    sessionIdleHours: auth.SESSION_IDLE_HOURS,
    sessionHours: auth.SESSION_HOURS,
    logLevel: LOG_LEVEL,
    hubName: auth.HUB_NAME?.trim() ?? "",
    fromEnvironment: settingNames.filter((name) => name in present),
  };
}

/** The process's environment over the project's `.env`; the one place that reads either. */
export function loadConfig(): Config {
  const file = join(projectFolder, ".env");
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return parseConfig({ ...fromFile, ...process.env });
}

/** Whether `npm start` or the like is above us; npm tells its scripts so. */
export const isUnderNpm = (): boolean => process.env.npm_lifecycle_event !== undefined;
