import type { TransactionSql } from "postgres";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { importAs } from "#server/core/postgres/importing.ts";
import { beginAnew, isTaken, payloadOf, type Batch } from "./batch.ts";
import { beginBatch, endBatch, type Written } from "./origin.command.ts";
import { holdFeed } from "./places.sql.ts";

/** What is particular to one kind of rows. */
interface Steps {
  /** Notes what stands against the rows; begins anew when it is called again. */
  readonly check: (tx: TransactionSql) => Promise<void>;
  /** Writes the others, and notes what became of each. */
  readonly write: (tx: TransactionSql, written: Written) => Promise<void>;
}

/** Ends a batch that changes nothing; nothing of it stays. */
class Unchanged extends Error {}
class NotTaken extends Unchanged {}

/** Another writer was quicker with the same record: what it wrote is seen the next time. */
const overtaken = new Set(["23505", "23P01", "40P01"]);
const isOvertaken = (error: unknown): boolean => overtaken.has((error as { code?: string }).code ?? "");

/** Takes a batch in one transaction: all that it changes, or nothing, with one entry in the trail for each table it touched. */
export async function runBatch(batch: Batch<{ key: string }>, context: Context, steps: Steps): Promise<FeedPayload> {
  try {
    return payloadOf(batch, await takeBatch(batch, context, steps));
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    return payloadOf(batch, await takeBatch(batch, context, steps));
  }
}

/** @returns the batch that was written; null when nothing changed */
async function takeBatch(batch: Batch<{ key: string }>, { sql, viewer }: Context, steps: Steps): Promise<string | null> {
  beginAnew(batch);
  try {
    return await importAs(sql, viewer, batch.source, async (tx) => {
      await holdFeed(tx, batch.source, batch.kind);
      await steps.check(tx);
      if (!isTaken(batch)) throw new NotTaken();
      const origin = await beginBatch(tx, batch, viewer);
      await steps.write(tx, origin);
      if (!batch.results.some((result) => result === "INSERTED" || result === "UPDATED")) throw new Unchanged();
      await endBatch(tx, batch, origin, viewer);
      return origin.id;
    });
  } catch (error) {
    if (!(error instanceof Unchanged)) throw error;
    if (error instanceof NotTaken) batch.results.length = 0;
    return null;
  }
}
