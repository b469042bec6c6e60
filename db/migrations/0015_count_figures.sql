-- How many figures a period holds, whoever asks: a window must not move under drafts that the asker may not see either.
create function figures_of_period(period uuid) returns integer language sql stable security definer
set search_path = public, pg_temp set hub.rights = 'everything'
as $$ select count(*)::integer from observations o where o.period_id = period $$;
