import type { Viewer } from "#server/core/graph/model.ts";

/** Only somebody who signed in may see the statement behind an answer; until there is a sign-in, nobody does. */
export const canExplain = (viewer: Viewer): boolean => viewer.personId !== null;
