import type { Sql } from "postgres";

/** Today as the offices have it: accounts and roles begin and end at midnight in Việt Nam. */
export const today = (sql: Sql) => sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** The same day, as `YYYY-MM-DD`. */
export const todayInVietnam = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
