import type { Sql } from "postgres";
import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import type { AnalyzeExplain, AnalyzeResult } from "#schema/measures/analyze.type.ts";
import { HubError } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { KeptAnswers, type Keepable } from "#server/core/graph/kept-answers.ts";
import { readAnswer, type Row } from "./answer.ts";
import { readQuestion } from "./check.ts";
import { canExplain } from "./explain.policy.ts";
import { resolveLatest, type Timed } from "./latest.sql.ts";
import { findStrangers } from "./members.sql.ts";
import { writeStatement, type AnalyzeStatement } from "./query/statement.sql.ts";
import type { Question } from "./question.ts";
import { makeRunner, runReading, settled, type Outcome } from "./run.sql.ts";

/** Questions of one request that run at once: one fewer than the pool has connections unless set otherwise. */
const AT_ONCE = 3;

/** Answers a question with one statement; refused questions never reach it. */
export async function analyze(input: AnalyzeInput, context: Context): Promise<AnalyzeResult> {
  const [answer] = await analyzeAll([input], context);
  if (answer instanceof Error) throw answer;
  return answer!;
}

/**
 * Answers several questions, each with one statement or from what is kept; what they share (codes to be known, latest
 * periods to be found) is looked up together. A question that is refused or fails gives its failure in its place.
 */
export async function analyzeAll(inputs: readonly AnalyzeInput[], context: Context): Promise<Outcome<AnalyzeResult>[]> {
  const kept = context.kept ?? new KeptAnswers();
  const keys = inputs.map(keyOf);
  const ask = askTogether(
    inputs.filter((_, index) => !kept.has(keys[index]!)),
    context.sql,
  );
  return await Promise.all(
    inputs.map((input, index) => settled(kept.take(keys[index]!, () => ask(input)).then((found) => tellAnswer(found, context)))),
  );
}

/** What makes two questions the same: their words, and the day, which latest periods and what is overdue depend on. */
const keyOf = (input: AnalyzeInput) => `analyze ${today()} ${JSON.stringify(input)}`;

const today = () => new Date().toISOString().slice(0, 10);

/** What a question came to, before it is read. */
interface Found extends Timed, AnalyzeStatement {
  readonly rows: readonly Row[];
}

/** Answers any of these questions; the first that is asked for looks up what they share. */
function askTogether(inputs: readonly AnalyzeInput[], sql: Sql): (input: AnalyzeInput) => Promise<Keepable<Found>> {
  const run = makeRunner(sql, AT_ONCE);
  let timed: Promise<Outcome<Timed>[]> | undefined;
  return async (input) => {
    const one = (await (timed ??= timeAll(inputs, sql)))[inputs.indexOf(input)]!;
    if (one instanceof Error) throw one;
    const statement = writeStatement(one.question);
    const rows = await run(statement.text, statement.values.all);
    const size = rows.reduce((sum, row) => sum + row.reduce<number>((length, value) => length + String(value).length + 10, 0), 0);
    return { answer: { ...one, ...statement, rows }, size: size + statement.text.length };
  };
}

/** The questions as they are understood, with the periods that they mean. */
async function timeAll(inputs: readonly AnalyzeInput[], sql: Sql): Promise<Outcome<Timed>[]> {
  const read = inputs.map((input) => {
    try {
      return readQuestion(input);
    } catch (error) {
      return error as Error;
    }
  });
  const known = await through<Question, Question>(read, async (questions) => {
    const strangers = await findStrangers(sql, questions);
    return questions.map((question, index) => strangers.get(index) ?? question);
  });
  return await through(known, (questions) => resolveLatest(sql, questions));
}

/** Takes what did not fail yet one step on, all together. */
async function through<T, U>(outcomes: readonly Outcome<T>[], step: (items: T[]) => Promise<Outcome<U>[]>): Promise<Outcome<U>[]> {
  const good = outcomes.filter((one): one is T => !(one instanceof Error));
  const next = good.length > 0 ? await step(good) : [];
  return outcomes.map((one) => (one instanceof Error ? one : next.shift()!));
}

function tellAnswer({ rows, layout, question, periods, text, values }: Found, context: Context): AnalyzeResult {
  // A function, so that the plan is made only when it is selected.
  const explain = () => explainStatement(context, text, values.all);
  return { ...readAnswer(rows, layout, question), periods, explain: explain as unknown as AnalyzeExplain };
}

async function explainStatement(context: Context, text: string, values: readonly (string | null)[]): Promise<AnalyzeExplain> {
  if (!canExplain(context.viewer)) throw new HubError("FORBIDDEN", "Chỉ người được phép mới xem được câu lệnh và kế hoạch.");
  const [row] = await runReading(context.sql, (sql) => sql.unsafe(`explain (format json) ${text}`, values as never[]));
  return { sql: text, parameters: [...values], plan: JSON.stringify(row!["QUERY PLAN"]) };
}
