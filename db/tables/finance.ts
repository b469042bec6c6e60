import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgEnum, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import { id } from "../columns.ts";
import { figureColumns } from "../figure-columns.ts";
import { units } from "./units.ts";

export const budgetKind = pgEnum("budget_kind", ["PSU_DIRECT_SUPPORT_CUT"]);
export const autonomyBody = pgEnum("autonomy_body", ["AGENCY", "PUBLIC_SERVICE_UNIT"]);
export const autonomyClass = pgEnum("autonomy_class", ["CLASS_1", "CLASS_2", "CLASS_3A", "CLASS_3B", "CLASS_3C", "CLASS_4"]);
export const soeActionKind = pgEnum("soe_action_kind", ["EQUITISE", "DIVEST", "MERGE", "DISSOLVE", "EQUITISE_MERGE_DISSOLVE"]);

/** An amount of budget money that a report states. */
export const budgetFigures = pgTable(
  "budget_figures",
  {
    ...figureColumns(),
    kind: budgetKind("kind").notNull(),
    /** Whole đồng. */
    amountVnd: bigint("amount_vnd", { mode: "bigint" }).notNull(),
  },
  (t) => [
    unique("budget_figures_key").on(t.unitId, t.periodId, t.kind),
    check("budget_figures_flow", sql`${t.timing} <> 'POINT'`),
    index("budget_figures_period").on(t.periodId),
  ],
);

/** Units that a budget figure covers by name. */
export const budgetFigureUnits = pgTable(
  "budget_figure_units",
  {
    id: id(),
    budgetFigureId: uuid("budget_figure_id")
      .notNull()
      .references(() => budgetFigures.id, { onDelete: "cascade" }),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id),
  },
  (t) => [unique("budget_figure_units_key").on(t.budgetFigureId, t.unitId), index("budget_figure_units_unit").on(t.unitId)],
);

/** Bodies that run on financial autonomy at an instant. */
export const autonomyStats = pgTable(
  "autonomy_stats",
  {
    ...figureColumns(),
    body: autonomyBody("body").notNull(),
    /** Null: the source gives no class. */
    class: autonomyClass("class"),
    autonomous: integer("autonomous").notNull(),
    /** All bodies of the kind; null when not stated. */
    total: integer("total"),
  },
  (t) => [
    unique("autonomy_stats_key").on(t.unitId, t.periodId, t.body, t.class).nullsNotDistinct(),
    check("autonomy_stats_stock", sql`${t.timing} = 'POINT'`),
    check("autonomy_stats_part", sql`${t.autonomous} between 0 and coalesce(${t.total}, ${t.autonomous})`),
    index("autonomy_stats_period").on(t.periodId),
  ],
);

/** Rearrangement of enterprises with state capital. */
export const soeActions = pgTable(
  "soe_actions",
  {
    ...figureColumns(),
    action: soeActionKind("action").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [
    unique("soe_actions_key").on(t.unitId, t.periodId, t.action),
    check("soe_actions_positive", sql`${t.count} >= 0`),
    index("soe_actions_period").on(t.periodId),
  ],
);

/** The enterprises a rearrangement names. */
export const soeActionEnterprises = pgTable(
  "soe_action_enterprises",
  {
    id: id(),
    soeActionId: uuid("soe_action_id")
      .notNull()
      .references(() => soeActions.id, { onDelete: "cascade" }),
    enterpriseId: uuid("enterprise_id")
      .notNull()
      .references(() => units.id),
  },
  (t) => [unique("soe_action_enterprises_key").on(t.soeActionId, t.enterpriseId), index("soe_action_enterprises_unit").on(t.enterpriseId)],
);
