import type { LocationQueryRaw } from "vue-router";
import { mostRows, toInput } from "#client/measures/analyze-input.ts";
import type { AnalyzeInput } from "#client/measures/analyze-input.ts";
import { toQuery } from "#client/measures/question-query.ts";
import type { Question } from "#client/measures/question.ts";
import { toQuestion } from "#client/measures/to-question.ts";
import type { Look } from "#client/measures/to-question.ts";

/** What of a question a view keeps: not the page of the answer, nor the way that led to it. */
export function keptOf(question: Question): { question: AnalyzeInput; look: Look } {
  const { view, across } = question;
  return { question: toInput(question, mostRows), look: { view, ...(across ? { across } : {}) } };
}

/** Where explore shows a view. */
export const addressOf = ({ question, look }: { question: AnalyzeInput; look: Look }): LocationQueryRaw =>
  toQuery(toQuestion(question, look));

/** The same for all that ask and show the same. */
export const sameness = (view: { question: AnalyzeInput; look: Look }): string =>
  JSON.stringify(Object.entries(addressOf(view)).toSorted());
