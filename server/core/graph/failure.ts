import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { HubError } from "#server/core/errors.ts";
import { inVietnamese } from "./graphql-phrases.ts";
import { faultOfLiteral } from "./input-fault.ts";
import { refusePassed } from "./limits/check-document.ts";
import { documentLimits } from "./limits/document-limits.ts";

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
  "LIMIT_EXCEEDED",
  "RATE_LIMITED",
]);

/** Every code that an answer may hold. */
export const allCodes: readonly string[] = [...told, "INTERNAL"];

export interface FailureOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** Whether a misspelt name is answered with those of the schema that are like it. */
  readonly suggests: boolean;
}

const withoutHttp = ({ http: _told, ...extensions }: GraphQLErrorExtensions): GraphQLErrorExtensions => extensions;

/** What the parser gave up on: more tokens than it takes, or brackets too deep for it. */
function passedInParsing(message: string): HubError | null {
  if (message.startsWith("Syntax Error: Document contains more th"))
    return refusePassed({ limit: "tokens", found: documentLimits.tokens.most + 1, field: null });
  return message === "Maximum call stack size exceeded" ? refusePassed({ limit: "nesting", found: Infinity, field: null }) : null;
}

/** What the caller hears of a failure: known codes as they are, anything else as INTERNAL without its text. */
export function formatFailure(
  formatted: GraphQLFormattedError,
  error: unknown,
  { schema, log, suggests }: FailureOptions,
): GraphQLFormattedError {
  const tooMuch = passedInParsing(formatted.message);
  if (tooMuch) return { message: tooMuch.message, extensions: withoutHttp(tooMuch.extensions) };
  const { stacktrace: _hidden, ...extensions } = formatted.extensions ?? {};
  // Apollo gives some faults of the request a status and no code.
  const isRequests =
    error instanceof GraphQLError &&
    !error.extensions["code"] &&
    (error.extensions["http"] as { status?: number } | undefined)?.status === 400;
  if (isRequests) extensions["code"] = "BAD_REQUEST";
  // A null, or a variable that was left out, for an argument that takes none: GraphQL sees it as late as at the field.
  const isArguments =
    error instanceof GraphQLError && (error.originalError ?? error) instanceof GraphQLError && error.message.startsWith('Argument "');
  if (isArguments) extensions["code"] = "BAD_USER_INPUT";
  const code = String(extensions["code"]);
  const place = code === "GRAPHQL_VALIDATION_FAILED" && error instanceof GraphQLError ? faultOfLiteral(schema, error) : null;
  if (told.has(code)) {
    const { sentence, ...where } = place ?? {};
    const translated = inVietnamese(formatted.message, suggests) ?? formatted.message.replace(/ Did you mean .+\?$/s, "");
    const message = sentence ?? translated;
    return { ...formatted, message, extensions: { ...extensions, ...where } };
  }
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err: cause }, "graphql operation failed");
  return {
    message: "Có lỗi ngoài dự kiến; lỗi đã được ghi lại.",
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: "INTERNAL" },
  };
}
