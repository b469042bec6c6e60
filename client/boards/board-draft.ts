import type { Layout, Place } from "#client/boards/board-layout.ts";

/** A card as its board keeps it, without its answer. */
export interface DraftCard {
  id: string;
  kind: string;
  place: Place;
  title: string;
  titleEn: string | null;
  note: string | null;
  /** What the card asks, in the words of its kind. */
  question: string | null;
  look: string | null;
  followsUnit: boolean;
  followsPeriod: boolean;
}

/** A board while it is being changed. */
export interface BoardDraft {
  name: string;
  nameEn: string | null;
  description: string | null;
  isShared: boolean;
  cards: readonly DraftCard[];
}

export const layoutOf = (cards: readonly DraftCard[]): Layout => Object.fromEntries(cards.map(({ id, place }) => [id, place]));

/** The draft with its cards where the layout says; cards that it does not name are gone. */
export const withLayout = (draft: BoardDraft, layout: Layout): BoardDraft => ({
  ...draft,
  cards: draft.cards.flatMap((card) => (layout[card.id] ? [{ ...card, place: layout[card.id]! }] : [])),
});

export const withCard = (draft: BoardDraft, id: string, parts: Partial<DraftCard>): BoardDraft => ({
  ...draft,
  cards: draft.cards.map((card) => (card.id === id ? { ...card, ...parts } : card)),
});
