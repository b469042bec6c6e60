import type { InjectionKey } from "vue";
import type { BoardDraft } from "#client/boards/board-draft.ts";
import type { UseDraftStepsReturn } from "#client/boards/use-draft-steps.ts";

/** The steps of the board being edited, for its commands. */
export const boardSteps: InjectionKey<UseDraftStepsReturn<BoardDraft>> = Symbol("steps of a board");
