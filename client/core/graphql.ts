import { initGraphQLTada } from "gql.tada";
import type { introspection } from "#client/core/graphql-env.d.ts";

/** The one tag of the client; its types come from the printed schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    ID: string;
    Date: string;
    DateTime: string;
    /** Exact: never parse it to a number before showing it. */
    Decimal: string;
    BigInt: string;
    JSON: unknown;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
export { readFragment } from "gql.tada";
