import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { figureColumns } from "../figure-columns.ts";
import { periods } from "./periods.ts";

export const staffKind = pgEnum("staff_kind", ["CIVIL", "PUBLIC_SERVICE", "COMMUNE_CIVIL", "CONTRACT"]);

export const moveKind = pgEnum("move_kind", ["RECRUIT", "RECEIVE", "TRANSFER_OUT", "TRANSFER_INTERNAL", "TRANSFER_IN", "CANCELLED"]);

/** Posts assigned and people present, by kind. The period is that of the people present. */
export const staffStats = pgTable(
  "staff_stats",
  {
    ...figureColumns(),
    kind: staffKind("kind").notNull(),
    assigned: integer("assigned"),
    /** The year the posts are assigned for; null when `assigned` is. */
    assignedForId: uuid("assigned_for_id").references(() => periods.id),
    /** True while the yearly decision is provisional ("tạm giao"). */
    assignedIsProvisional: boolean("assigned_is_provisional").notNull().default(false),
    present: integer("present"),
    /** Posts not filled, as the source states them; the derived gap is assigned − present. */
    gapReported: integer("gap_reported"),
  },
  (t) => [
    unique("staff_stats_key").on(t.unitId, t.periodId, t.kind, t.coverage),
    check("staff_stats_stock", sql`${t.timing} = 'POINT'`),
    check("staff_stats_positive", sql`least(${t.assigned}, ${t.present}) >= 0`),
    check("staff_stats_assigned_for", sql`(${t.assigned} is null) = (${t.assignedForId} is null)`),
    index("staff_stats_period").on(t.periodId),
  ],
);

/** People who came, went or moved in a window. */
export const personnelMoves = pgTable(
  "personnel_moves",
  {
    ...figureColumns(),
    kind: moveKind("kind").notNull(),
    /** Position group as written; null is the total of all positions. */
    positionGroup: text("position_group"),
    count: integer("count").notNull(),
    /** For `RECRUIT`: the posts that were open; null when not stated. */
    quota: integer("quota"),
  },
  (t) => [
    unique("personnel_moves_key").on(t.unitId, t.periodId, t.kind, t.positionGroup).nullsNotDistinct(),
    check("personnel_moves_flow", sql`${t.timing} <> 'POINT'`),
    check("personnel_moves_positive", sql`${t.count} >= 0 and (${t.quota} is null or ${t.quota} >= 0)`),
    check("personnel_moves_quota", sql`${t.quota} is null or ${t.kind} = 'RECRUIT'`),
    index("personnel_moves_period").on(t.periodId),
  ],
);
