import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { shallowRef } from "vue";
import type { ShallowRef } from "vue";
import { useApollo } from "#client/core/apollo.ts";
import { toProblems } from "#client/core/problem.ts";
import type { Problem } from "#client/core/problem.ts";

export interface UseMutationReturn<TData, TVariables> {
  /** The answer, or null when there was none; `problems` then say why. What a person can mend is in the answer. */
  run: (variables: TVariables) => Promise<TData | null>;
  running: Readonly<ShallowRef<boolean>>;
  problems: Readonly<ShallowRef<Problem[]>>;
}

/** One change that a page can make. */
export function useMutation<TData, TVariables extends OperationVariables>(
  document: TypedDocumentNode<TData, TVariables>,
): UseMutationReturn<TData, TVariables> {
  const client = useApollo();
  const running = shallowRef(false);
  const problems = shallowRef<Problem[]>([]);

  async function run(variables: TVariables): Promise<TData | null> {
    running.value = true;
    problems.value = [];
    try {
      const { data } = await client.mutate<TData, OperationVariables>({ mutation: document, variables });
      return data ?? null;
    } catch (error) {
      problems.value = toProblems(error);
      return null;
    } finally {
      running.value = false;
    }
  }
  return { run, running, problems };
}
