import type { Log } from "#server/core/log.ts";
import type { Sql } from "#server/core/postgres/connect.ts";
import { writeAnchor } from "./anchors.ts";
import { findHead } from "./verify.sql.ts";

/** So much of the trail may be cut off unseen at most. */
const everyMs = 15 * 60_000;

/** Notes the end of the trail now, every quarter of an hour, and when the hub stops: in the data folder and in the log. */
export async function keepAnchors(sql: Sql, dataFolder: string, log: Log): Promise<() => Promise<void>> {
  const note = async () => {
    try {
      const head = await findHead(sql);
      if (head && writeAnchor(dataFolder, head, new Date())) log.info(head, "end of the audit trail");
    } catch (error) {
      log.error({ err: error }, "end of the audit trail not noted");
    }
  };
  await note();
  const timer = setInterval(() => void note(), everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await note();
  };
}
