CREATE TYPE "public"."dossier_channel" AS ENUM('ONLINE', 'DIRECT', 'POST');--> statement-breakpoint
CREATE TYPE "public"."dossier_status" AS ENUM('RECEIVED', 'SUPPLEMENT_REQUESTED', 'PROCESSING', 'RESOLVED', 'RETURNED_RESULT', 'RETURNED_OR_WITHDRAWN', 'REJECTED', 'STOPPED');--> statement-breakpoint
CREATE TYPE "public"."feed_kind" AS ENUM('DOSSIERS', 'PROCEDURES', 'OBSERVATIONS', 'STAFFING', 'FINANCE', 'UNITS');--> statement-breakpoint
CREATE TYPE "public"."feed_mode" AS ENUM('ALL_OR_NOTHING', 'PER_ROW');--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" uuid DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"receipt_code" text NOT NULL,
	"procedure_id" uuid NOT NULL,
	"resolving_unit_id" uuid NOT NULL,
	"channel" "dossier_channel" NOT NULL,
	"status" "dossier_status" NOT NULL,
	"due_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"fee_paid_online" boolean,
	"is_digitised" boolean,
	"has_e_result" boolean,
	"steps" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"source_key" text NOT NULL,
	"provenance_id" uuid NOT NULL,
	CONSTRAINT "dossiers_id_unit_id_received_at_pk" PRIMARY KEY("id","unit_id","received_at"),
	CONSTRAINT "dossiers_due" CHECK ("dossiers"."due_at" >= "dossiers"."received_at"),
	CONSTRAINT "dossiers_ended" CHECK ("dossiers"."ended_at" >= "dossiers"."received_at"),
	CONSTRAINT "dossiers_status" CHECK (("dossiers"."ended_at" is not null) = ("dossiers"."status" in ('RESOLVED', 'RETURNED_RESULT', 'RETURNED_OR_WITHDRAWN', 'REJECTED', 'STOPPED')))
) PARTITION BY RANGE ("received_at");
--> statement-breakpoint
CREATE TABLE "feed_batches" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"kind" "feed_kind" NOT NULL,
	"mode" "feed_mode" NOT NULL,
	"source_id" uuid NOT NULL,
	"sent_by_id" uuid NOT NULL,
	"token_id" uuid,
	"inserted" integer NOT NULL,
	"updated" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"rejected" integer NOT NULL,
	"provenance_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_records" (
	"source_key" text NOT NULL,
	"source_id" uuid NOT NULL,
	"kind" "feed_kind" NOT NULL,
	"record_id" uuid NOT NULL,
	"unit_id" uuid,
	"received_at" timestamp (3) with time zone,
	CONSTRAINT "feed_records_source_key_source_id_kind_pk" PRIMARY KEY("source_key","source_id","kind")
);
--> statement-breakpoint
CREATE TABLE "feed_sources" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feed_sources_code_unique" UNIQUE("code"),
	CONSTRAINT "feed_sources_code_shape" CHECK ("feed_sources"."code" ~ '^[a-z0-9]+([-._][a-z0-9]+)*$')
);
--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_procedure_id_procedures_id_fk" FOREIGN KEY ("procedure_id") REFERENCES "public"."procedures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_resolving_unit_id_units_id_fk" FOREIGN KEY ("resolving_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_batches" ADD CONSTRAINT "feed_batches_source_id_feed_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."feed_sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_batches" ADD CONSTRAINT "feed_batches_sent_by_id_people_id_fk" FOREIGN KEY ("sent_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_batches" ADD CONSTRAINT "feed_batches_token_id_access_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."access_tokens"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_batches" ADD CONSTRAINT "feed_batches_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossiers_unit" ON "dossiers" USING btree ("unit_id","received_at");--> statement-breakpoint
CREATE INDEX "dossiers_pending" ON "dossiers" USING btree ("unit_id","due_at") WHERE "dossiers"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "feed_batches_source" ON "feed_batches" USING btree ("source_id","kind","recorded_at");--> statement-breakpoint
CREATE INDEX "feed_batches_provenance" ON "feed_batches" USING btree ("provenance_id");--> statement-breakpoint
CREATE INDEX "feed_records_record" ON "feed_records" USING btree ("record_id") WHERE "feed_records"."kind" <> 'DOSSIERS';--> statement-breakpoint

-- The parts of `dossiers` for these months, by the days of Việt Nam; each is made once, for whoever needs it first. Attaching one
-- that was made apart keeps readers and writers of the others going, where `partition of` would stop them.
create function make_dossier_months(months date[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  month date;
  part text;
begin
  foreach month in array months loop
    month := date_trunc('month', month)::date;
    part := 'dossiers_' || to_char(month, 'YYYY_MM');
    continue when to_regclass(part) is not null;
    perform pg_advisory_xact_lock(hashtext('make_dossier_months'));
    continue when to_regclass(part) is not null;
    begin
      execute format('create table %I (like dossiers including defaults including constraints including storage)', part);
      execute format('alter table dossiers attach partition %I for values from (%L) to (%L)', part,
        month::timestamp at time zone 'Asia/Ho_Chi_Minh', (month + interval '1 month') at time zone 'Asia/Ho_Chi_Minh');
    exception
      -- Whoever held the lock made it: a look-up before may not know of it yet.
      when duplicate_table then null;
    end;
  end loop;
end $$;--> statement-breakpoint
revoke all on function make_dossier_months from public;--> statement-breakpoint

create trigger tell_change after insert or update or delete or truncate on dossiers for each statement execute function tell_change();--> statement-breakpoint
create trigger tell_change after insert or update or delete or truncate on feed_sources for each statement execute function tell_change();--> statement-breakpoint

-- Rows inserted, updated and deleted by this connection so far, by table, its parts among them; the server counts them itself.
create or replace function audit_counts() returns jsonb language sql volatile
as $$
  select jsonb_object_agg(of_table, jsonb_build_array(i, u, d)) from (
    select coalesce(pg_partition_root(c.oid), c.oid)::regclass::text as of_table, sum(pg_stat_get_xact_tuples_inserted(c.oid)) i,
      sum(pg_stat_get_xact_tuples_updated(c.oid)) u, sum(pg_stat_get_xact_tuples_deleted(c.oid)) d
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'audit_change' group by 1
  ) counted
$$;
