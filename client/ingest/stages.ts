import type { ResultOf } from "#client/core/graphql.ts";
import type { Import_row } from "#client/ingest/imports-query.ts";
import type { StatusTone } from "#client/ui/StatusChip.vue";

export type Batch = ResultOf<typeof Import_row>;
type Stage = Batch["stage"];

/** The hub is still at work on it. */
export const isReading = ({ stage }: Pick<Batch, "stage">): boolean => stage === "RECEIVED" || stage === "READ" || stage === "RECOGNISED";
/** Its items may be decided on. */
export const isOpen = ({ stage }: Pick<Batch, "stage">): boolean => stage === "CHECKED" || stage === "REVIEWED" || stage === "UNDONE";

export const tones: Readonly<Record<Stage, StatusTone>> = {
  RECEIVED: "busy",
  READ: "busy",
  RECOGNISED: "busy",
  MAPPING: "warn",
  CHECKED: "warn",
  REVIEWED: "warn",
  COMMITTED: "good",
  UNDONE: "none",
  FAILED: "act",
  CANCELLED: "none",
};

/** How many items meet a condition. */
export const countOf = ({ counts }: Pick<Batch, "counts">, meets: (one: Batch["counts"][number]) => boolean = () => true): number =>
  counts.filter(meets).reduce((sum, { count }) => sum + count, 0);
