import { plain, staff } from "./rows.ts";
import type { Row } from "./plant.ts";
import type { Figure } from "./small-hub.ts";

/** What one check of the database finds, and what is near to it and must not be found. */
export interface Case {
  readonly finds: readonly Row[];
  readonly misses: Readonly<Record<string, readonly Row[]>>;
}

export const huge = { unit: "huyen", coverage: "SUBTREE", level: null };
/** Two communes' dossiers put together. */
export const both = {
  ...{ ...plain, ...huge, received: 220, resolved: 200, resolved_early: 120, resolved_on_time: 76, resolved_late: 4 },
  ...{ pending: 16, pending_within: 14, pending_late: 2, returned: 4 },
};
export const three = { ...both, unit: "ubnd", received: 330, resolved: 300, resolved_early: 220 };
export const half = { ...plain, timing: "CUMULATIVE", period: "2024-h1" };
export const people = (unit: string, present: number | null, changes: Figure = {}): Row => staff({ unit, present, ...changes });
export const huyen = { unit: "huyen", coverage: "SUBTREE" };
