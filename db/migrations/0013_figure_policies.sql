-- Offices' today: roles and units begin and end at midnight in Việt Nam.
create function today() returns date language sql stable parallel safe
return (now() at time zone 'Asia/Ho_Chi_Minh')::date;--> statement-breakpoint

-- A unit and whoever took over from it until today.
create function unit_heirs(unit uuid) returns uuid[] language sql stable parallel safe as $$
  with recursive heirs(id) as (
    select unit
    union
    select s.successor_id from heirs h join unit_successions s on s.predecessor_id = h.id and s.effective_on <= today()
    where s.successor_id is not null
  ) select array_agg(id) from heirs
$$;--> statement-breakpoint

-- All that stand above a unit, itself among them: its heirs, whatever it belongs to today or belonged to on its last day, and
-- of a territory the people's committee, which stands above the territory's other units without being their parent.
create function units_above(unit uuid) returns uuid[] language sql stable parallel safe as $$
  with recursive above(id) as (
    select unit
    union
    select n.id from above a
      join units u on u.id = a.id
      cross join lateral (select greatest(u.valid_from, least(today(), u.valid_to - 1)) as day) d
      cross join lateral (
        select unnest(unit_heirs(u.id))
        union all
        select p.parent_id from unit_parents p where p.unit_id = u.id and daterange(p.valid_from, p.valid_to) @> d.day
        union all
        select c.id from unit_parents p
          join units t on t.id = p.parent_id and t.type = 'TERRITORY'
          join unit_parents q on q.parent_id = t.id and daterange(q.valid_from, q.valid_to) @> d.day
          join units c on c.id = q.unit_id and c.type = 'PEOPLES_COMMITTEE' and c.level = t.level
        where p.unit_id = u.id and daterange(p.valid_from, p.valid_to) @> d.day
      ) n(id)
  ) select array_agg(id) from above
$$;--> statement-breakpoint

-- Whether the rights of this transaction (`hub.rights`) hold an act for a unit: for itself or its heir, or from above.
create function may(act text, unit uuid) returns boolean language sql stable parallel safe as $$
  select case coalesce(current_setting('hub.rights', true), '')
    when '' then false
    when 'everything' then true
    else exists (
      select from jsonb_array_elements(current_setting('hub.rights')::jsonb -> act) place
      where place ->> 'unit' is null
        or (place ->> 'unit')::uuid = any (case when (place ->> 'below')::boolean then units_above(unit) else unit_heirs(unit) end))
  end
$$;--> statement-breakpoint

create function actor_id() returns uuid language sql stable parallel safe
return (nullif(current_setting('hub.actor', true), '')::jsonb ->> 'personId')::uuid;--> statement-breakpoint

-- Why a figure may not go from one state to another for whoever acts; null when it may. A draft is ended by who entered it,
-- approved by who did not.
create function figure_step_fault(old_state figure_state, new_state figure_state, unit uuid, entered_by uuid) returns text
language sql stable parallel safe as $$
  select case old_state || ' > ' || new_state
    when 'DRAFT > DRAFT' then case when not may('ENTER', unit) then 'NOT_ALLOWED' end
    when 'DRAFT > SUBMITTED' then case when not may('ENTER', unit) then 'NOT_ALLOWED' end
    when 'SUBMITTED > DRAFT' then case when not (may('CHECK', unit) or may('APPROVE', unit)) then 'NOT_ALLOWED' end
    when 'SUBMITTED > APPROVED' then case
      when not may('APPROVE', unit) or actor_id() is null then 'NOT_ALLOWED'
      when entered_by = actor_id() then 'OWN_DATA' end
    when 'APPROVED > PUBLISHED' then case when not may('APPROVE', unit) then 'NOT_ALLOWED' end
    else 'WRONG_STATE'
  end
$$;--> statement-breakpoint

-- What is not the owner's own work goes step by step, and only a draft changes its figures.
create function figure_step() returns trigger language plpgsql as $$
declare
  fault text;
