import { computed } from "vue";
import { useI18n } from "vue-i18n";
import { useRouter } from "vue-router";
import { RemoveBoard, SaveBoard, SetDefaultBoard } from "#client/boards/board-query.ts";
import { toBoardInput, toDraft } from "#client/boards/to-draft.ts";
import type { KeptBoard } from "#client/boards/to-draft.ts";
import { useBoardWords } from "#client/boards/use-board-words.ts";
import { useDefaultBoard } from "#client/boards/use-default-board.ts";
import type { Problem } from "#client/core/problem.ts";
import { useMutation } from "#client/core/use-mutation.ts";

/** The changes that a reader of a board can make without editing it. */
export function useBoardChanges() {
  const { t } = useI18n();
  const router = useRouter();
  const words = useBoardWords();
  const preferred = useDefaultBoard();
  const saving = useMutation(SaveBoard);
  const removing = useMutation(RemoveBoard);
  const choosing = useMutation(SetDefaultBoard);

  /** A name that is taken gets a number: a second copy is as good as the first. */
  async function copy(board: KeptBoard): Promise<void> {
    const draft = toDraft(board, words);
    const base = t("boards.page.copyName", { name: draft.name }).slice(0, 110);
    for (let n = 1; n < 50; n += 1) {
      const name = n === 1 ? base : `${base} ${n}`;
      const made = await saving.run({ input: toBoardInput({ ...draft, name, isShared: false }) });
      const isTaken = made?.saveBoard.problems.some(({ code }) => code === "NAME_TAKEN");
      if (isTaken) continue;
      const key = made?.saveBoard.board?.id;
      if (key) await router.push({ name: "board", params: { key }, query: { sua: "1" } });
      return;
    }
  }
  async function prefer(board: KeptBoard, wanted: boolean): Promise<void> {
    const done = await choosing.run({ key: wanted ? board.key : null });
    if (done?.setDefaultBoard.problems.length === 0) preferred.value = wanted ? { key: board.key, name: words.name(board) } : null;
  }
  async function remove({ id, key, version }: KeptBoard): Promise<void> {
    const done = await removing.run({ id, version });
    if (!done || done.removeBoard.problems.length > 0) return;
    if (preferred.value?.key === key) preferred.value = null;
    await router.push({ name: "boards" });
  }
  return {
    copy,
    prefer,
    remove,
    busy: computed(() => [saving, removing, choosing].some(({ running }) => running.value)),
    problems: computed<Problem[]>(() => [saving, removing, choosing].flatMap(({ problems }) => problems.value)),
  };
}
