CREATE TYPE "public"."audit_action" AS ENUM('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'IMPORT', 'READ');--> statement-breakpoint
CREATE TYPE "public"."audit_way" AS ENUM('SCREEN', 'TOKEN', 'IMPORT', 'COMMAND', 'SYSTEM');--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigint PRIMARY KEY NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"transaction_id" bigint NOT NULL,
	"person_id" uuid,
	"token_id" uuid,
	"visitor" text,
	"way" "audit_way" NOT NULL,
	"action" "audit_action" NOT NULL,
	"table_name" text NOT NULL,
	"record_id" text,
	"record_name" text,
	"subject_table" text NOT NULL,
	"subject_id" text,
	"before" jsonb,
	"after" jsonb,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold(coalesce(record_name, '') || ' ' || coalesce(left(before::text, 4000), '') || ' ' || coalesce(left(after::text, 4000), ''))) STORED NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_table","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_person" ON "audit_entries" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_recorded" ON "audit_entries" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "audit_entries_search" ON "audit_entries" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint

-- What is hashed: every value in one order, in the one way PostgreSQL writes jsonb. `audit:verify` writes it anew by itself.
create function audit_text(e audit_entries) returns text language sql stable
as $$
  select jsonb_build_array(
    e.id, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.transaction_id, e.person_id, e.token_id, e.visitor,
    e.way, e.action, e.table_name, e.record_id, e.record_name, e.subject_table, e.subject_id, e.before, e.after, e.previous_hash)::text
$$;--> statement-breakpoint

-- Adds an entry to the end of the chain. The lock is held to the end of the transaction, so entries stand in the order of
-- commits and the next one always finds the last; whoever writes calls this at commit, so the lock is held only for it.
create function audit_append(
  action audit_action, table_name text, record_id text, record_name text, subject_table text, subject_id text, before jsonb, after jsonb
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  actor jsonb := nullif(current_setting('hub.actor', true), '')::jsonb;
  last record;
  e audit_entries;
begin
  perform pg_advisory_xact_lock(7310458843);
  select a.id, a.hash into last from audit_entries a order by a.id desc limit 1;
  e.id := coalesce(last.id, 0) + 1;
  e.recorded_at := clock_timestamp();
  e.transaction_id := pg_current_xact_id()::text::bigint;
  e.person_id := (actor ->> 'personId')::uuid;
  e.token_id := (actor ->> 'tokenId')::uuid;
  e.visitor := actor ->> 'visitor';
  e.way := coalesce(actor ->> 'way', 'SYSTEM');
  e.action := action;
  e.table_name := table_name;
  e.record_id := record_id;
  e.record_name := record_name;
  e.subject_table := coalesce(subject_table, table_name);
  e.subject_id := case when subject_table is null then record_id else subject_id end;
  e.before := before;
  e.after := after;
  e.previous_hash := coalesce(last.hash, repeat('0', 64));
  insert into audit_entries (id, recorded_at, transaction_id, person_id, token_id, visitor, way, action, table_name, record_id, record_name,
    subject_table, subject_id, before, after, previous_hash, hash)
  values (e.id, e.recorded_at, e.transaction_id, e.person_id, e.token_id, e.visitor, e.way, e.action, e.table_name, e.record_id, e.record_name,
    e.subject_table, e.subject_id, e.before, e.after, e.previous_hash, encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex'));
end $$;--> statement-breakpoint

-- A secret is told to be there, and to have changed; never what it is.
create function audit_masked(part jsonb, secret text[]) returns jsonb language sql immutable strict
as $$ select jsonb_object_agg(key, case when key = any(secret) and value <> 'null' then '"•••"' else value end) from jsonb_each(part) $$;--> statement-breakpoint

-- Arguments: key column, secret columns, columns left aside, table and column of the record that this one is a part of.
create function audit_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  secret text[] := string_to_array(tg_argv[1], ',');
  aside text[] := string_to_array(tg_argv[2], ',');
  part_of text := nullif(tg_argv[3], '');
  old_row jsonb; new_row jsonb; whole jsonb;
begin
  if tg_op <> 'INSERT' then old_row := to_jsonb(old) - aside; end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new) - aside; end if;
  whole := coalesce(new_row, old_row);
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key) into old_row, new_row
    from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key;
    if old_row is null then return null; end if;
  end if;
  if part_of is not null and whole ->> tg_argv[4] is null then part_of := null; end if;
  perform audit_append(tg_op::audit_action, tg_table_name, whole ->> tg_argv[0],
    coalesce(whole ->> 'name', whole ->> 'title', whole ->> 'code', whole ->> 'subject'),
    part_of, whole ->> tg_argv[4], audit_masked(old_row, secret), audit_masked(new_row, secret));
  return null;
end $$;--> statement-breakpoint

create function audit_truncate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform audit_append('TRUNCATE', tg_table_name, null, null, null, null, null, null);
  return null;
end $$;--> statement-breakpoint

-- Rows inserted, updated and deleted by this connection so far, by table; the server counts them itself.
create function audit_counts() returns jsonb language sql volatile
as $$
  select jsonb_object_agg(c.relname, jsonb_build_array(
    pg_stat_get_xact_tuples_inserted(c.oid), pg_stat_get_xact_tuples_updated(c.oid), pg_stat_get_xact_tuples_deleted(c.oid)))
  from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'audit_change'
$$;--> statement-breakpoint

-- One entry for each table that an import changed since `hub.bulk` was set to what `audit_counts` gave then.
create function audit_import(source text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('track_counts') <> 'on' then raise exception 'imports need the setting track_counts'; end if;
  perform audit_append('IMPORT', now_at.table_name, null, source, null, null, null,
    jsonb_build_object('inserted', now_at.i - (was.n ->> 0)::bigint, 'updated', now_at.u - (was.n ->> 1)::bigint, 'deleted', now_at.d - (was.n ->> 2)::bigint))
  from (select key as table_name, (value ->> 0)::bigint i, (value ->> 1)::bigint u, (value ->> 2)::bigint d from jsonb_each(audit_counts())) now_at
  join (select key, value as n from jsonb_each(current_setting('hub.bulk')::jsonb)) was on was.key = now_at.table_name
  where (now_at.i, now_at.u, now_at.d) is distinct from ((was.n ->> 0)::bigint, (was.n ->> 1)::bigint, (was.n ->> 2)::bigint);
end $$;--> statement-breakpoint

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end $$;--> statement-breakpoint
create trigger audit_entries_kept before update or delete on audit_entries for each row execute function audit_refuse();--> statement-breakpoint
create trigger audit_entries_whole before truncate on audit_entries for each statement execute function audit_refuse();--> statement-breakpoint
revoke all on audit_entries from public;--> statement-breakpoint
revoke update, delete, truncate on audit_entries from current_user;--> statement-breakpoint
revoke all on function audit_append, audit_import from public;
