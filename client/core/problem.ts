import { CombinedGraphQLErrors, ServerError, ServerParseError } from "@apollo/client";

/** One failure, small enough to show and to quote to the operator. */
export interface Problem {
  /** From the server's closed list; `OFFLINE` and `SERVER` are ours. */
  code: string;
  message: string;
  /** `unit.staffing`: the field of the query that failed. */
  path?: string;
  /** The HTTP status, when the answer was not GraphQL. */
  status?: number;
}

/** What went wrong, whatever Apollo wrapped it in; several GraphQL errors give several problems. */
export function toProblems(error: unknown): Problem[] {
  if (CombinedGraphQLErrors.is(error)) {
    return error.errors.map(({ message, path, extensions }) => ({
      code: typeof extensions?.["code"] === "string" ? extensions["code"] : "UNEXPECTED",
      message,
      ...(path ? { path: path.join(".") } : {}),
    }));
  }
  if (ServerError.is(error) || ServerParseError.is(error)) {
    return [{ code: "SERVER", message: error.message, status: error.statusCode }];
  }
  // `fetch` throws a TypeError when no answer came at all.
  if (error instanceof TypeError) return [{ code: "OFFLINE", message: error.message }];
  return [{ code: "UNEXPECTED", message: error instanceof Error ? error.message : String(error) }];
}
