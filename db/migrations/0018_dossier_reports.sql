-- Results of resolving dossiers that count where nobody asks for fields of procedures: every whole, and of its parts only those
-- that state something the whole does not. Four of five rows are left out before a question begins.
create view dossier_reports_now as
select s.* from dossier_stats s
where s.state not in ('DRAFT', 'SUBMITTED') and (s.field_id is null or not exists (
  select from dossier_stats w
  where w.unit_id = s.unit_id and w.period_id = s.period_id and w.timing = s.timing and w.coverage = s.coverage
    and w.level is not distinct from s.level and w.field_id is null and w.state not in ('DRAFT', 'SUBMITTED')
    and (s.received is null or w.received is not null)
    and (s.received_online is null or w.received_online is not null)
    and (s.received_direct is null or w.received_direct is not null)
    and (s.received_by_post is null or w.received_by_post is not null)
    and (s.carried_over is null or w.carried_over is not null)
    and (s.resolved is null or w.resolved is not null)
    and (s.resolved_early is null or w.resolved_early is not null)
    and (s.resolved_on_time is null or w.resolved_on_time is not null)
    and (s.resolved_late is null or w.resolved_late is not null)
    and (s.pending is null or w.pending is not null)
    and (s.pending_within is null or w.pending_within is not null)
    and (s.pending_late is null or w.pending_late is not null)
    and (s.returned is null or w.returned is not null)
    and (s.overdue is null or w.overdue is not null)
    and (s.on_time_percent_reported is null or w.on_time_percent_reported is not null)));--> statement-breakpoint
create table dossier_reports (like dossier_stats);--> statement-breakpoint
insert into dossier_reports select * from dossier_reports_now;--> statement-breakpoint
create index dossier_reports_period on dossier_reports (period_id);--> statement-breakpoint
create index dossier_reports_unit on dossier_reports (unit_id, period_id);--> statement-breakpoint

create function keep_dossier_reports() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- One writer at a time: whether a part counts depends on a whole that another may be about to remove.
  lock table dossier_reports in share row exclusive mode;
  delete from dossier_reports r using (select distinct unit_id, period_id from changed) c where r.unit_id = c.unit_id and r.period_id = c.period_id;
  insert into dossier_reports
  select s.* from (select distinct unit_id, period_id from changed) c join dossier_reports_now s using (unit_id, period_id);
  return null;
end $$;--> statement-breakpoint
create function empty_dossier_reports() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  truncate dossier_reports;
  return null;
end $$;--> statement-breakpoint
create trigger reports_inserted after insert on dossier_stats referencing new table as changed
  for each statement execute function keep_dossier_reports();--> statement-breakpoint
create trigger reports_left after update on dossier_stats referencing old table as changed
  for each statement execute function keep_dossier_reports();--> statement-breakpoint
create trigger reports_updated after update on dossier_stats referencing new table as changed
  for each statement execute function keep_dossier_reports();--> statement-breakpoint
create trigger reports_deleted after delete on dossier_stats referencing old table as changed
  for each statement execute function keep_dossier_reports();--> statement-breakpoint
create trigger reports_truncated after truncate on dossier_stats for each statement execute function empty_dossier_reports();
