import type { BoardRecord, CardRecord } from "#server/boards/board-record.ts";
import type { lookViews } from "#server/boards/check-saved.ts";

type Text = readonly [vi: string, en: string];

/** A card as a ready-made board writes it down. */
export interface ReadyCard {
  readonly kind: "VIEW" | "NOTE" | "SCORECARD" | "RELATION" | "OUTLIERS";
  readonly place: readonly [x: number, y: number, w: number, h: number];
  readonly title?: Text;
  readonly note?: Text;
  /** In the shape of `AnalyzeInput`. */
  readonly question?: object;
  readonly look?: { readonly view: (typeof lookViews)[number]; readonly across?: string };
  readonly options?: object;
  /** What the board's own choice does not change: "period" where the kind of period belongs to the question. */
  readonly keeps?: readonly ("unit" | "period")[];
}

export interface ReadyBoard {
  readonly key: string;
  readonly name: Text;
  readonly description: Text;
  readonly cards: readonly ReadyCard[];
}

/** A ready-made board in the form of a saved one. */
export function toRecord({ key, name, description, cards }: ReadyBoard): BoardRecord {
  return {
    id: key,
    name: name[0],
    nameEn: name[1],
    description: description[0],
    descriptionEn: description[1],
    isReady: true,
    isShared: true,
    isMine: false,
    version: 0,
    updatedAt: null,
    cards: cards.map((card, index) => toCard(card, `${key}-${index + 1}`)),
  };
}

function toCard(card: ReadyCard, id: string): CardRecord {
  const [x, y, w, h] = card.place;
  const { kind, title, note, question = null, look = null, options = null, keeps = [] } = card;
  return {
    id,
    kind,
    place: { x, y, w, h },
    title: title?.[0] ?? null,
    titleEn: title?.[1] ?? null,
    note: note?.[0] ?? null,
    noteEn: note?.[1] ?? null,
    view: null,
    isViewLost: false,
    question,
    look,
    options,
    followsUnit: !keeps.includes("unit"),
    followsPeriod: !keeps.includes("period"),
  };
}
