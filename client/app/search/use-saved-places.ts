import { computed, toValue } from "vue";
import type { ComputedRef, MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import type { QuickPlace } from "#client/app/search/use-quick-places.ts";
import { Board_line, BoardsPage } from "#client/boards/boards-query.ts";
import { useBoardWords } from "#client/boards/use-board-words.ts";
import { matchesFolded } from "#client/core/fold.ts";
import { readFragment } from "#client/core/graphql.ts";
import { useQuery } from "#client/core/use-query.ts";
import { toQuery } from "#client/measures/question-query.ts";
import { SavedViews, readView } from "#client/measures/saved/saved-views-query.ts";
import { toQuestion } from "#client/measures/to-question.ts";

/**
 * Boards and saved views whose name or description holds the words, of those the reader may see; the few there are are
 * asked for with the first word.
 */
export function useSavedPlaces(words: MaybeRefOrGetter<string>): ComputedRef<QuickPlace[]> {
  const boards = useBoardPlaces(words);
  const { t } = useI18n();
  const { data } = useQuery(SavedViews, {}, { enabled: () => toValue(words) !== "" });
  return computed(() => {
    const asked = toValue(words);
    const views = (asked === "" ? [] : (data.value?.savedViews ?? []))
      .map(readView)
      .filter(({ name, description, problem }) => !problem && matchesFolded(`${name} ${description ?? ""}`, asked))
      .slice(0, 5)
      .map(({ id, name, question, look }) => ({
        id: `view:${id}`,
        title: name,
        kind: t("app.search.savedView"),
        to: { name: "explore", query: toQuery(toQuestion(question, look)) },
      }));
    return [...boards.value, ...views];
  });
}

function useBoardPlaces(words: MaybeRefOrGetter<string>): ComputedRef<QuickPlace[]> {
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
