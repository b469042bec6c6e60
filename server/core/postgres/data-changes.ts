import type { Sql } from "postgres";

/** Where the database tells, at commit, which tables were written. */
const CHANNEL = "hub_data";

/** A connection that was lost is listened on anew after this long at most. */
const RENEWED_MS = 60_000;

/**
 * Hears of every committed change of data, also of those that others make: `changed` is told the table. It is called too
 * whenever listening begins, with null for whatever happened before.
 *
 * @returns what ends the listening
 */
export async function hearDataChanges(sql: Sql, changed: (table: string | null) => void): Promise<() => Promise<void>> {
  const listen = () => sql.listen(CHANNEL, changed, () => changed(null));
  let ear = await listen();
  const renewing = setInterval(() => {
    void ear
      .unlisten()
      .then(async () => (ear = await listen()))
      .catch(() => {});
  }, RENEWED_MS).unref();
  return async () => {
    clearInterval(renewing);
    await ear.unlisten().catch(() => {});
  };
}
