-- Every committed change of data is told, so that answers kept by a hub are kept no longer than they are right.
create function tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('hub_data', tg_table_name);
  return null;
end $$;--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'autonomy_stats', 'budget_figure_units', 'budget_figures', 'conclusion_addressees', 'conclusions', 'document_corrections',
    'document_mentions', 'document_relations', 'documents', 'dossier_stats', 'index_scores', 'indicators', 'lone_observations', 'periods',
    'personnel_moves', 'plan_areas', 'plans', 'procedure_counts', 'procedure_fields', 'procedures', 'provenances', 'publication_decisions',
    'soe_action_enterprises', 'soe_actions', 'staff_stats', 'targets', 'task_assignments', 'task_progress', 'tasks', 'unit_group_members',
    'unit_groups', 'unit_parents', 'unit_successions', 'units'
  ] loop
    execute format(
      'create trigger tell_change after insert or update or delete or truncate on %I for each statement execute function tell_change()', name);
  end loop;
end $$;
