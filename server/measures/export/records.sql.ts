import type { ReservedSql } from "postgres";
import type { AnalyzeResult, AnalyzeRow } from "#schema/measures/analyze.type.ts";
import { readAnswer, type Row } from "#server/measures/answer.ts";
import type { Question } from "#server/measures/question.ts";
import { refuse } from "#server/measures/refuse.ts";
import { writeStatement } from "#server/measures/query/statement.sql.ts";

/** Rows that PostgreSQL hands over at a time: the memory of an export, whatever its length. */
const BATCH = 1000;

/** Totals are known before the first row and held until theirs is written: 50,000 of them took 300 MB. */
const MOST_TOTALS = 25_000;

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
  const { text, values, layout } = writeStatement(question);
  const query = sql.unsafe(text, values.all as never[], { prepare: false });
  // The driver knows both, its types only one at a time.
  const cursor = (query.values() as unknown as typeof query).cursor(BATCH)[Symbol.asyncIterator]();
  let isWaiting = false;
  leaving.addEventListener("abort", () => isWaiting && query.cancel());
  const next = async (): Promise<Row[] | null> => {
    leaving.throwIfAborted();
    isWaiting = true;
    const { done, value } = await cursor.next().finally(() => (isWaiting = false));
    return done ? null : (value as unknown as Row[]);
  };
  const totals: Row[] = [];
  let rows: Row[] | null = null;
  while (!rows?.length && (rows = await next())) {
    const at = rows.findIndex((row) => row[layout.set] === 0);
    totals.push(...(at < 0 ? rows : rows.slice(0, at)));
    if (totals.length > MOST_TOTALS) {
      await cursor.return?.();
      throw tooManyTotals();
    }
    rows = at < 0 ? [] : rows.slice(at);
  }
  const { rows: _first, ...head } = readAnswer([...totals, ...(rows ?? []).slice(0, 1)], layout, question);
  async function* batches() {
    for (let batch = rows; batch; batch = await next()) yield readAnswer(batch, layout, question).rows;
  }
  return { head, batches: batches(), close: () => void cursor.return?.() };
}

const tooManyTotals = () =>
  refuse(
    "totals",
    `Câu trả lời có hơn ${MOST_TOTALS.toLocaleString("vi-VN")} dòng tổng con.`,
    "Hãy bỏ dòng tổng, chỉ lấy tổng chung (GRAND), hoặc bớt chiều.",
  );
