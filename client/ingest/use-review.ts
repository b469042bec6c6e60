import { computed, shallowRef } from "vue";
import type { ComputedRef, ShallowRef, WritableComputedRef } from "vue";
import type { Problem } from "#client/core/problem.ts";
import { useMutation } from "#client/core/use-mutation.ts";
import { textQuery, useQueryState } from "#client/core/use-query-state.ts";
import { CommitImport, CorrectItem, DecideItems, UndoImport } from "#client/ingest/review-query.ts";
import type { Item } from "#client/ingest/review-query.ts";
import { isOpen } from "#client/ingest/stages.ts";
import type { Batch } from "#client/ingest/stages.ts";
import { CancelImport } from "#client/ingest/imports-query.ts";

export type Decision = "ACCEPTED" | "REJECTED" | "PENDING";
export interface Said {
  readonly message: string;
  readonly itemId?: string | null;
  readonly path?: string | null;
  readonly code: string;
}

/** Whether an item can be accepted as it is. */
export const isPossible = ({ effect }: Pick<Item, "effect">): boolean => effect !== "CONFLICT" && effect !== "UNRESOLVED";

export interface UseReviewReturn {
  /** The item that the keys act on. */
  selectedId: WritableComputedRef<string | null>;
  selected: ComputedRef<Item | null>;
  /** What stands against what was last done. */
  said: Readonly<ShallowRef<readonly Said[]>>;
  problems: ComputedRef<readonly Problem[]>;
  busy: ComputedRef<boolean>;
  mayDecide: ComputedRef<boolean>;
  decide: (items: readonly Item[], decision: Decision) => Promise<boolean>;
  correct: (item: Item, fields: { name: string; value: string | null }[]) => Promise<boolean>;
  commit: (state: "DRAFT" | "SUBMITTED") => Promise<boolean>;
  undo: () => Promise<boolean>;
  cancel: () => Promise<boolean>;
}

/** What may be done with an import, and the item that it is done with. */
export function useReview(batch: () => Batch | null, items: () => readonly Item[], refetch: () => Promise<void>): UseReviewReturn {
  const decideRun = useMutation(DecideItems);
  const correctRun = useMutation(CorrectItem);
  const commitRun = useMutation(CommitImport);
  const undoRun = useMutation(UndoImport);
  const cancelRun = useMutation(CancelImport);
  const runs = [decideRun, correctRun, commitRun, undoRun, cancelRun];
  const said = shallowRef<readonly Said[]>([]);
  const selectedId = useQueryState("muc-chon", textQuery, "replace");

  /** Keeps what the hub said; what somebody else changed meanwhile is asked for anew. */
  async function settle(payload: { problems: readonly Said[] } | null | undefined): Promise<boolean> {
    said.value = payload?.problems ?? [];
    if (said.value.some(({ code }) => code === "CONFLICT" || code === "WRONG_STAGE")) await refetch();
    return payload != null && said.value.length === 0;
  }
  const id = () => batch()!.id;
  return {
    selectedId,
    selected: computed(() => items().find((item) => item.id === selectedId.value) ?? null),
    said,
    problems: computed(() => runs.flatMap((run) => run.problems.value)),
    busy: computed(() => runs.some((run) => run.running.value)),
    mayDecide: computed(() => Boolean(batch()?.mayWork && isOpen(batch()!))),
    async decide(chosen, decision) {
      const input = { import: id(), items: chosen.map(({ id: item, version }) => ({ id: item, version })), decision };
      return settle((await decideRun.run({ input }))?.decideImportItems);
    },
    async correct({ id: item, version }, fields) {
      return settle((await correctRun.run({ input: { id: item, version, fields } }))?.correctImportItem);
    },
    async commit(state) {
      return settle((await commitRun.run({ input: { id: id(), version: batch()!.version, state } }))?.commitImport);
    },
    async undo() {
      return settle((await undoRun.run({ id: id() }))?.undoImport);
    },
    async cancel() {
      return settle((await cancelRun.run({ id: id() }))?.cancelImport);
    },
  };
}
