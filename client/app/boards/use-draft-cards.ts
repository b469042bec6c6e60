import { computed, shallowRef } from "vue";
import { useI18n } from "vue-i18n";
import { layoutOf, withCard, withLayout } from "#client/boards/board-draft.ts";
import type { BoardDraft, DraftCard } from "#client/boards/board-draft.ts";
import { addCard, readingOrder, removeCard, settle } from "#client/boards/board-layout.ts";
import type { Layout } from "#client/boards/board-layout.ts";
import type { UseDraftStepsReturn } from "#client/boards/use-draft-steps.ts";

interface SavedView {
  id: string;
  name: string;
  question: unknown;
  look: unknown;
}

let made = 0;
/** Of this page only: the hub names the card when it is saved. */
const freshId = () => `new-${Date.now()}-${(made += 1)}`;

/** What is done with the cards of a draft. */
export function useDraftCards({ draft, change }: Pick<UseDraftStepsReturn<BoardDraft>, "draft" | "change">) {
  const { t } = useI18n();
  const said = shallowRef("");
  const chosenId = shallowRef<string | null>(null);
  const arrange = (layout: Layout) => change(withLayout(draft.value, layout));

  function add(parts: Partial<DraftCard> & Pick<DraftCard, "kind" | "title">, size: { w: number; h: number }): void {
    const id = freshId();
    const layout = addCard(layoutOf(draft.value.cards), id, size);
    const blank = { note: null, viewId: null, question: null, look: null, options: null, followsUnit: true, followsPeriod: true };
    change({ ...draft.value, cards: [...draft.value.cards, { ...blank, ...parts, id, place: layout[id]! }] });
    said.value = t("boards.edit.added", { card: parts.title });
    if (parts.kind === "NOTE") chosenId.value = id;
  }
  return {
    said,
    chosenId,
    chosen: computed({
      get: () => draft.value.cards.find(({ id }) => id === chosenId.value) ?? null,
      set: (card: DraftCard | null) => (chosenId.value = card?.id ?? null),
    }),
    arrange,
    set: (id: string, parts: Partial<DraftCard>, field: string) => change(withCard(draft.value, id, parts), field),
    addNote: () => add({ kind: "NOTE", title: t("boards.edit.newNote"), note: "" }, { w: 4, h: 2 }),
    addView: ({ id, name, question, look }: SavedView) => add({ kind: "VIEW", title: name, viewId: id, question, look }, { w: 6, h: 4 }),
    remove({ id, title }: DraftCard) {
      arrange(removeCard(layoutOf(draft.value.cards), id));
      said.value = t("boards.edit.removed", { card: title });
    },
    /** Before or after its neighbour in reading order: how a phone moves cards. */
    step(id: string, by: -1 | 1) {
      const layout = layoutOf(draft.value.cards);
      const order = readingOrder(layout);
      const other = order[order.indexOf(id) + by];
      if (!other) return;
      const [mine, theirs] = [layout[id]!, layout[other]!];
      arrange(
        settle(
          {
            ...layout,
            [id]: { ...mine, x: Math.min(theirs.x, 12 - mine.w), y: theirs.y },
            [other]: { ...theirs, x: Math.min(mine.x, 12 - theirs.w), y: mine.y },
          },
          by < 0 ? id : other,
        ),
      );
    },
  };
}
