import type { CardProblem, SaveProblem } from "#schema/boards/problem.type.ts";
import type { SaveProblemCode } from "#schema/boards/boards.enum.ts";

export const problem = (code: keyof typeof SaveProblemCode, message: string, path: string | null = null): SaveProblem => ({
  code,
  message,
  path,
});

export const invalid = (path: string, message: string): SaveProblem => problem("INVALID", message, path);

/** Why a question has no answer, told beside it; what nobody foresaw keeps its text to itself. */
export function cardProblem(error: Error): CardProblem {
  const { code, argument } = ((error as { extensions?: Record<string, unknown> }).extensions ?? {}) as { code?: string; argument?: string };
  if (!code) return { code: "INTERNAL", message: "Có lỗi ngoài dự kiến; lỗi đã được ghi lại.", path: null };
  return { code, message: error.message, path: argument?.replace(/^analyze\.input\.?/, "") || null };
}
