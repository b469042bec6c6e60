import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { computed, onScopeDispose, shallowRef, toValue, watch } from "vue";
import type { ComputedRef, MaybeRefOrGetter, ShallowRef } from "vue";
import { useApollo } from "#client/core/apollo.ts";
import { toProblems } from "#client/core/problem.ts";
import type { Problem } from "#client/core/problem.ts";

export interface UseQueryOptions {
  /** False holds the question back, e.g. until a text is long enough; the last data stays. */
  enabled?: MaybeRefOrGetter<boolean>;
}

export interface UseQueryReturn<TData> {
  /** The last whole answer; while variables change it is still the previous one. */
  data: Readonly<ShallowRef<TData | undefined>>;
  loading: Readonly<ShallowRef<boolean>>;
  /** Empty when all went well. */
  problems: Readonly<ShallowRef<Problem[]>>;
  /** Nothing to show yet: the page draws the shape of what comes. */
  waiting: ComputedRef<boolean>;
  refetch: () => Promise<void>;
}

/** One GraphQL question of a page; asks again when its variables change and ends with its component. */
export function useQuery<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
  variables: MaybeRefOrGetter<TVariables>,
  options: UseQueryOptions = {},
): UseQueryReturn<TData> {
  const client = useApollo();
  const data = shallowRef<TData>();
  const loading = shallowRef(false);
  const problems = shallowRef<Problem[]>([]);
  const enabled = () => toValue(options.enabled) ?? true;

  let running: { stop: () => void; again: () => Promise<void> } | null = null;

  function ask(given: TVariables): void {
    const query = client.watchQuery<TData, TVariables>({ query: document, variables: given });
    const subscription = query.subscribe((result) => {
      loading.value = result.loading;
      if (!result.loading) problems.value = result.error ? toProblems(result.error) : [];
      if (result.dataState === "complete") data.value = result.data as TData;
    });
    running = {
      stop: () => subscription.unsubscribe(),
      again: async () => {
        // The failure arrives through the subscription, too.
        await query.refetch().catch(() => null);
      },
    };
  }

  watch(
    // By content: a getter gives a new object each time something else on the page changes.
    () => (enabled() ? JSON.stringify(toValue(variables)) : null),
    (asked) => {
      running?.stop();
      running = null;
      loading.value = false;
      if (asked !== null) ask(toValue(variables));
    },
    { immediate: true },
  );
  onScopeDispose(() => running?.stop());

  return {
    data,
    loading,
    problems,
    waiting: computed(() => loading.value && data.value === undefined),
    refetch: async () => running?.again(),
  };
}
