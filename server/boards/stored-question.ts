import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from "graphql";
import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { todayInVietnam } from "#server/auth/today.ts";
import { readQuestion } from "#server/measures/check.ts";
import { refuse } from "#server/measures/refuse.ts";
import type { Outcome } from "#server/measures/run.sql.ts";

/**
 * A stored question with what the contract adds to it, checked as `analyze` checks its own: since it was saved a measure
 * may have gone, or the contract may have changed.
 *
 * @returns the refusal when it can no longer be asked
 */
export function readStored(question: object, schema: GraphQLSchema): Outcome<AnalyzeInput> {
  try {
    const input = coerceInputValue(withToday(question), schema.getType("AnalyzeInput") as GraphQLInputType, (path, _value, error) => {
      throw refuse(path.join("."), error.message, "Hãy sửa câu hỏi rồi lưu lại.");
    }) as AnalyzeInput;
    readQuestion(input);
    return input;
  } catch (error) {
    return error as Error;
  }
}

/** Under successors without a day: whoever stands there when the question is opened. */
const withToday = (question: { boundaries?: unknown; boundariesOn?: unknown }): object =>
  question.boundaries === "AS_OF" && !question.boundariesOn ? { ...question, boundariesOn: todayInVietnam() } : question;
