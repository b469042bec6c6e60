import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";

/** Where the database tells, at commit, which tables were written. */
const CHANNEL = "hub_data";

/** How often a hub tells itself something, to know that it still hears. */
const PULSE_MS = 15_000;

/** Pulses are of no account to other hubs. */
const PULSE = "pulse ";

/**
 * Hears of every committed change of data, also of those that others make: `changed` is told the table. It is called too
 * whenever listening begins, with null for whatever happened before, and at every pulse while the hub does not hear itself.
 *
 * @returns what ends the listening
 */
export async function hearDataChanges(sql: Sql, changed: (table: string | null) => void, pulseMs = PULSE_MS): Promise<() => Promise<void>> {
  const own = PULSE + randomUUID();
  let isHeard = true;
  const hear = (said: string) => {
    if (said === own) isHeard = true;
    else if (!said.startsWith(PULSE)) changed(said);
  };
  const listen = () => sql.listen(CHANNEL, hear, () => changed(null));
  let ear = await listen();
  let isBusy = false;
  const pulse = async () => {
    // What happened meanwhile was not heard either.
    if (!isHeard) changed(null);
    if (isBusy) return;
    isBusy = true;
    try {
      if (!isHeard) {
        await ear.unlisten();
        ear = await listen();
      }
      isHeard = false;
      await sql.notify(CHANNEL, own);
    } catch {
      // The database is away; the next pulse tries again.
    } finally {
      isBusy = false;
    }
  };
  const beating = setInterval(() => void pulse(), pulseMs).unref();
  return async () => {
    clearInterval(beating);
    await ear.unlisten().catch(() => {});
  };
}
