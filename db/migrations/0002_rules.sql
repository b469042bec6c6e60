-- A unit has one parent at a time; a territory's code is not reused while it is in force.
alter table unit_parents add constraint unit_parents_one_at_a_time
  exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&);--> statement-breakpoint

create function refresh_unit_closure() returns trigger language plpgsql as $$
begin
  delete from unit_closure;
  insert into unit_closure (ancestor_id, descendant_id, depth, valid_from, valid_to)
  with recursive up as (
    select id as ancestor_id, id as descendant_id, 0 as depth, daterange(valid_from, valid_to) as valid from units
    union all
    select p.parent_id, u.descendant_id, u.depth + 1, u.valid * daterange(p.valid_from, p.valid_to)
    from up u join unit_parents p on p.unit_id = u.ancestor_id
    where u.valid && daterange(p.valid_from, p.valid_to)
  ) cycle ancestor_id set is_cycle using path
  select ancestor_id, descendant_id, depth, lower(valid), upper(valid) from up
  where case when is_cycle then fail('a unit is its own ancestor: ' || descendant_id) else not isempty(valid) end;
  return null;
end $$;--> statement-breakpoint

create function fail(message text) returns boolean language plpgsql immutable as $$
begin
  raise exception '%', message using errcode = 'check_violation';
end $$;--> statement-breakpoint

create trigger units_closure after insert or delete or update of valid_from, valid_to on units
  for each statement execute function refresh_unit_closure();--> statement-breakpoint
create trigger unit_parents_closure after insert or delete or update on unit_parents
  for each statement execute function refresh_unit_closure();--> statement-breakpoint

create index units_search on units using gin (search_text gin_trgm_ops);--> statement-breakpoint
create index documents_search on documents using gin (search_text gin_trgm_ops);--> statement-breakpoint
create index plans_search on plans using gin (search_text gin_trgm_ops);--> statement-breakpoint
create index tasks_search on tasks using gin (search_text gin_trgm_ops);--> statement-breakpoint
create index procedures_search on procedures using gin (search_text gin_trgm_ops);--> statement-breakpoint
create index indicators_search on indicators using gin (search_text gin_trgm_ops);--> statement-breakpoint
create index conclusions_search on conclusions using gin (search_text gin_trgm_ops);
