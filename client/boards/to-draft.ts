import type { Board_kept, SaveBoard } from "#client/boards/board-query.ts";
import { readingOrder } from "#client/boards/board-layout.ts";
import { layoutOf } from "#client/boards/board-draft.ts";
import type { BoardDraft, DraftCard } from "#client/boards/board-draft.ts";
import type { useBoardWords } from "#client/boards/use-board-words.ts";
import type { ResultOf, VariablesOf } from "#client/core/graphql.ts";

export type KeptBoard = ResultOf<typeof Board_kept>;
type Words = ReturnType<typeof useBoardWords>;
type BoardInput = VariablesOf<typeof SaveBoard>["input"];

/** A board as it is changed, in the words of the reader's language: a copy of a ready-made board keeps those only. */
export function toDraft(board: KeptBoard, words: Words): BoardDraft {
  return {
    name: words.name(board),
    description: words.description(board),
    isShared: board.isShared && !board.isReady,
    cards: board.cards.map(({ id, kind, place, view, question, look, options, followsUnit, followsPeriod, ...titled }): DraftCard => {
      const { x, y, w, h } = place;
      const told = { view, ...titled };
      return {
        id,
        kind,
        place: { x, y, w, h },
        title: words.title(told),
        note: words.note(told),
        viewId: view?.id ?? null,
        question,
        look,
        options,
        followsUnit,
        followsPeriod,
      };
    }),
  };
}

/** What is saved. A card that shows a saved view follows it and keeps no question of its own. */
export function toBoardInput({ name, description, isShared, cards }: BoardDraft, over?: { id: string; version: number }): BoardInput {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    ...over,
    name: name.trim(),
    description: description.trim() || null,
    isShared,
    cards: readingOrder(layoutOf(cards)).map((id) => {
      const { kind, place, title, note, viewId, question, look, options, followsUnit, followsPeriod } = byId.get(id)!;
      const asked = viewId === null && kind === "VIEW" ? { question: question as never, look } : {};
      return { kind, place, title: title.trim() || null, note, viewId, options, followsUnit, followsPeriod, ...asked };
    }),
  };
}
