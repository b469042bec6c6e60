import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import type { CellMemberInput } from "#schema/measures/cell-rows.type.ts";
import { HubError } from "#server/core/errors.ts";
import { readQuestion } from "#server/measures/check.ts";
import type { Definition } from "#server/measures/definition.ts";
import { isAxis, membersOf, type DimensionKey } from "#server/measures/dimensions.ts";
import type { Question } from "#server/measures/question.ts";
import { refuse } from "#server/measures/refuse.ts";

const MOST_ROWS = 500;

/** A dimension that the cell's row holds apart; a null key is the part that sources do not split. */
export interface CellMember {
  /** Index of the dimension in the question. */
  readonly index: number;
  readonly dimension: DimensionKey;
  readonly key: string | null;
}

/** One cell of an answer, and which of its rows are wanted. */
export interface Cell {
  /** The question with this measure alone, and with the cell's period alone when its row has one. */
  readonly question: Question;
  readonly definition: Definition;
  /** The whole question while which periods are its latest is still to be found; null when that matters no longer. */
  readonly latestOf: Question | null;
  /** Dimensions taken together in a total row are not among them. */
  readonly members: readonly CellMember[];
  readonly limit: number;
  readonly offset: number;
}

export interface CellArgs {
  readonly input: AnalyzeInput;
  readonly measure: string;
  readonly members: readonly (CellMemberInput | null)[];
  readonly limit: number;
  readonly offset: number;
}

export const refuseCell = (path: string, reason: string, advice: string): HubError => refuse(path, reason, advice, "cellRows");

/** The cell that the arguments name; throws `HubError` when there can be no such cell, before any SQL runs. */
export function readCell({ input, measure, members: given, limit, offset }: CellArgs): Cell {
  const question = readAsked(input);
  const definition = question.definitions.find(({ key }) => key === measure);
  if (!definition)
    throw refuseCell(
      "measure",
      `Thước đo ${JSON.stringify(measure)} không có trong câu hỏi.`,
      `Hãy dùng một trong: ${input.measures.join(", ")}.`,
    );
  if (limit < 0 || limit > MOST_ROWS)
    throw refuseCell("limit", `Số dòng ${limit} ngoài phạm vi.`, `Hãy lấy từ 0 đến ${MOST_ROWS} dòng mỗi trang.`);
  if (offset < 0) throw refuseCell("offset", `Số dòng bỏ qua ${offset} là số âm.`, "Hãy dùng số từ 0.");
  const members = readMembers(question, given);
  const period = members.find(({ dimension }) => dimension === "PERIOD");
  if (period && question.time.periods?.includes(period.key!) === false)
    throw refuseCell(`members.${period.index}.key`, `Kỳ ${period.key} không ở trong \`time.periods\`.`, "Hãy dùng một kỳ được hỏi.");
  const time = { ...question.time, ...(period && { periods: [period.key!], last: null }) };
  return {
    latestOf: time.last === null ? null : question,
    question: { ...question, definitions: [definition], time, compare: [], having: [], order: [], rank: false, totals: "NONE" },
    definition,
    members,
    limit,
    offset,
  };
}

/** The question, refused in the words of `analyze` with the path that it has here. */
function readAsked(input: AnalyzeInput): Question {
  try {
    return readQuestion(input);
  } catch (error) {
    throw heardHere(error);
  }
}

/** A refusal of `analyze` as one of this field. */
export function heardHere(error: unknown): unknown {
  if (!(error instanceof HubError)) return error;
  const { argument, expected } = error.extensions as { argument?: string; expected?: string };
  if (argument === undefined || expected === undefined) return error;
  return new HubError("BAD_USER_INPUT", error.message, { argument: argument.replace(/^analyze/, "cellRows"), expected });
}

function readMembers({ dimensions }: Question, given: CellArgs["members"]): CellMember[] {
  if (given.length !== dimensions.length)
    throw refuseCell(
      "members",
      `Câu hỏi có ${dimensions.length} chiều nhưng có ${given.length} giá trị.`,
      "Hãy nêu mỗi chiều một giá trị, đúng thứ tự; null ở chiều đã gộp trong dòng tổng.",
    );
  return given.flatMap((member, index): CellMember[] => {
    if (member === null) return [];
    const dimension = dimensions[index]!.key;
    const key = member.key ?? null;
    const path = `members.${index}.key`;
    if (key === null) {
      if (isAxis(dimension)) return [{ index, dimension, key }];
      throw refuseCell(path, `Chiều ${dimension} luôn có giá trị.`, "Hãy nêu mã, hoặc dùng null thay cho cả giá trị nếu là dòng gộp.");
    }
    const known = membersOf(dimension);
    if (known ? !known.has(key) : key.includes("\0") || key.length > 200)
      throw refuseCell(
        path,
        `Chiều ${dimension} không có giá trị ${JSON.stringify(key).slice(0, 80)}.`,
        known ? `Các giá trị có: ${[...known.keys()].join(", ")}.` : "Hãy dùng mã như `key` của dòng.",
      );
    return [{ index, dimension, key }];
  });
}
