import type { BoardRecord } from "#server/boards/board-record.ts";
import { outliers, relation, scorecard } from "./cross-cutting.ts";
import { digital } from "./digital.ts";
import { finance } from "./finance.ts";
import { leader } from "./leader.ts";
import { plans } from "./plans.ts";
import { toRecord, type ReadyBoard } from "./ready-board.ts";
import { staffing } from "./staffing.ts";
import { tthc } from "./tthc.ts";

const ready: readonly ReadyBoard[] = [leader, tthc, plans, staffing, finance, digital, scorecard, relation, outliers];

/** The boards that every hub has, by key, in the order they are offered. */
export const readyBoards: ReadonlyMap<string, BoardRecord> = new Map(ready.map((board) => [board.key, toRecord(board)]));
