import type { Figure } from "./small-hub.ts";

/** A month's dossiers with every identity right. */
const right = {
  ...{ received: 110, received_online: 70, received_direct: 25, received_by_post: 5, carried_over: 10 },
  ...{
    resolved: 100,
    resolved_early: 60,
    resolved_on_time: 38,
    resolved_late: 2,
    pending: 8,
    pending_within: 7,
    pending_late: 1,
    returned: 2,
  },
  on_time_percent_reported: 98,
};
export const month = (changes: Figure = {}): [string, Figure] => ["dossier_stats", { level: "COMMUNE", ...right, ...changes }];
export const staff = (changes: Figure): [string, Figure] => [
  "staff_stats",
  { kind: "COMMUNE_CIVIL", present: 18, assigned_is_provisional: false, ...changes },
];
export const counts = (kind: string, count: number, changes: Figure = {}): [string, Figure] => [
  "procedure_counts",
  { unit: "ubnd", coverage: "SUBTREE", kind, count, timing: kind === "IN_FORCE" ? "POINT" : "IN_PERIOD", ...changes },
];
export const moves = (group: string | null, count: number, changes: Figure = {}): [string, Figure] => [
  "personnel_moves",
  { unit: "huyen", coverage: "SUBTREE", kind: "RECRUIT", position_group: group, count, ...changes },
];
export const lone = (changes: Figure): [string, Figure] => [
  "lone_observations",
  { code: crypto.randomUUID(), indicator: "trang-tin", kind: "ACTUAL", comparator: "EQ", dimensions: {}, ...changes },
];
export const target = (changes: Figure): [string, Figure] => [
  "targets",
  { unit: "ubnd", indicator: "ty-le", comparator: "GE", is_yearly_growth: false, levels: [], ...changes },
];
export const plain = {
  received_online: null,
  received_direct: null,
  received_by_post: null,
  carried_over: null,
  on_time_percent_reported: null,
};
