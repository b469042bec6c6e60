CREATE TYPE "public"."reorganisation_kind" AS ENUM('ADD', 'MERGE', 'SPLIT', 'RENAME', 'MOVE', 'DISSOLVE');--> statement-breakpoint
CREATE TABLE "reorganisations" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"kind" "reorganisation_kind" NOT NULL,
	"effective_on" date NOT NULL,
	"legal_basis_id" uuid NOT NULL,
	"from_ids" uuid[] DEFAULT '{}' NOT NULL,
	"to_ids" uuid[] DEFAULT '{}' NOT NULL,
	"old_name" text,
	"new_name" text,
	"steps" jsonb NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_names" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "unit_names_validity" CHECK ("unit_names"."valid_to" > "unit_names"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "reorganisations" ADD CONSTRAINT "reorganisations_legal_basis_id_documents_id_fk" FOREIGN KEY ("legal_basis_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_names" ADD CONSTRAINT "unit_names_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reorganisations_effective" ON "reorganisations" USING btree ("effective_on");--> statement-breakpoint
CREATE INDEX "reorganisations_basis" ON "reorganisations" USING btree ("legal_basis_id");--> statement-breakpoint
CREATE INDEX "unit_names_unit" ON "unit_names" USING btree ("unit_id");--> statement-breakpoint
CREATE VIEW "public"."reorganisation_acts" AS (
  select id, kind, effective_on, legal_basis_id, from_ids, to_ids, old_name, new_name, recorded_at from reorganisations
  union all
  select (array_agg(s.id order by s.id))[1],
    (case s.kind when 'ABOLISH' then 'DISSOLVE' else s.kind::text end)::reorganisation_kind, s.effective_on, s.legal_basis_id,
    array_agg(distinct s.predecessor_id), array_remove(array_agg(distinct s.successor_id), null), null, null, null
  from unit_successions s
  where not exists (select from reorganisations r where r.effective_on = s.effective_on and s.predecessor_id = any(r.from_ids))
  group by s.kind, s.effective_on, s.legal_basis_id,
    case s.kind when 'SPLIT' then s.predecessor_id when 'ABOLISH' then null else s.successor_id end);--> statement-breakpoint
-- A unit has one name at a time.
alter table unit_names add constraint unit_names_one_at_a_time
  exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&);--> statement-breakpoint
create trigger tell_change after insert or update or delete or truncate on unit_names for each statement execute function tell_change();--> statement-breakpoint
create trigger tell_change after insert or update or delete or truncate on reorganisations for each statement execute function tell_change();
