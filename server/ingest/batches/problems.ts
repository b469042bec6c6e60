import type { ImportProblemCode } from "#schema/ingest/import.enum.ts";
import type { ImportProblem } from "#schema/ingest/import.type.ts";

type Code = keyof typeof ImportProblemCode;

export const problem = (code: Code, message: string, itemId: string | null = null, path: string | null = null): ImportProblem => ({
  code,
  message,
  itemId,
  path,
});

export const notFound = (): ImportProblem => problem("NOT_FOUND", "Không có lần nhập này, hoặc lần nhập ngoài phạm vi của bạn.");

export const notAllowed = (): ImportProblem =>
  problem("NOT_ALLOWED", "Bạn không có vai trò nhập số liệu ở đơn vị này; hãy nhờ người được giao nhập.");

export const changedMeanwhile = (itemId: string | null = null): ImportProblem =>
  problem("CONFLICT", "Người khác vừa thay đổi; hãy xem bản mới rồi làm lại.", itemId);

/** Ends a piece of work that must not go on; nothing of it is kept. */
export class Refused extends Error {
  readonly problems: readonly ImportProblem[];
  constructor(...problems: readonly ImportProblem[]) {
    super(problems[0]?.message);
    this.problems = problems;
  }
}
