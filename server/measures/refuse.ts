import { HubError } from "#server/core/errors.ts";

/** A question that cannot be answered: where it goes wrong, why, and what would do. */
export const refuse = (path: string, reason: string, advice: string, root = "analyze.input"): HubError =>
  new HubError("BAD_USER_INPUT", `${reason} ${advice}`, { argument: `${root}${path && `.${path}`}`, expected: advice });
