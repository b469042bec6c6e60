import type { ReservedSql } from "postgres";
import type { AnalyzeResult, AnalyzeRow } from "#schema/measures/analyze.type.ts";
import { readAnswer } from "#server/measures/answer.ts";
import type { Question } from "#server/measures/question.ts";
import { writeStatement } from "#server/measures/query/statement.sql.ts";

/** Rows that PostgreSQL hands over at a time: the memory of an export, whatever its length. */
const BATCH = 1000;

/** An answer whose rows come one batch after the other. */
export interface Records {
  /** Everything but the rows. */
  readonly head: Omit<AnalyzeResult, "rows" | "explain" | "periods">;
  readonly batches: AsyncIterable<readonly AnalyzeRow[]>;
  /** Lets go of the rows that nobody took. */
  readonly close: () => void;
}

/**
 * Runs the statement of a question once and takes its rows through a cursor. The whole answer is made first, so what
 * fails, fails before this returns; the statement is cancelled when `leaving` is aborted.
 */
export async function openRecords(sql: ReservedSql, question: Question, leaving: AbortSignal): Promise<Records> {
  const { text, values } = writeStatement(question);
  const query = sql.unsafe<{ part: string }[]>(asRecords(text), values.all as never[], { prepare: false });
  const cursor = query.cursor(BATCH)[Symbol.asyncIterator]();
  let isWaiting = false;
  leaving.addEventListener("abort", () => isWaiting && query.cancel());
  const next = async (): Promise<string[] | null> => {
    leaving.throwIfAborted();
    isWaiting = true;
    const { done, value } = await cursor.next().finally(() => (isWaiting = false));
    return done ? null : (value as { part: string }[]).map(({ part }) => part);
  };
  const [first = "", ...rows] = (await next()) ?? [];
  const { rows: _none, ...head } = readAnswer(first, question);
  const read = (parts: readonly string[]) => readAnswer(`{"count":0,"rows":[${parts.join(",")}],"totals":[]}`, question).rows;
  async function* batches() {
    for (let parts: string[] | null = rows; parts; parts = await next()) if (parts.length > 0) yield read(parts);
  }
  return { head, batches: batches(), close: () => void cursor.return?.() };
}

/** The one JSON text of a statement as many: first the answer without its rows, then each row. */
const asRecords = (text: string): string => `with answer as materialized (select (${text})::json as whole)
select json_build_object('count', whole -> 'count', 'rows', '[]'::json, 'totals', whole -> 'totals')::text as part from answer
union all select item::text from answer cross join json_array_elements(whole -> 'rows') item`;
