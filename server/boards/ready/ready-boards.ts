import type { BoardRecord } from "#server/boards/board-record.ts";
import { leader } from "./leader.ts";
import { toRecord, type ReadyBoard } from "./ready-board.ts";

const ready: readonly ReadyBoard[] = [leader];

/** The boards that every hub has, by key, in the order they are offered. */
export const readyBoards: ReadonlyMap<string, BoardRecord> = new Map(ready.map((board) => [board.key, toRecord(board)]));
