import type { BoardDraft } from "#client/boards/board-draft.ts";

/** A draft left behind in this browser. */
export interface KeptDraft {
  draft: BoardDraft;
  /** The version of the board it was begun from. */
  version: number;
  keptAt: string;
}

const nameOf = (board: string) => `hub.board-draft.${board}`;

/** Storage may be full or forbidden: a draft then lives as long as its page. */
export function keepDraft(board: string, kept: KeptDraft): void {
  try {
    localStorage.setItem(nameOf(board), JSON.stringify(kept));
  } catch {
    // Nothing to do: leaving the page still warns.
  }
}

export function dropDraft(board: string): void {
  localStorage.removeItem(nameOf(board));
}

export function findDraft(board: string): KeptDraft | null {
  const text = localStorage.getItem(nameOf(board));
  try {
    return text === null ? null : (JSON.parse(text) as KeptDraft);
  } catch {
    return null; // written by hand
  }
}
