import type { Sql } from "postgres";
import type { Viewer } from "./model.ts";

/** Who makes a request, and how a stranger becomes somebody. */
export interface Visit {
  viewer: Viewer;
  /** Makes the caller somebody who may own things: a stranger gets a key, which goes out with the answer. */
  beKnown: () => Viewer;
}

/** What a request carries through GraphQL. */
export interface Context extends Visit {
  readonly sql: Sql;
}

/** Somebody who did not sign in and whom no key makes known. */
export const anybody: Viewer = { personId: null, visitorHash: null };
