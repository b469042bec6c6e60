import type { Sql } from "postgres";
import type { Setting } from "#schema/administration/setting.type.ts";
import { hours, parseConfig, settingNames, type Config } from "#server/core/config.ts";
import { isLive } from "#server/core/live-settings.ts";

/** How each setting reads on a screen; a secret never does, and an address of a database leaves out who asks with what password. */
const shown: Record<string, (config: Config) => string | number | null> = {
  HOST: ({ host }) => host,
  PORT: ({ port }) => port,
  DATABASE_URL: ({ databaseUrl }) => databaseUrl && new URL(databaseUrl).host + new URL(databaseUrl).pathname,
  DATABASE_POOL: ({ databasePool }) => databasePool,
  TRUSTED_PROXIES: ({ trustedProxies }) => trustedProxies.join(", "),
  TRUSTED_DOCUMENTS: ({ trustedDocuments }) => trustedDocuments,
  INTROSPECTION: ({ introspection }) => (introspection ? "on" : "off"),
  RATE_LIMIT: ({ rateLimit }) => rateLimit,
  HUB_DATA: ({ dataFolder }) => dataFolder,
  CLIENT_BUILD: ({ clientBuild }) => clientBuild,
  HUB_PUBLIC_READING: ({ publicReading }) => (publicReading ? "yes" : "no"),
  SESSION_IDLE_HOURS: ({ sessionIdleHours }) => sessionIdleHours,
  SESSION_HOURS: ({ sessionHours }) => sessionHours,
  HUB_NAME: ({ hubName }) => hubName,
  OIDC_ISSUER: ({ oidc }) => oidc?.issuer ?? null,
  OIDC_CLIENT_ID: ({ oidc }) => oidc?.clientId ?? null,
  OIDC_NAME: ({ oidc }) => oidc?.name ?? null,
  LOG_LEVEL: ({ logLevel }) => logLevel,
} as Record<string, (config: Config) => string | number | null>;

const secret = new Set(["OIDC_CLIENT_SECRET"]);
const isWhole = (name: string) => typeof shown[name]?.(parseConfig({})) === "number";

/** What a live setting may be. */
export const boundsOf = (name: string): { least: number | null; most: number | null } => {
  const range = hours[name as keyof typeof hours];
  return { least: range?.[0] ?? null, most: range?.[1] ?? (name === "HUB_NAME" ? 60 : null) };
};

interface Row {
  name: string;
  value: string | null;
  version: number;
}

/** Every setting of the hub with what holds now, those first that can be changed here. */
export async function selectSettings(sql: Sql, config: Config): Promise<Setting[]> {
  const rows = await sql<Row[]>`select name, value, version from settings`;
  const kept = new Map(rows.map((row) => [row.name, row]));
  const standards = parseConfig({});
  const text = (name: string, of: Config) => String(shown[name]?.(of) ?? "") || null;
  return settingNames
    .map((name): Setting => {
      const row = kept.get(name);
      const isSet = config.fromEnvironment.includes(name);
      return {
        id: name,
        name,
        value: text(name, config),
        standard: text(name, standards),
        source: isSet ? "ENVIRONMENT" : isLive(name) && row?.value != null ? "SCREEN" : "STANDARD",
        isSecret: secret.has(name),
        isChangeable: isLive(name) && !isSet,
        kind: ["HUB_PUBLIC_READING"].includes(name) ? "YES_NO" : isWhole(name) ? "WHOLE" : "TEXT",
        ...boundsOf(name),
        version: row?.version ?? 0,
      };
    })
    .toSorted((a, b) => Number(isLive(b.name)) - Number(isLive(a.name)));
}
