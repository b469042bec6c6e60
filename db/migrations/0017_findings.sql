CREATE TYPE "public"."check_cause" AS ENUM('START', 'CHANGE', 'IMPORT', 'DEMAND');--> statement-breakpoint
CREATE TYPE "public"."finding_severity" AS ENUM('ERROR', 'WARNING', 'NOTICE');--> statement-breakpoint
CREATE TYPE "public"."finding_state" AS ENUM('OPEN', 'ACCEPTED', 'FIXED');--> statement-breakpoint
CREATE TABLE "check_runs" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"cause" "check_cause" NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"rules" text[] NOT NULL,
	"found" integer NOT NULL,
	"opened" integer NOT NULL,
	"fixed" integer NOT NULL,
	"beyond" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"finding_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_decisions_key" UNIQUE("finding_id"),
	CONSTRAINT "finding_decisions_reason" CHECK (length("finding_decisions"."reason") between 3 and 1000)
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"rule" text NOT NULL,
	"fingerprint" text NOT NULL,
	"severity" "finding_severity" NOT NULL,
	"state" "finding_state" DEFAULT 'OPEN' NOT NULL,
	"figure_state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"message" text NOT NULL,
	"fix" text,
	"found_values" jsonb NOT NULL,
	"unit_id" uuid,
	"period_id" uuid,
	"document_id" uuid,
	"subject_table" text,
	"subject_ids" uuid[] DEFAULT '{}' NOT NULL,
	"import_id" uuid,
	"item_ordinal" integer,
	"cell" text,
	"span_start" integer,
	"span_end" integer,
	"excerpt" text,
	"found_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"fixed_at" timestamp (3) with time zone,
	CONSTRAINT "findings_fingerprint_unique" UNIQUE("fingerprint"),
	CONSTRAINT "findings_rule" CHECK ("findings"."rule" ~ '^V([1-9]|1[0-9]|20)$'),
	CONSTRAINT "findings_fixed" CHECK (("findings"."state" = 'FIXED') = ("findings"."fixed_at" is not null)),
	CONSTRAINT "findings_span" CHECK (("findings"."span_start" is null) = ("findings"."span_end" is null) and "findings"."span_end" >= "findings"."span_start")
);
--> statement-breakpoint
ALTER TABLE "finding_decisions" ADD CONSTRAINT "finding_decisions_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_decisions" ADD CONSTRAINT "finding_decisions_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_runs_finished" ON "check_runs" USING btree ("finished_at");--> statement-breakpoint
CREATE INDEX "finding_decisions_by" ON "finding_decisions" USING btree ("decided_by_id");--> statement-breakpoint
CREATE INDEX "findings_rule_state" ON "findings" USING btree ("rule","state");--> statement-breakpoint
CREATE INDEX "findings_unit" ON "findings" USING btree ("unit_id","period_id");--> statement-breakpoint
CREATE INDEX "findings_period" ON "findings" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "findings_document" ON "findings" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "findings_import" ON "findings" USING btree ("import_id","item_ordinal");--> statement-breakpoint
create trigger tell_change after insert or update or delete or truncate on findings for each statement execute function tell_change();--> statement-breakpoint
create trigger tell_change after insert or update or delete or truncate on finding_decisions for each statement execute function tell_change();--> statement-breakpoint

-- What is found in figures that nobody approved yet is seen by those who see the figures. Only the hub's own work writes findings
-- of its figures; what is found in an import is written by whoever imports.
alter table findings enable row level security, force row level security;--> statement-breakpoint
create policy seen on findings for select using (figure_state > 'SUBMITTED' or may('SEE_' || figure_state, unit_id));--> statement-breakpoint
create policy written on findings for insert with check (
  coalesce(current_setting('hub.rights', true), '') = 'everything' or import_id is not null);--> statement-breakpoint
create policy changed on findings for update using (true);--> statement-breakpoint
create policy dropped on findings for delete using (
  coalesce(current_setting('hub.rights', true), '') = 'everything' or import_id is not null);--> statement-breakpoint
alter table finding_decisions enable row level security, force row level security;--> statement-breakpoint
create policy of_finding on finding_decisions using (exists (select from findings f where f.id = finding_id));
