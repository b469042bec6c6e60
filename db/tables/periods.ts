import { sql } from "drizzle-orm";
import { check, date, integer, pgEnum, pgTable, text, unique } from "drizzle-orm/pg-core";
import { code, id } from "../columns.ts";

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
