import type { Sql } from "postgres";
import type { HubError } from "#server/core/errors.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { Viewer } from "./model.ts";

/** Who makes a request, and how a stranger becomes somebody. */
export interface Visit {
  viewer: Viewer;
  /** Makes the caller somebody who may own things: a stranger gets a key, which goes out with the answer. */
  beKnown: () => Viewer;
  /** Why the caller may not ask for these root fields at all, as with a token that is not good; null when nothing stands against it. */
  admit?: (operation: "query" | "mutation", fields: readonly string[]) => HubError | null;
}

/** What a request carries through GraphQL. */
export interface Context extends Visit {
  readonly sql: Sql;
  /** Where answers stay until the data changes; absent when each is to be worked out. */
  readonly kept?: KeptAnswers;
}

/** Somebody who did not sign in and whom no key makes known. */
export const anybody: Viewer = { personId: null, tokenId: null, visitorHash: null, roles: [] };
