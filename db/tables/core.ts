import { pgEnum } from "drizzle-orm/pg-core";

/** Where a figure or a record came from. */
export const provenanceKind = pgEnum("provenance_kind", ["DOCUMENT", "EXTERNAL", "IMPORT", "FORM", "TOKEN"]);

export const unitLevel = pgEnum("unit_level", ["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE"]);

/** Areas of reform, of procedure control, and of the PAR index, in one list. */
export const reformArea = pgEnum("reform_area", [
  "DIRECTION",
  "INSTITUTIONAL",
  "PROCEDURES",
  "ORGANISATION",
  "CIVIL_SERVICE",
  "PUBLIC_FINANCE",
  "DIGITAL_GOVERNMENT",
  "PAR_INDEX",
  "IMPACT",
  "REVIEW",
  "INTERNAL_PROCEDURES",
  "CAPACITY",
  "DRAFT_QUALITY",
  "PUBLICATION",
  "PETITIONS",
  "ONE_STOP",
  "ONLINE_SERVICE",
  "INSPECTION",
  "COMMUNICATION",
  "REPORTING",
]);

/** `IN_PERIOD` and `CUMULATIVE` are flows of a window; `POINT` is a stock at an instant. */
export const timing = pgEnum("timing", ["IN_PERIOD", "CUMULATIVE", "POINT"]);

/** Whose figure it is: the unit's own, or its whole subtree's. */
export const coverage = pgEnum("coverage", ["OWN", "SUBTREE"]);

export const figureState = pgEnum("figure_state", ["DRAFT", "SUBMITTED", "APPROVED", "PUBLISHED", "PROVISIONAL"]);

export const figureKind = pgEnum("figure_kind", ["ACTUAL", "TARGET", "DERIVED"]);

export const comparator = pgEnum("comparator", ["EQ", "GT", "GE", "LE", "APPROX"]);

/** Which way is better; null on an indicator means neither. */
export const betterWhen = pgEnum("better_when", ["UP", "DOWN"]);
