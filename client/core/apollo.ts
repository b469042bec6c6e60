import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { inject } from "vue";
import type { App, InjectionKey } from "vue";
import type { introspection } from "#client/core/graphql-env.d.ts";

const clientKey: InjectionKey<ApolloClient> = Symbol("graphql client");

type SearchTarget = introspection["types"]["SearchTarget"]["possibleTypes"];

/** What the cache cannot learn from an answer: which types a fragment on a union fits. A new one fails to compile here. */
const searchTargets: Record<SearchTarget, true> = {
  Conclusion: true,
  Document: true,
  Indicator: true,
  Plan: true,
  Procedure: true,
  Task: true,
  Unit: true,
  UnitGroup: true,
};

/**
 * Every type has `id`, so Apollo's own key (`__typename:id`) holds; a selection without `id` merges into
 * its parent. Connections are kept whole per set of arguments: pages come from the address, not from a
 * growing list. A board is kept whole with what was chosen for it: its cards bear other answers under the same id.
 */
export function makeCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: { SearchTarget: Object.keys(searchTargets) },
    typePolicies: { Board: { keyFields: false }, BoardCard: { keyFields: false } },
  });
}

/** @param onClosed told when the hub says that it answers only people who signed in */
export function makeApollo(uri = "/graphql", onClosed: () => void = () => {}): ApolloClient {
  const asking: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    if (response.status === 401) onClosed();
    return response;
  };
  return new ApolloClient({
    cache: makeCache(),
    // The header makes the request impossible to forge from another site's form.
    link: new HttpLink({ uri, headers: { "apollo-require-preflight": "true" }, fetch: asking }),
    defaultOptions: { watchQuery: { fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" } },
  });
}

export function provideApollo(app: App, client: ApolloClient): void {
  app.provide(clientKey, client);
}

export function useApollo(): ApolloClient {
  const client = inject(clientKey);
  if (!client) throw new Error("No GraphQL client: the page is mounted outside the hub's app");
  return client;
}
