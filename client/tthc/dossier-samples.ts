import type { DossierParts } from "#client/tthc/dossier-checks.ts";

/** Figures for the tests: a unit that reported nothing, and two as their reports state them. */
export const nothing: DossierParts = {
  received: null,
  resolved: null,
  resolvedEarly: null,
  resolvedOnTime: null,
  resolvedLate: null,
  pending: null,
  pendingWithin: null,
  pendingLate: null,
  returned: null,
  overdue: null,
  onTimePercentReported: null,
};
export const trucNinh: DossierParts = {
  ...nothing,
  received: 1288,
  resolved: 1272,
  pending: 15,
  returned: 1,
  overdue: 0,
  onTimePercentReported: "100",
};
export const province: DossierParts = { ...nothing, received: 119101, resolved: 113564, onTimePercentReported: "99.9" };
