import type { Origin } from "#client/ui/origin.ts";

export interface Party {
  /** Of the unit. */
  code: string;
  title: string;
}

/** A sentence that someone put on record: a limitation, a cause, a request. */
export interface Statement {
  id: string;
  /** In words: "Kiến nghị, đề xuất". */
  kind: string;
  text: string;
  /** Who said it, and when. */
  from: Party | null;
  date: string | null;
  /** Whom it addresses; `toText` where no unit could be named. */
  to: readonly Party[];
  toText: string | null;
  origins: readonly Origin[];
}
