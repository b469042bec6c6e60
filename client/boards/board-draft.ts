import type { Layout, Place } from "#client/boards/board-layout.ts";

/** A card as its board keeps it, without its answer. */
export interface DraftCard {
  /** Tells it from the other cards of the draft; the hub gives its own when it is saved. */
  id: string;
  kind: "VIEW" | "NOTE" | "SCORECARD" | "RELATION" | "OUTLIERS";
  place: Place;
  title: string;
  note: string | null;
  /** The saved view that it shows; null when it has a question of its own. */
  viewId: string | null;
  question: unknown;
  look: unknown;
  /** What the kinds that are no view ask. */
  options: unknown;
  followsUnit: boolean;
  followsPeriod: boolean;
}

/** A board while it is being changed. */
export interface BoardDraft {
  name: string;
  description: string;
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
