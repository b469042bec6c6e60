import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, numeric, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { code, folded, id } from "../columns.ts";
import { figureColumns } from "../figure-columns.ts";
import { betterWhen, comparator, figureKind, reformArea, unitLevel } from "./core.ts";
import { plans, tasks } from "./plans.ts";

export const valueType = pgEnum("value_type", ["INTEGER", "DECIMAL"]);

export const indicators = pgTable("indicators", {
  id: id(),
  code: text("code").notNull().unique(),
  name: text("name").notNull(),
  unitOfMeasure: text("unit_of_measure").notNull(),
  area: reformArea("area").notNull(),
  valueType: valueType("value_type").notNull(),
  /** Formula or reading in words; null when the name says it all. */
  definition: text("definition"),
  betterWhen: betterWhen("better_when"),
  searchText: folded(`name || ' ' || code`),
});

/** Figures that have no typed table of their own. The view `observations` joins them with those that have. */
export const loneObservations = pgTable(
  "lone_observations",
  {
    ...figureColumns(),
    code: code(),
    indicatorId: uuid("indicator_id")
      .notNull()
      .references(() => indicators.id),
    kind: figureKind("kind").notNull(),
    comparator: comparator("comparator").notNull().default("EQ"),
    value: numeric("value").notNull(),
    /** The whole that the value is a part of ("15 of 21"); null when none is stated. */
    outOf: integer("out_of"),
    level: unitLevel("level"),
    /** Further breakdown: dimension → member, both codes. */
    dimensions: jsonb("dimensions").$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    unique("lone_observations_key").on(t.indicatorId, t.unitId, t.periodId, t.timing, t.kind, t.level, t.dimensions).nullsNotDistinct(),
    check("lone_observations_part", sql`${t.outOf} is null or ${t.value} <= ${t.outOf}`),
    check("lone_observations_dimensions", sql`jsonb_typeof(${t.dimensions}) = 'object'`),
    index("lone_observations_unit").on(t.unitId, t.periodId),
    index("lone_observations_period").on(t.periodId),
  ],
);

/** A value to be reached, set by a plan, a task or an instruction. */
export const targets = pgTable(
  "targets",
  {
    ...figureColumns(),
    indicatorId: uuid("indicator_id")
      .notNull()
      .references(() => indicators.id),
    planId: uuid("plan_id").references(() => plans.id),
    taskId: uuid("task_id").references(() => tasks.id),
    comparator: comparator("comparator").notNull(),
    value: numeric("value").notNull(),
    /** True when `value` is a growth each year, in percentage points; it stops at `until`. */
    isYearlyGrowth: boolean("is_yearly_growth").notNull().default(false),
    until: numeric("until"),
    /** Levels of government it binds; empty means all. */
    levels: unitLevel("levels")
      .array()
      .notNull()
      .default(sql`'{}'`),
  },
  (t) => [
    unique("targets_key").on(t.indicatorId, t.unitId, t.periodId),
    index("targets_plan").on(t.planId),
    index("targets_task").on(t.taskId),
    index("targets_unit").on(t.unitId, t.periodId),
    index("targets_period").on(t.periodId),
  ],
);
