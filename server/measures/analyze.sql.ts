import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import type { AnalyzeExplain, AnalyzeResult } from "#schema/measures/analyze.type.ts";
import { HubError } from "#server/core/errors.ts";
import type { Context } from "#server/core/graph/context.ts";
import { readAnswer } from "./answer.ts";
import { readQuestion } from "./check.ts";
import { canExplain } from "./explain.policy.ts";
import { resolveLatest, type Timed } from "./latest.sql.ts";
import { findStrangers } from "./members.sql.ts";
import { writeStatement } from "./query/statement.sql.ts";
import type { Question } from "./question.ts";
import { makeRunner, runReading, settled, type Outcome, type RunStatement } from "./run.sql.ts";

/** Questions of one request that run at once: one fewer than the pool has connections unless set otherwise. */
const AT_ONCE = 3;

/** Answers a question with one statement; refused questions never reach it. */
export async function analyze(input: AnalyzeInput, context: Context): Promise<AnalyzeResult> {
  const [answer] = await analyzeAll([input], context);
  if (answer instanceof Error) throw answer;
  return answer!;
}

/**
 * Answers several questions, each with one statement; what they share (codes to be known, latest periods to be found) is
 * looked up together. A question that is refused or fails gives its failure in its place.
 */
export async function analyzeAll(inputs: readonly AnalyzeInput[], context: Context): Promise<Outcome<AnalyzeResult>[]> {
  const { sql } = context;
  const run = makeRunner(sql, AT_ONCE);
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
  const timed = await through(known, (questions) => resolveLatest(sql, questions));
  return await Promise.all(timed.map((one) => (one instanceof Error ? one : settled(answerOne(run, context, one)))));
}

/** Takes what did not fail yet one step on, all together. */
async function through<T, U>(outcomes: readonly Outcome<T>[], step: (items: T[]) => Promise<Outcome<U>[]>): Promise<Outcome<U>[]> {
  const good = outcomes.filter((one): one is T => !(one instanceof Error));
  const next = good.length > 0 ? await step(good) : [];
  return outcomes.map((one) => (one instanceof Error ? one : next.shift()!));
}

async function answerOne(run: RunStatement, context: Context, { question, periods }: Timed): Promise<AnalyzeResult> {
  const { text, values, layout } = writeStatement(question);
  const rows = await run(text, values.all);
  // A function, so that the plan is made only when it is selected.
  const explain = () => explainStatement(context, text, values.all);
  return { ...readAnswer(rows, layout, question), periods, explain: explain as unknown as AnalyzeExplain };
}

async function explainStatement(context: Context, text: string, values: readonly (string | null)[]): Promise<AnalyzeExplain> {
  if (!canExplain(context.viewer)) throw new HubError("FORBIDDEN", "Chỉ người được phép mới xem được câu lệnh và kế hoạch.");
  const [row] = await runReading(context.sql, (sql) => sql.unsafe(`explain (format json) ${text}`, values as never[]));
  return { sql: text, parameters: [...values], plan: JSON.stringify(row!["QUERY PLAN"]) };
}
