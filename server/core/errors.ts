import { GraphQLError } from "graphql";

/** Every code a caller may meet; anything else is an unexpected fault and is hidden. */
export type ErrorCode =
  | "BAD_USER_INPUT"
  | "OPERATION_RESOLUTION_FAILURE"
  | "NOT_FOUND"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "UNAVAILABLE"
  | "TIMEOUT"
  | "LIMIT_EXCEEDED"
  | "RATE_LIMITED"
  | "INTERNAL";

/** A failure that may be told to the caller. `argument` is the dotted path of the argument at fault. */
export class HubError extends GraphQLError {
  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...details } });
  }
}

/**
 * The caller gave an argument that cannot be used.
 * @param argument dotted path from the field: `units.filter.code.eq`
 * @param expected what would have been right, in words
 */
export const badInput = (argument: string, expected: string, found: unknown) =>
  new HubError("BAD_USER_INPUT", `Tham số ${argument} cần ${expected}; nhận được ${shown(found)}.`, { argument, expected });

export const unavailable = () => new HubError("UNAVAILABLE", "Cơ sở dữ liệu tạm thời không trả lời; hãy thử lại sau ít phút.");

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "không có gì";
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
