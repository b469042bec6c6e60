CREATE TYPE "public"."due_count" AS ENUM('DAYS', 'WORKING_DAYS', 'DAY_OF_MONTH');--> statement-breakpoint
CREATE TABLE "measure_statements" (
	"measure" text PRIMARY KEY NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"document_id" uuid,
	"note" text,
	"is_withdrawn" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "measure_statements_validity" CHECK ("measure_statements"."valid_to" > "measure_statements"."valid_from"),
	CONSTRAINT "measure_statements_size" CHECK (length("measure_statements"."note") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "period_deadlines" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"period_id" uuid NOT NULL,
	"level" "unit_level" NOT NULL,
	"due_on" date,
	"reason" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "period_deadlines_key" UNIQUE("period_id","level"),
	CONSTRAINT "period_deadlines_reason" CHECK (length("period_deadlines"."reason") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "period_rule_dues" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"rule_id" uuid NOT NULL,
	"level" "unit_level" NOT NULL,
	"count" "due_count" NOT NULL,
	"number" integer NOT NULL,
	"month_offset" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "period_rule_dues_key" UNIQUE("rule_id","level"),
	CONSTRAINT "period_rule_dues_number" CHECK ("period_rule_dues"."number" between 0 and 90 and ("period_rule_dues"."count" <> 'DAY_OF_MONTH' or "period_rule_dues"."number" between 1 and 28)),
	CONSTRAINT "period_rule_dues_months" CHECK ("period_rule_dues"."month_offset" between 0 and 3 and ("period_rule_dues"."count" = 'DAY_OF_MONTH' or "period_rule_dues"."month_offset" = 0))
);
--> statement-breakpoint
CREATE TABLE "period_rules" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"kind" "period_kind" NOT NULL,
	"window" "period_window" NOT NULL,
	"start_month_offset" integer NOT NULL,
	"start_day" integer NOT NULL,
	"end_day" integer,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"legal_basis" text,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "period_rules_kind" CHECK ("period_rules"."kind" not in ('MULTI_YEAR', 'AD_HOC')),
	CONSTRAINT "period_rules_days" CHECK ("period_rules"."start_month_offset" between -1 and 0 and "period_rules"."start_day" between 1 and 28 and "period_rules"."end_day" between 1 and 28),
	CONSTRAINT "period_rules_validity" CHECK ("period_rules"."valid_to" > "period_rules"."valid_from"),
	CONSTRAINT "period_rules_size" CHECK (length("period_rules"."legal_basis") <= 300 and length("period_rules"."note") <= 1000)
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "settings_size" CHECK (length("settings"."value") <= 300)
);
--> statement-breakpoint
ALTER TABLE "measure_statements" ADD CONSTRAINT "measure_statements_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_deadlines" ADD CONSTRAINT "period_deadlines_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_rule_dues" ADD CONSTRAINT "period_rule_dues_rule_id_period_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."period_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- The day so many working days after a day; Saturdays and Sundays are none, holidays are not known.
create function working_day_after(day date, number integer) returns date language sql immutable as $$
  select case when number = 0 then day else (
    select d::date from generate_series(day + 1, day + number * 2 + 7, interval '1 day') d where extract(isodow from d) < 6
    order by d offset number - 1 limit 1) end
$$;--> statement-breakpoint
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
  ) ruled full join period_deadlines d using (period_id, level)
  where coalesce(d.due_on, ruled.due_on) is not null);--> statement-breakpoint

-- One rule for a kind of period at a time.
alter table period_rules add constraint period_rules_one_at_a_time
  exclude using gist (kind with =, "window" with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred;--> statement-breakpoint

-- The windows of the report regime, and the calendar year of plans and scores. When reports are due differs by province and
-- regime: no deadline is known until an administrator says it.
insert into period_rules (kind, "window", start_month_offset, start_day, end_day, valid_from, legal_basis, note)
select kind::period_kind, 'LEGAL'::period_window, -1, 15, 14, '2019-01-24'::date, 'Nghị định 09/2019/NĐ-CP ngày 24/01/2019', null
from unnest(array['MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR']) kind
union all
select 'YEAR', 'CALENDAR', 0, 1, null, '2019-01-01', null, 'Năm của kế hoạch, ngân sách và chỉ số';--> statement-breakpoint

do $$
declare
  name text;
begin
  foreach name in array array['measure_statements', 'period_deadlines', 'period_rule_dues', 'period_rules', 'settings'] loop
    execute format(
      'create trigger tell_change after insert or update or delete or truncate on %I for each statement execute function tell_change()', name);
  end loop;
end $$;
