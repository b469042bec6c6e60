import { sql } from "drizzle-orm";
import { check, index, integer, numeric, pgEnum, pgTable, primaryKey, text, unique, uuid, boolean, date } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { code, folded, id, validity } from "../columns.ts";
import { unitLevel } from "./core.ts";
import { provenances } from "./provenance.ts";
import { documents } from "./documents.ts";

export const unitType = pgEnum("unit_type", [
  "TERRITORY",
  "LEGISLATURE",
  "GOVERNMENT",
  "MINISTRY",
  "DEPARTMENT",
  "PEOPLES_COMMITTEE",
  "PEOPLES_COUNCIL",
  "SPECIALISED_AGENCY",
  "OFFICE",
  "ADMIN_ORGANISATION",
  "PUBLIC_SERVICE_UNIT",
  "ONE_STOP_CENTRE",
  "ONE_STOP_UNIT",
  "STEERING_BODY",
  "TASK_FORCE",
  "VERTICAL_AGENCY",
  "PARTY_BODY",
  "MASS_ORGANISATION",
  "PRESS",
  "ENTERPRISE_STATE_CAPITAL",
  "OFFICE_HOLDER",
]);

export const successionKind = pgEnum("succession_kind", ["MERGE", "SPLIT", "RENAME", "ABOLISH"]);

/** A body of the state, the Party or the front, or a territory; it never changes its id when it moves. */
export const units = pgTable(
  "units",
  {
    id: id(),
    code: code(),
    name: text("name").notNull(),
    shortName: text("short_name"),
    /** Other spellings met in documents; search finds the unit by each. */
    aliases: text("aliases")
      .array()
      .notNull()
      .default(sql`'{}'`),
    level: unitLevel("level").notNull(),
    type: unitType("type").notNull(),
    ...validity(),
    note: text("note"),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references((): AnyPgColumn => provenances.id),
    searchText: folded(`name || ' ' || coalesce(short_name, '') || ' ' || joined(aliases)`),
  },
  (t) => [
    check("units_validity", sql`${t.validTo} > ${t.validFrom}`),
    check("units_code_shape", sql`${t.code} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    index("units_level_type").on(t.level, t.type),
    index("units_provenance").on(t.provenanceId),
  ],
);

/** What a unit that changed its name is called, and when; `units` has the name of today. A unit that never did has none here. */
export const unitNames = pgTable(
  "unit_names",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    shortName: text("short_name"),
    ...validity(),
  },
  (t) => [check("unit_names_validity", sql`${t.validTo} > ${t.validFrom}`), index("unit_names_unit").on(t.unitId)],
);

/** Who a unit belongs to, and when. Two parents at one time are refused (see the constraints migration). */
export const unitParents = pgTable(
  "unit_parents",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id, { onDelete: "cascade" }),
    parentId: uuid("parent_id")
      .notNull()
      .references(() => units.id),
    ...validity(),
  },
  (t) => [
    unique("unit_parents_key").on(t.unitId, t.parentId, t.validFrom),
    check("unit_parents_validity", sql`${t.validTo} > ${t.validFrom}`),
    check("unit_parents_not_self", sql`${t.unitId} <> ${t.parentId}`),
    index("unit_parents_parent").on(t.parentId),
  ],
);

/** Every ancestor of every unit with its dates, depth 0 being the unit itself; kept by a trigger on `unit_parents` and `units`. */
export const unitClosure = pgTable(
  "unit_closure",
  {
    ancestorId: uuid("ancestor_id")
      .notNull()
      .references(() => units.id, { onDelete: "cascade" }),
    descendantId: uuid("descendant_id")
      .notNull()
      .references(() => units.id, { onDelete: "cascade" }),
    depth: integer("depth").notNull(),
    ...validity(),
  },
  (t) => [primaryKey({ columns: [t.ancestorId, t.descendantId, t.validFrom] }), index("unit_closure_descendant").on(t.descendantId)],
);

/** What became of a unit: a null successor goes with `ABOLISH` only. */
export const unitSuccessions = pgTable(
  "unit_successions",
  {
    id: id(),
    predecessorId: uuid("predecessor_id")
      .notNull()
      .references(() => units.id),
    successorId: uuid("successor_id").references(() => units.id),
    kind: successionKind("kind").notNull(),
    /** The day the successor takes over: the first day the predecessor is no longer in force. */
    effectiveOn: date("effective_on").notNull(),
    /** Share of the predecessor that goes to this successor, 0..1; null means all of it or not known. */
    share: numeric("share", { precision: 9, scale: 8 }),
    legalBasisId: uuid("legal_basis_id").references((): AnyPgColumn => documents.id),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references((): AnyPgColumn => provenances.id),
  },
  (t) => [
    unique("unit_successions_key").on(t.predecessorId, t.successorId, t.effectiveOn).nullsNotDistinct(),
    check("unit_successions_abolish", sql`(${t.successorId} is null) = (${t.kind} = 'ABOLISH')`),
    check("unit_successions_share", sql`${t.share} > 0 and ${t.share} <= 1`),
    index("unit_successions_successor").on(t.successorId),
  ],
);

/** A named set of units that documents address at once ("các sở, ban, ngành"). */
export const unitGroups = pgTable("unit_groups", {
  id: id(),
  code: code(),
  name: text("name").notNull(),
  aliases: text("aliases")
    .array()
    .notNull()
    .default(sql`'{}'`),
  /** How membership is decided, in words. */
  rule: text("rule").notNull(),
  /** True when the members cannot be listed ("cơ quan có liên quan"); the group then stays a text. */
  isOpen: boolean("is_open").notNull().default(false),
  /** The number of members a document states; null when none does. May exceed the members known by name. */
  statedCount: integer("stated_count"),
  searchText: folded(`name || ' ' || joined(aliases)`),
});

export const unitGroupMembers = pgTable(
  "unit_group_members",
  {
    id: id(),
    groupId: uuid("group_id")
      .notNull()
      .references(() => unitGroups.id, { onDelete: "cascade" }),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id),
  },
  (t) => [unique("unit_group_members_key").on(t.groupId, t.unitId), index("unit_group_members_unit").on(t.unitId)],
);
