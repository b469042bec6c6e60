ALTER TABLE "provenances" ADD COLUMN "is_draft" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- A place where only figures were read that nobody approved is seen by those who see one of these figures, and nobody else.
-- It is looked up among what hangs on it, so each of these tables is found by its places.
do $$
declare
  figure_tables text[] := array['autonomy_stats', 'budget_figures', 'dossier_stats', 'index_scores', 'lone_observations', 'personnel_moves',
    'procedure_counts', 'soe_actions', 'staff_stats', 'targets'];
  other_tables text[] := array['conclusions', 'document_mentions', 'procedures', 'task_progress', 'tasks', 'unit_successions', 'units'];
  name text;
  drafts text;
  uses text;
begin
  foreach name in array figure_tables || array_remove(other_tables, 'units') loop
    execute format('create index %I on %I (provenance_id)', name || '_provenance', name);
  end loop;
  select string_agg(format('exists (select from %I f where f.provenance_id = place and f.state <= ''SUBMITTED'')', t), ' or ') into drafts
    from unnest(figure_tables) t;
  select string_agg(use, ' or ') into uses from (
    select format('exists (select from %I f where f.provenance_id = place and f.state > ''SUBMITTED'')', t) from unnest(figure_tables) t
    union all
    select format('exists (select from %I o where o.provenance_id = place)', t) from unnest(other_tables) t) u(use);
  -- As far as whoever asks sees figures.
  execute format('create function sees_place(place uuid) returns boolean language sql stable parallel safe as $body$ select %s $body$', drafts);
  execute format('create function is_open_place(place uuid) returns boolean language sql stable as $body$ select %s $body$', uses);
end $$;--> statement-breakpoint

-- Marks the place of a draft, unless something open was read there too, and opens it with the first figure that is approved.
create function mark_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  rights text := coalesce(current_setting('hub.rights', true), '');
begin
  perform set_config('hub.rights', 'everything', true);
  if new.state <= 'SUBMITTED' then
    update provenances set is_draft = true where id = new.provenance_id and not is_draft and not is_open_place(id);
  else
    update provenances set is_draft = false where id = new.provenance_id and is_draft;
  end if;
  perform set_config('hub.rights', rights, true);
  return null;
end $$;--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['autonomy_stats', 'budget_figures', 'dossier_stats', 'index_scores', 'lone_observations', 'personnel_moves',
    'procedure_counts', 'soe_actions', 'staff_stats', 'targets'] loop
    execute format('create trigger mark_place_of_new after insert on %I for each row when (new.state <= ''SUBMITTED'') execute function mark_place()', name);
    execute format($trigger$create trigger mark_place after update of state, provenance_id on %I for each row
      when (old.state <= 'SUBMITTED' or new.state <= 'SUBMITTED') execute function mark_place()$trigger$, name);
  end loop;
end $$;--> statement-breakpoint
update provenances p set is_draft = true where sees_place(p.id) and not is_open_place(p.id);--> statement-breakpoint
alter table provenances enable row level security, force row level security;--> statement-breakpoint
create policy seen on provenances for select
  using (not is_draft or coalesce(current_setting('hub.rights', true), '') = 'everything' or sees_place(id));--> statement-breakpoint
create policy written on provenances for insert with check (true);--> statement-breakpoint
create policy changed on provenances for update using (true);--> statement-breakpoint
create policy dropped on provenances for delete using (true);
