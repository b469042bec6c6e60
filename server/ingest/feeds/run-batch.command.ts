import type { TransactionSql } from "postgres";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { importAs } from "#server/core/postgres/importing.ts";
import { isTaken, payloadOf, type Batch } from "./batch.ts";
import { beginBatch, endBatch, type Written } from "./origin.command.ts";
import { holdFeed } from "./places.sql.ts";

/** What is particular to one kind of rows. */
interface Steps {
  /** Notes what stands against the rows. */
  readonly check: (tx: TransactionSql) => Promise<void>;
  /** Writes the others, and notes what became of each. */
  readonly write: (tx: TransactionSql, written: Written) => Promise<void>;
}

/** Ends a batch that changes nothing; nothing of it stays. */
class Unchanged extends Error {}

/** Takes a batch in one transaction: all that it changes, or nothing, with one entry in the trail for each table it touched. */
export async function runBatch(batch: Batch<{ key: string }>, { sql, viewer }: Context, steps: Steps): Promise<FeedPayload> {
  try {
    const id = await importAs(sql, viewer, batch.source, async (tx) => {
      await holdFeed(tx, batch.source, batch.kind);
      await steps.check(tx);
      if (!isTaken(batch)) throw new Unchanged();
      const origin = await beginBatch(tx, batch, viewer);
      await steps.write(tx, origin);
      if (!batch.results.some((result) => result === "INSERTED" || result === "UPDATED")) throw new Unchanged();
      await endBatch(tx, batch, origin, viewer);
      return origin.id;
    });
    return payloadOf(batch, id);
  } catch (error) {
    if (error instanceof Unchanged) return payloadOf(batch, null);
    throw error;
  }
}
