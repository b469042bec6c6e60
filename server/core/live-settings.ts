import type { Sql } from "postgres";
import { CannotStart } from "./cannot-start.ts";
import { parseConfig, type Config } from "./config.ts";

/** The settings that an administrator changes while the hub runs, by the names they have in the environment. */
export const liveSettings = {
  HUB_PUBLIC_READING: "publicReading",
  SESSION_IDLE_HOURS: "sessionIdleHours",
  SESSION_HOURS: "sessionHours",
  HUB_NAME: "hubName",
} as const satisfies Record<string, keyof Config>;

export type LiveSetting = keyof typeof liveSettings;

export const isLive = (name: string): name is LiveSetting => Object.hasOwn(liveSettings, name);

/** What a text of a live setting means; null when it means nothing. */
export function readLive(name: LiveSetting, text: string): Pick<Config, (typeof liveSettings)[LiveSetting]> | null {
  try {
    return parseConfig({ [name]: text });
  } catch (error) {
    if (error instanceof CannotStart) return null;
    throw error;
  }
}

/**
 * The settings of a running hub: those of its environment, and over its defaults what administrators set, kept in memory
 * so that no request reads them. `config` is one object for the life of the hub, changed in place.
 */
export class LiveSettings {
  readonly config: Config;
  readonly #started: Config;
  #reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly sql: Sql,
    started: Config,
  ) {
    this.#started = started;
    this.config = { ...started };
  }

  /** Reads them anew, one reading after the other; what cannot be read leaves all as it was. */
  refresh(): Promise<void> {
    return (this.#reading = this.#reading.catch(() => {}).then(() => this.#read()));
  }

  async #read(): Promise<void> {
    const rows = await this.sql<{ name: string; value: string | null }[]>`select name, value from settings`;
    const kept = new Map(rows.map(({ name, value }) => [name, value]));
    for (const name of Object.keys(liveSettings).filter(isLive)) {
      if (this.#started.fromEnvironment.includes(name)) continue;
      const key = liveSettings[name];
      const source = readLive(name, kept.get(name) ?? "") ?? this.#started;
      Object.assign(this.config, { [key]: source[key] });
    }
  }
}
