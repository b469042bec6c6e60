import type { AdministrationProblemCode } from "#schema/administration/administration.enum.ts";
import type { AdministrationProblem } from "#schema/administration/problem.type.ts";

export const problem = (
  code: keyof typeof AdministrationProblemCode,
  message: string,
  path: string | null = null,
): AdministrationProblem => ({ code, message, path });

export const invalid = (path: string, message: string): AdministrationProblem => problem("INVALID", message, path);

export const conflict = (what: string): AdministrationProblem =>
  problem("CONFLICT", `Người khác đã sửa ${what} từ lúc bạn mở; hãy xem bản mới rồi sửa lại.`, "version");

/** What PostgreSQL keeps in no text. */
export const isUnkept = (text: string): boolean => /[\0\p{Surrogate}]/u.test(text);