begin
  if tg_op = 'INSERT' then
    new.entered_by_id := actor_id();
    fault := figure_step_fault('DRAFT', case when new.state = 'DRAFT' then 'DRAFT'::figure_state else 'PROVISIONAL' end, new.unit_id, null);
  else
    fault := figure_step_fault(old.state, new.state, old.unit_id, old.entered_by_id);
    if old.state = 'DRAFT' and new.state = 'DRAFT' then
      new.entered_by_id := actor_id();
      fault := coalesce(fault, figure_step_fault('DRAFT', 'DRAFT', new.unit_id, null));
    elsif to_jsonb(new) - 'state' <> to_jsonb(old) - 'state' then
      fault := 'WRONG_STATE';
    end if;
  end if;
  if fault is not null then
    raise exception 'a figure may not become %: %', new.state, fault using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;--> statement-breakpoint

-- Figures that nobody approved yet are seen, entered and moved on only by those whose roles reach their unit. The states stand in
-- the order of their way, and one comparison costs a row next to nothing, where a list of two costs as much as reading it.
do $$
declare
  name text;
  part text[];
begin
  foreach name in array array[
    'autonomy_stats', 'budget_figures', 'dossier_stats', 'index_scores', 'lone_observations', 'personnel_moves', 'procedure_counts',
    'soe_actions', 'staff_stats', 'targets'
  ] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format($policy$create policy seen on %I for select
      using (state > 'SUBMITTED' or may('SEE_' || state, unit_id))$policy$, name);
    execute format($policy$create policy entered on %I for insert with check (may('ENTER', unit_id))$policy$, name);
    execute format($policy$create policy changed on %I for update using (may('ENTER', unit_id))$policy$, name);
    execute format($policy$create policy dropped on %I for delete
      using (state = 'DRAFT' and may('ENTER', unit_id) or coalesce(current_setting('hub.rights', true), '') = 'everything')$policy$, name);
    execute format($trigger$create trigger figure_step before insert or update on %I for each row
      when (coalesce(current_setting('hub.rights', true), '') <> 'everything') execute function figure_step()$trigger$, name);
  end loop;
  -- The parts of a figure go with it.
  foreach part slice 1 in array array[['budget_figure_units', 'budget_figure_id', 'budget_figures'], ['soe_action_enterprises', 'soe_action_id', 'soe_actions']] loop
    execute format('alter table %I enable row level security, force row level security', part[1]);
    execute format('create policy whole on %I using (exists (select from %I f where f.id = %I))', part[1], part[3], part[2]);
  end loop;
end $$;
--> statement-breakpoint

-- The door for steps that end out of the sight of who takes them, as a draft that is returned: judges each figure in sight by
-- the rights of the transaction, moves those that may go, and tells the others' faults.
create function move_figures(of_table text, ids uuid[], to_state figure_state) returns table (figure_id uuid, fault text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  rights text := coalesce(current_setting('hub.rights', true), '');
  going uuid[] := '{}';
begin
  for figure_id, fault in execute format($figures$
    select f.id, figure_step_fault(f.state, $2, f.unit_id, f.entered_by_id) from %I f
    where f.id = any($1) and (f.state not in ('DRAFT', 'SUBMITTED') or may('SEE_' || f.state, f.unit_id))
    order by f.id for update$figures$, of_table) using ids, to_state
  loop
    if fault is null then going := going || figure_id; end if;
    return next;
  end loop;
  perform set_config('hub.rights', 'everything', true);
  execute format('update %I set state = $2 where id = any($1)', of_table) using going, to_state;
  perform set_config('hub.rights', rights, true);
end $$;--> statement-breakpoint
revoke all on function move_figures from public;--> statement-breakpoint

-- Notes in the audit trail that somebody is shown the personal data of these records, once in a while; for a role that may
-- write nothing else there.
create function audit_read(of_table text, ids uuid[], same_look interval) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor jsonb := nullif(current_setting('hub.actor', true), '')::jsonb;
  shown record;
begin
  for shown in execute format('select r.id, r.name from %I r where r.id = any($1) order by r.id', of_table) using ids loop
    if not exists (
      select from audit_entries e where e.subject_table = of_table and e.subject_id = shown.id::text and e.action = 'READ'
        and e.person_id is not distinct from (actor ->> 'personId')::uuid and e.token_id is not distinct from (actor ->> 'tokenId')::uuid
        and e.recorded_at > now() - same_look
    ) then
      perform audit_append('READ', of_table, shown.id::text, shown.name, null, null, null, null);
    end if;
  end loop;
end $$;--> statement-breakpoint
revoke all on function audit_read from public;
