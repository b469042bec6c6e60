import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import type { QuickPlace } from "#client/app/search/use-quick-places.ts";
import { Board_line, BoardsPage } from "#client/boards/boards-query.ts";
import { useBoardWords } from "#client/boards/use-board-words.ts";
import { matchesFolded } from "#client/core/fold.ts";
import { readFragment } from "#client/core/graphql.ts";
import { useQuery } from "#client/core/use-query.ts";

/** Boards whose name or description holds the words; the few there are are asked for with the first word. */
export function useBoardPlaces(words: MaybeRefOrGetter<string>): ComputedRef<QuickPlace[]> {
  const { t } = useI18n();
  const { name, description } = useBoardWords();
  const { data } = useQuery(BoardsPage, {}, { enabled: () => toValue(words) !== "" });
  return computed(() => {
    const asked = toValue(words);
    if (asked === "") return [];
    return (data.value?.boards ?? [])
      .map((board) => readFragment(Board_line, board))
      .filter((board) => matchesFolded(`${name(board)} ${description(board)}`, asked))
      .slice(0, 5)
      .map((board) => ({
        id: `board:${board.key}`,
        title: name(board),
        kind: t("boards.list.title"),
        to: { name: "board", params: { key: board.key } },
      }));
  });
}
