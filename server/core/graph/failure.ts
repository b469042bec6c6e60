import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { faultOfLiteral } from "./input-fault.ts";

/** Apollo's own codes for requests that GraphQL refused before running; their texts are safe to tell. */
const told = new Set<string>([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "NOT_FOUND",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "UNAVAILABLE",
  "TIMEOUT",
]);

/** Every code that an answer may hold. */
export const allCodes: readonly string[] = [...told, "INTERNAL"];

/** What the caller hears of a failure: known codes as they are, anything else as INTERNAL without its text. */
export function formatFailure(
  formatted: GraphQLFormattedError,
  error: unknown,
  { schema, log }: { schema: GraphQLSchema; log: Logger },
): GraphQLFormattedError {
  const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
  const code = String(extensions["code"]);
  const place = code === "GRAPHQL_VALIDATION_FAILED" && error instanceof GraphQLError ? faultOfLiteral(schema, error) : null;
  if (told.has(code)) return { ...formatted, extensions: { ...extensions, ...place } };
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err: cause }, "graphql operation failed");
  return {
    message: "Có lỗi ngoài dự kiến; lỗi đã được ghi lại.",
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: "INTERNAL" },
  };
}
