import type { RuleName } from "./rules.ts";

/** Rows of figures by their state, whatever way leads to them: by key, in lists and counts, below units and others, in filters. */
export const figureRules = {
  DRAFT: "draft",
  SUBMITTED: "submitted",
  APPROVED: "anyone",
  PROVISIONAL: "anyone",
  PUBLISHED: "anyone",
} as const satisfies Record<string, RuleName>;

/** What is worked out of figures by their state, in every field and file that does so. */
export const analysisRules = {
  DRAFT: "never",
  SUBMITTED: "never",
  APPROVED: "anyone",
  PROVISIONAL: "anyone",
  PUBLISHED: "anyone",
} as const satisfies Record<string, RuleName>;
