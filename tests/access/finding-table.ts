import type { RuleName } from "./rules.ts";

/** Who may what with findings of checks, in the words of the table. */
export const findingTable: Readonly<Record<string, RuleName>> = {
  "Query.finding": "anyone",
  "Query.findings": "anyone",
  "Query.checkRuns": "anyone",
  "Query.findingRules": "anyone",
  "Query.findingCounts": "anyone",
  "Query.findingUnits": "anyone",
  "Query.originFindings": "anyone",
  "Query.originFindings · ở bản nháp của đơn vị": "draft",
  "Query.findings · ở bản nháp của đơn vị": "draft",
  "Mutation.acceptFindings · ở số liệu đã công bố": "deciding",
  "Mutation.reopenFindings · ở số liệu đã công bố": "deciding",
  "Mutation.runChecks": "decidingSomewhere",
};
