import { computed, toValue } from "vue";
import type { MaybeRefOrGetter } from "vue";
import { useI18n } from "vue-i18n";
import { BoardCard_answered } from "#client/app/boards/board-page-query.ts";
import type { Answered, BoardPage } from "#client/app/boards/board-page-query.ts";
import type { UseBoardFiltersReturn } from "#client/app/boards/use-board-filters.ts";
import type { DraftCard } from "#client/boards/board-draft.ts";
import { Board_kept } from "#client/boards/board-query.ts";
import { toDraft } from "#client/boards/to-draft.ts";
import { useBoardWords } from "#client/boards/use-board-words.ts";
import { useFormat } from "#client/core/format.ts";
import { readFragment } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { Answer_result } from "#client/measures/answer-result.ts";
import { memberKey } from "#client/measures/answer.ts";
import type { Look } from "#client/measures/to-question.ts";

type Masked = ResultOf<typeof BoardPage>["board"];

/** Rows that a table on a sheet of A4 may have and still stand beside another card. */
const rowsOfSheet = 28;

/** What of the answer of a board its page shows. */
export function useBoardView(masked: MaybeRefOrGetter<Masked>, { unit, period }: UseBoardFiltersReturn) {
  const { t } = useI18n();
  const format = useFormat();
  const words = useBoardWords();
  const board = computed(() => {
    const given = toValue(masked);
    return given && readFragment(Board_kept, given);
  });
  const answers = computed(() => new Map<string, Answered>((toValue(masked)?.cards ?? []).map((card) => [card.id, card])));
  const read = computed(() => [...answers.value.values()].map((card) => readFragment(BoardCard_answered, card)));

  /** Tables that no sheet of paper holds; pictures always fit one. */
  const longIds = computed(() =>
    (board.value?.cards ?? []).filter(({ id, kind, look }) => rowsOf(id, kind, (look ?? {}) as Look) > rowsOfSheet).map(({ id }) => id),
  );
  function rowsOf(id: string, kind: string, { view = "bang" }: Look): number {
    if (kind === "SCORECARD" || kind === "OUTLIERS") return Infinity;
    const { answer = null } = answers.value.has(id) ? readFragment(BoardCard_answered, answers.value.get(id)!) : {};
    const rows = answer ? readFragment(Answer_result, answer).rows : [];
    if (view === "xoay" || view === "nhiet") return new Set(rows.map(({ members }) => memberKey(members[0] ?? null))).size;
    return view === "bang" ? rows.length : 0;
  }
  const fresh = computed(() => {
    const ends = read.value.flatMap(({ answer }) => answer?.periods ?? []).flatMap((one) => readFragment(Period_name, one).endsOn ?? []);
    const last = ends.toSorted().at(-1);
    return last ? t("app.asOf", { date: format.date(last) }) : "";
  });
  function apart(card: DraftCard): string {
    if (card.kind === "NOTE") return "";
    const [ownUnit, ownPeriod] = [unit.value !== null && !card.followsUnit, period.value !== null && !card.followsPeriod];
    if (ownUnit && ownPeriod) return t("boards.card.ownScope");
    return ownUnit ? t("boards.card.ownUnit") : ownPeriod ? t("boards.card.ownPeriod") : "";
  }
  return { board, draft: computed(() => board.value && toDraft(board.value, words)), answers, longIds, fresh, apart };
}
