import type { CardPlace } from "#schema/boards/board.type.ts";
import type { SavedViewRow } from "./saved-views.sql.ts";

/** A card as it is kept, ready-made or saved. */
export interface CardRecord {
  id: string;
  kind: string;
  place: CardPlace;
  title: string | null;
  titleEn: string | null;
  note: string | null;
  noteEn: string | null;
  /** The saved view it shows; its question and look count. */
  view: SavedViewRow | null;
  /** It showed a saved view that is gone or no longer shared. */
  isViewLost: boolean;
  question: object | null;
  look: object | null;
  options: object | null;
  followsUnit: boolean;
  followsPeriod: boolean;
}

/** A board as it is kept, ready-made or saved. */
export interface BoardRecord {
  id: string;
  name: string;
  nameEn: string;
  description: string | null;
  descriptionEn: string | null;
  isReady: boolean;
  isShared: boolean;
  isMine: boolean;
  version: number;
  updatedAt: Date | null;
  cards: CardRecord[];
}
