import { sql } from "drizzle-orm";
import { date, integer, pgView, text, uuid } from "drizzle-orm/pg-core";
import { unitLevel } from "../tables/core.ts";

/**
 * When the reports of each level are due for each period: as the rule in force at the end of its window says, or as it was
 * set for this one period. A level of which there is no unit any more, as the district since July 2025, has no deadline by rule. `working_day_after` leaves out Saturdays and Sundays; holidays are not known.
 */
export const periodDueDates = pgView("period_due_dates", {
  id: uuid("id").notNull(),
  periodId: uuid("period_id").notNull(),
  level: unitLevel("level").notNull(),
  dueOn: date("due_on").notNull(),
  ruleDueOn: date("rule_due_on"),
  reason: text("reason"),
  version: integer("version").notNull(),
  legalBasis: text("legal_basis"),
}).as(sql`
  select md5(period_id::text || ':' || level)::uuid as id, period_id, level, coalesce(d.due_on, ruled.due_on) as due_on, ruled.due_on as rule_due_on,
    case when d.due_on is not null then d.reason end as reason, coalesce(d.version, 0) as version, ruled.legal_basis
  from (
    select p.id as period_id, u.level, r.legal_basis,
      case u.count
        when 'DAYS' then p.ends_on + u.number
        when 'WORKING_DAYS' then working_day_after(p.ends_on, u.number)
        else (date_trunc('month', p.ends_on)::date + make_interval(months => u.month_offset))::date + u.number - 1
      end as due_on
    from periods p
    join period_rules r on r.kind = p.kind and r."window" = p."window" and daterange(r.valid_from, r.valid_to) @> p.ends_on
    join period_rule_dues u on u.rule_id = r.id
    where exists (select from units x where x.level = u.level and daterange(x.valid_from, x.valid_to) @> p.ends_on)
  ) ruled full join period_deadlines d using (period_id, level)
  where coalesce(d.due_on, ruled.due_on) is not null`);
