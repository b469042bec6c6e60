import { useEventListener } from "@vueuse/core";
import { computed, shallowRef, watch } from "vue";
import type { BoardDraft } from "#client/boards/board-draft.ts";
import { Board_kept, SaveBoard } from "#client/boards/board-query.ts";
import { dropDraft, findDraft, keepDraft } from "#client/boards/kept-draft.ts";
import { toBoardInput } from "#client/boards/to-draft.ts";
import { useDraftSteps } from "#client/boards/use-draft-steps.ts";
import { readFragment } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { useMutation } from "#client/core/use-mutation.ts";

export type SaveProblem = ResultOf<typeof SaveBoard>["saveBoard"]["problems"][number];

/** Changes of one board from the first step to the save; until then they are kept in this browser. */
export function useBoardEditing(board: { id: string; version: number }, saved: BoardDraft) {
  const found = findDraft(board.id);
  const steps = useDraftSteps<BoardDraft>(saved, found?.draft ?? saved);
  /** The version that these changes were made to. */
  const version = shallowRef(found?.version ?? board.version);
  const keptAt = shallowRef(found && steps.isChanged.value ? found.keptAt : null);
  const refusals = shallowRef<readonly SaveProblem[]>([]);
  /** Which version stands in the hub instead. */
  const conflict = shallowRef<number | null>(null);
  const { run, running, problems } = useMutation(SaveBoard);

  watch(steps.draft, (draft) => {
    if (steps.isChanged.value) keepDraft(board.id, { draft, version: version.value, keptAt: new Date().toISOString() });
    else dropDraft(board.id);
  });
  // The page may go without asking its router: closed, reloaded, another address typed.
  useEventListener(window, "beforeunload", (event) => {
    if (steps.isChanged.value) event.preventDefault();
  });

  /** @returns whether it is saved now */
  async function save(over = version.value): Promise<boolean> {
    const answer = (await run({ input: toBoardInput(steps.draft.value, { id: board.id, version: over }) }))?.saveBoard;
    if (!answer) return false;
    const clash = answer.problems.some(({ code }) => code === "CONFLICT");
    conflict.value = clash && answer.board ? readFragment(Board_kept, answer.board).version : null;
    refusals.value = clash ? [] : answer.problems;
    if (answer.problems.length > 0) return false;
    steps.markSaved();
    dropDraft(board.id);
    return true;
  }
  function forget(): void {
    keptAt.value = null;
    dropDraft(board.id);
  }
  return {
    ...steps,
    keptAt: computed(() => keptAt.value),
    save,
    saving: running,
    problems,
    refusals,
    conflict,
    forget,
    /** Back to what the hub holds; a step as any other, so that undo brings the changes back. */
    dropKept() {
      steps.change(saved);
      forget();
    },
  };
}
