import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";

/** Apollo's own codes for requests that GraphQL refused before running; their texts are safe to tell. */
const told = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "NOT_FOUND",
  "FORBIDDEN",
  "UNAVAILABLE",
  "TIMEOUT",
]);

/** What the caller hears of a failure: known codes as they are, anything else as INTERNAL without its text. */
export function formatFailure(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
  const code = String(extensions["code"]);
  if (told.has(code)) return { ...formatted, extensions };
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err: cause }, "graphql operation failed");
  return {
    message: "Có lỗi ngoài dự kiến; lỗi đã được ghi lại.",
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: "INTERNAL" },
  };
}
