import { sql } from "drizzle-orm";
import { check, date, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { code, id, validity } from "../columns.ts";
import { unitLevel } from "./core.ts";

export const periodKind = pgEnum("period_kind", ["MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS", "YEAR", "MULTI_YEAR", "AD_HOC"]);

/** `LEGAL` runs from the 15th to the 14th; `CALENDAR` follows the calendar. The two never add up. */
export const periodWindow = pgEnum("period_window", ["LEGAL", "CALENDAR"]);

export const periods = pgTable(
  "periods",
  {
    id: id(),
    code: code(),
    name: text("name").notNull(),
    kind: periodKind("kind").notNull(),
    window: periodWindow("window").notNull(),
    /** The year it is named after; null for `MULTI_YEAR`. */
    year: integer("year"),
    /** Which one in the year: month 1..12, quarter 1..4, half 1..2; null for the other kinds. */
    ordinal: integer("ordinal"),
    /** First and last day, both included; null when an ad-hoc session is not dated. */
    startsOn: date("starts_on"),
    endsOn: date("ends_on"),
    note: text("note"),
  },
  (t) => [
    unique("periods_key").on(t.kind, t.window, t.year, t.startsOn, t.endsOn).nullsNotDistinct(),
    check("periods_order", sql`${t.endsOn} >= ${t.startsOn}`),
    check("periods_dated", sql`${t.kind} = 'AD_HOC' or (${t.startsOn} is not null and ${t.endsOn} is not null)`),
    check("periods_year", sql`(${t.kind} = 'MULTI_YEAR') = (${t.year} is null)`),
    check(
      "periods_ordinal",
      sql`coalesce(case ${t.kind} when 'MONTH' then ${t.ordinal} between 1 and 12 when 'QUARTER' then ${t.ordinal} between 1 and 4 when 'HALF_YEAR' then ${t.ordinal} between 1 and 2 else ${t.ordinal} is null end, false)`,
    ),
  ],
);

/**
 * How the windows of one kind of period are laid, from a date on. A period spans whole months of its year, as a quarter
 * three; its window begins and ends on days counted from the first and the last of them. A rule holds for the periods
 * that end within its validity; no two hold for the same.
 */
export const periodRules = pgTable(
  "period_rules",
  {
    id: id(),
    kind: periodKind("kind").notNull(),
    window: periodWindow("window").notNull(),
    /** First day of the window: a day of the month that lies so many months from the first of the span; -1 is the month before. */
    startMonthOffset: integer("start_month_offset").notNull(),
    startDay: integer("start_day").notNull(),
    /** Last day of the window, in the last month of the span; null is the last day of that month. */
    endDay: integer("end_day"),
    ...validity(),
    legalBasis: text("legal_basis"),
    note: text("note"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    check("period_rules_kind", sql`${t.kind} not in ('MULTI_YEAR', 'AD_HOC')`),
    check(
      "period_rules_days",
      sql`${t.startMonthOffset} between -1 and 0 and ${t.startDay} between 1 and 28 and ${t.endDay} between 1 and 28`,
    ),
    check("period_rules_validity", sql`${t.validTo} > ${t.validFrom}`),
    check("period_rules_size", sql`length(${t.legalBasis}) <= 300 and length(${t.note}) <= 1000`),
  ],
);

/** `DAYS` and `WORKING_DAYS` count from the last day of the window; `DAY_OF_MONTH` is a day of a month counted from the window's last. */
export const dueCount = pgEnum("due_count", ["DAYS", "WORKING_DAYS", "DAY_OF_MONTH"]);

/** When the reports of a level are due under a rule. A level without a row has no deadline that is known. */
export const periodRuleDues = pgTable(
  "period_rule_dues",
  {
    id: id(),
    ruleId: uuid("rule_id")
      .notNull()
      .references(() => periodRules.id, { onDelete: "cascade" }),
    /** Who sends: the level below the one that receives. */
    level: unitLevel("level").notNull(),
    count: dueCount("count").notNull(),
    number: integer("number").notNull(),
    /** Months after the one in which the window ends; 0 unless counted by `DAY_OF_MONTH`. */
    monthOffset: integer("month_offset").notNull().default(0),
  },
  (t) => [
    unique("period_rule_dues_key").on(t.ruleId, t.level),
    check("period_rule_dues_number", sql`${t.number} between 0 and 90 and (${t.count} <> 'DAY_OF_MONTH' or ${t.number} between 1 and 28)`),
    check("period_rule_dues_months", sql`${t.monthOffset} between 0 and 3 and (${t.count} = 'DAY_OF_MONTH' or ${t.monthOffset} = 0)`),
  ],
);

/** A deadline that was set for one period, whatever the rule says. */
export const periodDeadlines = pgTable(
  "period_deadlines",
  {
    id: id(),
    periodId: uuid("period_id")
      .notNull()
      .references(() => periods.id, { onDelete: "cascade" }),
    level: unitLevel("level").notNull(),
    /** Null when the rule's deadline holds again. */
    dueOn: date("due_on"),
    reason: text("reason").notNull(),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    unique("period_deadlines_key").on(t.periodId, t.level),
    check("period_deadlines_reason", sql`length(${t.reason}) between 1 and 500`),
  ],
);
