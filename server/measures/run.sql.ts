import type { Sql, TransactionSql } from "postgres";
import { HubError, unavailable } from "#server/core/errors.ts";
import { PreparedTexts } from "#server/core/graph/prepared.ts";
import type { Row } from "./answer.ts";

/** What came of one of several things asked together: a failure of one is not a failure of all. */
export type Outcome<T> = T | Error;

/** Runs a statement; its rows are lists of columns. */
export type RunStatement = (text: string, values: readonly (string | null)[]) => Promise<Row[]>;

/** A failure as a value. */
export const settled = <T>(promise: Promise<T>): Promise<Outcome<T>> => promise.catch((error: Error) => error);

/**
 * PostgreSQL takes each step of the statement to give one row, and would join thousands by nested loops: measured on the
 * simulated province, by unit and quarter, 2.8 s against 0.12 s.
 */
export const settingsFor = (seconds: number): string =>
  `set local enable_nestloop = off; set local enable_mergejoin = off; set local jit = off; set local work_mem = '64MB'; set local statement_timeout = '${seconds}s'`;

/** Somebody waits with a page before him. */
const LONGEST_SECONDS = 30;

/** Reads under the settings that statements of `analyze` need. */
export const runReading = <T>(sql: Sql, statement: (sql: TransactionSql) => Promise<T>): Promise<T> =>
  sql
    .begin("read only", async (inside) => {
      await inside.unsafe(settingsFor(LONGEST_SECONDS));
      return await statement(inside);
    })
    .catch((error: unknown) => {
      throw told(error);
    }) as Promise<T>;

/** What PostgreSQL says, as one of the few things a caller may hear. */
export function told(error: unknown, seconds = LONGEST_SECONDS): unknown {
  const state = String((error as { code?: unknown }).code);
  if (state === "57014")
    return new HubError(
      "TIMEOUT",
      `Câu hỏi chạy quá ${seconds} giây nên đã bị dừng; hãy lọc bớt đơn vị và kỳ, bớt thước đo hoặc bớt dòng tổng.`,
    );
  return /^(08|57P|53|55P03|25P0)|^(CONNECT|ECONN|CONNECTION)/.test(state) ? unavailable() : error;
}

/** Texts are tens of kilobytes and their plans more: those of boards that many open, not all that analysts try. */
const texts = new PreparedTexts(100, 500);

/** Statements in turns, a few at once: whoever asks many leaves connections of the pool to others. */
export function makeRunner(sql: Sql, atOnce: number): RunStatement {
  const free: (() => void)[] = [];
  let running = 0;
  const turn = () => (running < atOnce ? Promise.resolve(void running++) : new Promise<void>((resolve) => free.push(resolve)));
  const done = () => {
    const next = free.shift();
    if (next) next();
    else running--;
  };
  return async (text, values) => {
    await turn();
    try {
      return await runReading(sql, (inside) => inside.unsafe(text, values as never[], { prepare: texts.has(sql, text) }).values());
    } finally {
      done();
    }
  };
}
