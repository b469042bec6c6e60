ALTER TABLE "simulations" ADD COLUMN "now" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "dossiers_resolving" ON "dossiers" USING btree ("resolving_unit_id","received_at");--> statement-breakpoint
CREATE INDEX "dossiers_resolving_pending" ON "dossiers" USING btree ("resolving_unit_id","due_at") WHERE "dossiers"."ended_at" is null;--> statement-breakpoint

-- The instant it is for what is pending, due or late: now, or the end of what a simulated province holds.
create function hub_now() returns timestamptz language sql stable as $$ select coalesce((select s.now from simulations s), now()) $$;--> statement-breakpoint
-- Weekdays since Monday, 1 January 1900, the day itself left out.
create function weekdays_before(day date) returns integer language sql immutable as $$
  select 5 * ((day - date '1900-01-01') / 7) + least((day - date '1900-01-01') % 7, 5)
$$;--> statement-breakpoint
-- Working days after the first day up to the second, negative when that is earlier; Saturdays and Sundays are none, holidays are not known.
create function working_days(from_day date, to_day date) returns integer language sql immutable as $$
  select weekdays_before(to_day + 1) - weekdays_before(from_day + 1)
$$;
