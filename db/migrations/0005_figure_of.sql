CREATE TYPE "public"."figure_table" AS ENUM('DOSSIER_STATS', 'PROCEDURE_COUNTS', 'STAFF_STATS', 'PERSONNEL_MOVES', 'BUDGET_FIGURES', 'AUTONOMY_STATS', 'SOE_ACTIONS', 'INDEX_SCORES', 'TARGETS');--> statement-breakpoint
DROP VIEW "public"."observations";--> statement-breakpoint
CREATE VIEW "public"."observations" AS (select f.id, f.indicator_id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id, f.kind, f.comparator, f.value, f.out_of, f.level, f.dimensions,
        null::figure_table as figure_of, null::uuid as figure_id from lone_observations f union all select f.id, f.indicator_id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id, 'TARGET'::figure_kind as kind, f.comparator, f.value, null::integer as out_of, null::unit_level as level,
        jsonb_strip_nulls(jsonb_build_object('perYear', case when f.is_yearly_growth then 'true' end, 'until', trim_scale(f.until)::text, 'levels', nullif(array_to_string(f.levels, ','), ''))) as dimensions,
        'TARGETS'::figure_table, f.id from targets f union all 
  select md5(f.id::text || ':f.received')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.received)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code)),
    'DOSSIER_STATS'::figure_table, f.id
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_RECEIVED'
  left join procedure_fields pf on pf.id = f.field_id where f.received is not null union all 
  select md5(f.id::text || ':f.resolved')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.resolved)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code)),
    'DOSSIER_STATS'::figure_table, f.id
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_RESOLVED'
  left join procedure_fields pf on pf.id = f.field_id where f.resolved is not null union all 
  select md5(f.id::text || ':f.pending')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.pending)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code)),
    'DOSSIER_STATS'::figure_table, f.id
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_PENDING'
  left join procedure_fields pf on pf.id = f.field_id where f.pending is not null union all 
  select md5(f.id::text || ':f.returned')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.returned)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code)),
    'DOSSIER_STATS'::figure_table, f.id
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_RETURNED'
  left join procedure_fields pf on pf.id = f.field_id where f.returned is not null union all 
  select md5(f.id::text || ':f.overdue')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.overdue)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code)),
    'DOSSIER_STATS'::figure_table, f.id
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_OVERDUE'
  left join procedure_fields pf on pf.id = f.field_id where f.overdue is not null union all 
  select md5(f.id::text || ':f.on_time_percent_reported')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.on_time_percent_reported)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code)),
    'DOSSIER_STATS'::figure_table, f.id
  from dossier_stats f join indicators i on i.code = 'ON_TIME_RATE'
  left join procedure_fields pf on pf.id = f.field_id where f.on_time_percent_reported is not null union all 
  select md5(f.id::text || ':f.count')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.count)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('change', case f.kind when 'IN_FORCE' then null when 'PUBLISHED' then 'TOTAL' else f.kind::text end, 'field', pf.code)),
    'PROCEDURE_COUNTS'::figure_table, f.id
  from procedure_counts f join indicators i on i.code = case when f.kind = 'IN_FORCE' then 'TTHC_IN_FORCE' else 'TTHC_PUBLISHED' end
  left join procedure_fields pf on pf.id = f.field_id where f.count is not null union all 
  select md5(f.id::text || ':f.assigned')::uuid, i.id, f.unit_id, f.assigned_for_id, 'IN_PERIOD'::timing, f.as_of, f.coverage, case when f.assigned_is_provisional then 'PROVISIONAL'::figure_state else f.state end, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.assigned)::numeric, null::integer, null::unit_level, '{}'::jsonb,
    'STAFF_STATS'::figure_table, f.id
  from staff_stats f join indicators i on i.code = case f.kind when 'CIVIL' then 'STAFF_ASSIGNED_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_ASSIGNED_PSU' end
   where f.assigned is not null union all 
  select md5(f.id::text || ':f.present')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.present)::numeric, null::integer, null::unit_level, '{}'::jsonb,
    'STAFF_STATS'::figure_table, f.id
  from staff_stats f join indicators i on i.code = case f.kind when 'CIVIL' then 'STAFF_PRESENT_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_PRESENT_PSU' end
   where f.present is not null union all 
  select md5(f.id::text || ':f.gap_reported')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.gap_reported)::numeric, null::integer, null::unit_level, '{}'::jsonb,
    'STAFF_STATS'::figure_table, f.id
  from staff_stats f join indicators i on i.code = case f.kind when 'CIVIL' then 'STAFF_GAP_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_GAP_PSU' when 'COMMUNE_CIVIL' then 'STAFF_GAP_COMMUNE' end
   where f.gap_reported is not null union all 
  select md5(f.id::text || ':f.count')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.count)::numeric, null::integer, null::unit_level, jsonb_strip_nulls(jsonb_build_object('position', f.position_group)),
    'PERSONNEL_MOVES'::figure_table, f.id
  from personnel_moves f join indicators i on i.code = case f.kind when 'RECRUIT' then 'RECRUITED' when 'RECEIVE' then 'RECEIVED_WITHOUT_EXAM' when 'CANCELLED' then 'RECRUIT_CANCELLED' else f.kind::text end
   where f.count is not null union all 
  select md5(f.id::text || ':f.quota')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.quota)::numeric, null::integer, null::unit_level, jsonb_strip_nulls(jsonb_build_object('position', f.position_group)),
    'PERSONNEL_MOVES'::figure_table, f.id
  from personnel_moves f join indicators i on i.code = 'RECRUIT_QUOTA'
   where f.quota is not null union all 
  select md5(f.id::text || ':f.amount_vnd / 1000000.0')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.amount_vnd / 1000000.0)::numeric, null::integer, null::unit_level, '{}'::jsonb,
    'BUDGET_FIGURES'::figure_table, f.id
  from budget_figures f join indicators i on i.code = 'BUDGET_CUT_PSU'
   where f.amount_vnd / 1000000.0 is not null union all 
  select md5(f.id::text || ':f.autonomous')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.autonomous)::numeric, f.total, null::unit_level, jsonb_strip_nulls(jsonb_build_object('class', f.class)),
    'AUTONOMY_STATS'::figure_table, f.id
  from autonomy_stats f join indicators i on i.code = case f.body when 'AGENCY' then 'AUTONOMY_AGENCIES' else 'AUTONOMY_PSU' end
   where f.autonomous is not null union all 
  select md5(f.id::text || ':f.count')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.count)::numeric, null::integer, null::unit_level, '{}'::jsonb,
    'SOE_ACTIONS'::figure_table, f.id
  from soe_actions f join indicators i on i.code = case f.action when 'DIVEST' then 'SOE_DIVEST' else 'SOE_EQUITISE' end
   where f.count is not null union all 
  select md5(f.id::text || ':f.score')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    f.kind, 'EQ'::comparator, (f.score)::numeric, null::integer, null::unit_level, jsonb_strip_nulls(jsonb_build_object('area', f.area)),
    'INDEX_SCORES'::figure_table, f.id
  from index_scores f join indicators i on i.code = 'PAR_INDEX_SCORE'
   where f.score is not null union all 
  select md5(f.id::text || ':f.rank')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    f.kind, 'EQ'::comparator, (f.rank)::numeric, f.rank_out_of, null::unit_level, jsonb_strip_nulls(jsonb_build_object('area', f.area)),
    'INDEX_SCORES'::figure_table, f.id
  from index_scores f join indicators i on i.code = 'PAR_INDEX_RANK'
   where f.rank is not null union all 
  select md5(f.id::text || ':f.rank_change')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    f.kind, 'EQ'::comparator, (f.rank_change)::numeric, null::integer, null::unit_level, jsonb_strip_nulls(jsonb_build_object('area', f.area)),
    'INDEX_SCORES'::figure_table, f.id
  from index_scores f join indicators i on i.code = 'PAR_INDEX_RANK_CHANGE'
   where f.rank_change is not null);