import type { Sql } from "postgres";
import type { Viewer } from "./model.ts";

/** What a request carries through GraphQL. */
export interface Context {
  readonly sql: Sql;
  readonly viewer: Viewer;
}

/** Somebody who did not sign in. */
export const anybody: Viewer = { personId: null };
