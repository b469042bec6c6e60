import type { HubLocale } from "#client/core/locale.ts";
import { toInput } from "#client/measures/analyze-input.ts";
import type { AnalyzeInput } from "#client/measures/analyze-input.ts";
import { acrossOf } from "#client/measures/question.ts";
import type { Question } from "#client/measures/question.ts";

/** What an answer can be saved as; the two kinds of CSV suit spreadsheets of either country. */
export const fileForms = ["xlsx", "csvSemicolon", "csvComma", "json"] as const;
export type FileForm = (typeof fileForms)[number];

/** The server reads no longer question from an address. */
const longestQuestion = 8000;

/** Every row of the question, whatever page of it is on the screen. */
function wholeInput(question: Question): Omit<AnalyzeInput, "limit"> {
  const { limit: _page, ...input } = toInput(question);
  return input;
}

/** Where to ask for a file, and with which words; a workbook of a pivot is a pivot, data are one line a row. */
export function fileRequest(form: FileForm, question: Question, language: HubLocale, link: string): { url: string; body: string } {
  const across = question.dimensions.indexOf(acrossOf(question) ?? "");
  const isPivot = form === "xlsx" && question.view === "xoay" && across >= 0;
  const asked = isPivot ? question : ({ ...question, view: "bang" } as const);
  const body = {
    question: wholeInput(asked),
    language,
    link,
    ...(isPivot ? { look: "PIVOT", across } : {}),
    ...(form === "csvSemicolon" ? { separator: "SEMICOLON" } : form === "csvComma" ? { separator: "COMMA" } : {}),
  };
  const format = form === "xlsx" || form === "json" ? form : "csv";
  return { url: `/files/analyze.${format}`, body: JSON.stringify(body) };
}

/**
 * An address that Excel, Power Query or a program reads again whenever it likes: rows with codes, without totals and notes.
 * Null when the question is too long for one.
 */
export function liveAddress(question: Question, language: HubLocale, hub: string): string | null {
  const { totals: _none, ...input } = wholeInput({ ...question, view: "bang" });
  const q = JSON.stringify(input);
  if (q.length > longestQuestion) return null;
  return `${hub}/files/analyze.csv?${new URLSearchParams({ q, language, separator: "COMMA", notes: "false", codes: "true" })}`;
}
