import { z } from "zod";
import type { BoardCardInput, BoardInput } from "#schema/boards/board.input.ts";
import type { SaveProblem } from "#schema/boards/problem.type.ts";
import type { SavedViewInput } from "#schema/boards/saved-view.type.ts";
import type { AnalyzeInput } from "#schema/measures/analyze.input.ts";
import { readQuestion } from "#server/measures/check.ts";
import { cardProblem, invalid } from "./problems.ts";

const MOST_CARDS = 40;
const MOST = { name: 120, title: 200, description: 1_000, note: 4_000, options: 4_000, question: 20_000 } as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The ways of showing an answer, in the words of the address of Explore. */
export const lookViews = ["bang", "xoay", "duong", "cot", "chong", "nhiet", "o", "hang", "diem"] as const;

/** How an answer is shown. */
export const lookShape = z.strictObject({
  view: z.enum(lookViews),
  across: z
    .string()
    .regex(/^[A-Z_]{1,40}(\.[A-Z]{1,20})?$/)
    .nullish(),
});

export const isId = (text: string | null | undefined): text is string => UUID.test(text ?? "");

/** What PostgreSQL keeps in no text: NUL, and halves of characters. */
const unkept = /\0|\p{Surrogate}/u;

function checkText(path: string, text: string | null | undefined, most: number): SaveProblem[] {
  if ((text ?? "").length > most) return [invalid(path, `Dài ${text!.length} ký tự; hãy viết nhiều nhất ${most}.`)];
  return unkept.test(text ?? "") ? [invalid(path, "Có ký tự không lưu được; hãy gõ lại.")] : [];
}

function checkName(name: string): SaveProblem[] {
  return name.trim() === "" ? [invalid("name", "Chưa có tên; hãy đặt tên.")] : checkText("name", name, MOST.name);
}

function checkJson(path: string, value: object, most: number): SaveProblem[] {
  const text = JSON.stringify(value);
  if (text.length > most) return [invalid(path, `Dài ${text.length} ký tự JSON; nhiều nhất ${most}.`)];
  return /\\u0000|\\ud[89a-f]/.test(text) ? [invalid(path, "Có ký tự không lưu được; hãy gõ lại.")] : [];
}

function checkQuestion(path: string, question: AnalyzeInput): SaveProblem[] {
  try {
    readQuestion(question);
    return checkJson(path, question, MOST.question);
  } catch (error) {
    const { message, path: at } = cardProblem(error as Error);
    return [invalid(at ? `${path}.${at}` : path, message)];
  }
}

function checkLook(path: string, look: object | null | undefined): SaveProblem[] {
  return lookShape.safeParse(look).success
    ? []
    : [invalid(path, `Cách xem cần view là một trong ${lookViews.join(", ")}, và across là một chiều.`)];
}

export function checkView({ name, description, question, look }: SavedViewInput): SaveProblem[] {
  return [
    ...checkName(name),
    ...checkText("description", description, MOST.description),
    ...checkQuestion("question", question),
    ...checkLook("look", look),
  ];
}

export function checkBoard({ name, description, cards }: BoardInput): SaveProblem[] {
  const tooMany = cards.length > MOST_CARDS ? [invalid("cards", `Có ${cards.length} thẻ; một bảng có nhiều nhất ${MOST_CARDS}.`)] : [];
  return [
    ...checkName(name),
    ...checkText("description", description, MOST.description),
    ...tooMany,
    ...(tooMany.length > 0 ? [] : cards.flatMap((card, index) => checkCard(card, `cards.${index}`))),
  ];
}

function checkCard(card: BoardCardInput, path: string): SaveProblem[] {
  const { kind, title, note, options } = card;
  return [
    ...checkPlace(card, `${path}.place`),
    ...checkText(`${path}.title`, title, MOST.title),
    ...checkText(`${path}.note`, note, MOST.note),
    ...(options ? checkJson(`${path}.options`, options, MOST.options) : []),
    ...(kind === "VIEW" ? checkViewCard(card, path) : []),
    ...(kind === "NOTE" && !note?.trim() ? [invalid(`${path}.note`, "Ghi chú chưa có chữ nào.")] : []),
  ];
}

function checkPlace({ place: { x, y, w, h } }: BoardCardInput, path: string): SaveProblem[] {
  const fits = x >= 0 && w >= 1 && x + w <= 12 && y >= 0 && y <= 500 && h >= 1 && h <= 40;
  return fits ? [] : [invalid(path, `Chỗ ${x}, ${y}, rộng ${w}, cao ${h} nằm ngoài lưới 12 cột.`)];
}

function checkViewCard({ viewId, question, look }: BoardCardInput, path: string): SaveProblem[] {
  if (Boolean(viewId) === Boolean(question)) return [invalid(path, "Thẻ VIEW có đúng một trong viewId và question.")];
  if (!question) return isId(viewId) ? [] : [invalid(`${path}.viewId`, "Khóa khung nhìn không phải UUID.")];
  return [...checkQuestion(`${path}.question`, question), ...checkLook(`${path}.look`, look)];
}
