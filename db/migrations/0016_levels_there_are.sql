DROP VIEW "public"."period_due_dates";--> statement-breakpoint
CREATE VIEW "public"."period_due_dates" AS (
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
  where coalesce(d.due_on, ruled.due_on) is not null);