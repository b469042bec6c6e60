import { parse, Kind, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { getVariableValues } from "graphql/execution/values.js";
import { z } from "zod";
import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { badInput, HubError } from "#server/core/errors.ts";
import { faultOfVariable } from "#server/core/graph/input-fault.ts";
import { readQuestion } from "#server/measures/check.ts";
import type { Question } from "#server/measures/question.ts";
import { refuse } from "#server/measures/refuse.ts";

const MOST_ROWS = 500_000;
/** What PostgreSQL holds while it makes an answer: about 70 bytes a cell. */
const MOST_CELLS = 4_000_000;
/** A pivot is put together before its first line can be written. */
const MOST_PIVOT_CELLS = 100_000;

export type Language = "vi" | "en";

/** What a file is to hold and how. */
export interface ExportRequest {
  readonly question: Question;
  /** The question as it was asked. */
  readonly asked: unknown;
  /** Whether every row is wanted: the question names no limit of its own. */
  readonly isWhole: boolean;
  readonly language: Language;
  readonly title: string | null;
  /** The dimension that lies across, by its place; null for one line a row. */
  readonly across: number | null;
  readonly separator: "SEMICOLON" | "COMMA";
  /** Whether CSV ends with its sources and definitions. */
  readonly notes: boolean;
  /** Whether CSV tells the code of each member beside its name. */
  readonly codes: boolean;
  /** Path of the page that shows the question. */
  readonly link: string | null;
}

const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);
const options = z.strictObject({
  language: z.enum(["vi", "en"]).default("vi"),
  title: z.string().trim().min(1).max(200).optional(),
  look: z.enum(["LONG", "PIVOT"]).default("LONG"),
  across: z.coerce.number().int().min(0).max(3).optional(),
  separator: z.enum(["SEMICOLON", "COMMA"]).optional(),
  notes: flag.default(true),
  codes: flag.default(false),
  link: z
    .string()
    .max(6000)
    .regex(/^\/(?!\/)[^\s\\]*$/)
    .optional(),
});
const expected: Readonly<Record<string, string>> = {
  language: "vi hoặc en",
  title: "tiêu đề từ 1 đến 200 ký tự",
  look: "LONG (mỗi dòng một bản ghi) hoặc PIVOT (bảng xoay)",
  across: "thứ tự của chiều nằm ngang, từ 0",
  separator: "SEMICOLON (dấu thập phân là phẩy) hoặc COMMA (dấu thập phân là chấm)",
  notes: "true hoặc false",
  codes: "true hoặc false",
  link: "đường dẫn trong hub, bắt đầu bằng /",
};

const document = parse("query ($input: AnalyzeInput!) { analyze(input: $input) { totalCount } }");
const operation = document.definitions.find((item): item is OperationDefinitionNode => item.kind === Kind.OPERATION_DEFINITION)!;

/** The question of a file, typed and checked as GraphQL checks it; every row of it unless it names a limit itself. */
export function readRequest(schema: GraphQLSchema, asked: unknown, given: object): ExportRequest {
  const { look, across, language, title = null, separator = language === "vi" ? "SEMICOLON" : "COMMA", ...rest } = readOptions(given);
  const input = readInput(schema, asked);
  const isWhole = (asked as { limit?: unknown }).limit === undefined;
  const { limit: _all, ...checked } = readQuestion({ ...input, limit: Math.min(input.limit, 1) });
  const most = Math.min(MOST_ROWS, Math.floor((look === "PIVOT" ? MOST_PIVOT_CELLS : MOST_CELLS) / checked.definitions.length));
  const question = { ...checked, limit: isWhole ? most : Math.min(input.limit, most) };
  const place = look === "PIVOT" ? (across ?? question.dimensions.length - 1) : null;
  if (place !== null && !question.dimensions[place])
    throw badInput("across", `chiều nằm ngang trong ${question.dimensions.length} chiều của câu hỏi, đếm từ 0`, place);
  return { question, asked, isWhole, language, title, across: place, separator, ...rest, link: rest.link ?? null };
}

/** Refuses an answer that is longer than a file may be, as soon as its length is known. */
export function checkLength({ question, across, isWhole }: ExportRequest, count: number): void {
  if (!isWhole || count - question.offset <= question.limit) return;
  const rows = question.limit.toLocaleString("vi-VN");
  throw refuse(
    "",
    `Câu trả lời có ${count.toLocaleString("vi-VN")} dòng, một tệp chứa nhiều nhất ${rows} dòng của câu hỏi này.`,
    across === null
      ? "Hãy lọc bớt đơn vị và kỳ, bớt chiều, hoặc tải từng năm."
      : "Bảng xoay lớn hơn thế thì hãy tải dạng dòng (look=LONG) rồi xoay trong bảng tính.",
  );
}

function readOptions(given: object) {
  const { data, error } = options.safeParse(given);
  if (data) return data;
  const [issue] = error.issues;
  const name = issue!.code === "unrecognized_keys" ? issue!.keys[0]! : String(issue!.path[0]);
  throw badInput(name, expected[name] ?? `không có; các tham số có: ${Object.keys(expected).join(", ")}`, given[name as never]);
}

function readInput(schema: GraphQLSchema, asked: unknown): AnalyzeInput {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions!, { input: asked }, { maxErrors: 1 });
  if (!errors) return coerced["input"] as AnalyzeInput;
  const fault = faultOfVariable(schema, errors[0]!);
  const argument = fault ? fault.argument.replace(/^\$/, "analyze.") : "analyze.input";
  throw new HubError("BAD_USER_INPUT", fault?.sentence?.replace("$", "analyze.") ?? errors[0]!.message, {
    argument,
    ...(fault && { expected: fault.expected }),
  });
}
