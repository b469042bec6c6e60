import type { AccessProblemCode } from "#schema/auth/auth.enum.ts";
import type { AccessProblem } from "#schema/auth/problem.type.ts";

export const problem = (
  code: keyof typeof AccessProblemCode,
  message: string,
  path: string | null = null,
  retryAt: Date | null = null,
): AccessProblem => ({ code, message, path, retryAt });

export const invalid = (path: string, message: string): AccessProblem => problem("INVALID", message, path);
