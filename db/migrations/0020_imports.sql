CREATE TYPE "public"."import_decision" AS ENUM('PENDING', 'ACCEPTED', 'CORRECTED', 'REJECTED');--> statement-breakpoint
CREATE TYPE "public"."import_effect" AS ENUM('NEW', 'CHANGED', 'SAME', 'CONFLICT', 'UNRESOLVED');--> statement-breakpoint
CREATE TYPE "public"."import_format" AS ENUM('TXT', 'HTML', 'DOCX', 'PDF', 'XLSX', 'CSV');--> statement-breakpoint
CREATE TYPE "public"."import_item_kind" AS ENUM('DOCUMENT', 'CITATION', 'FIGURE', 'TASK', 'CONCLUSION', 'ROW');--> statement-breakpoint
CREATE TYPE "public"."import_kind" AS ENUM('DOCUMENT', 'SHEET');--> statement-breakpoint
CREATE TYPE "public"."import_stage" AS ENUM('RECEIVED', 'READ', 'RECOGNISED', 'CHECKED', 'REVIEWED', 'COMMITTED', 'UNDONE', 'FAILED', 'CANCELLED');--> statement-breakpoint
CREATE TABLE "import_changes" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"import_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"table_name" text NOT NULL,
	"row_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb NOT NULL,
	CONSTRAINT "import_changes_ordinal" UNIQUE("import_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "import_files" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"content" "bytea" NOT NULL,
	"text" text
);
--> statement-breakpoint
CREATE TABLE "import_items" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"import_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" "import_item_kind" NOT NULL,
	"span_start" integer,
	"span_end" integer,
	"line_start" integer,
	"line_end" integer,
	"cell" text,
	"payload" jsonb NOT NULL,
	"corrected" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"confidence" real NOT NULL,
	"decision" "import_decision" DEFAULT 'PENDING' NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"effect" "import_effect" DEFAULT 'UNRESOLVED' NOT NULL,
	"remark" text,
	"target_table" text,
	"target_id" uuid,
	CONSTRAINT "import_items_ordinal" UNIQUE("import_id","ordinal"),
	CONSTRAINT "import_items_place" CHECK (num_nonnulls("import_items"."span_start", "import_items"."span_end", "import_items"."line_start", "import_items"."line_end") in (0, 4)),
	CONSTRAINT "import_items_confidence" CHECK ("import_items"."confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"format" "import_format" NOT NULL,
	"kind" "import_kind" NOT NULL,
	"template" text,
	"unit_id" uuid NOT NULL,
	"stage" "import_stage" DEFAULT 'RECEIVED' NOT NULL,
	"progress_done" integer DEFAULT 0 NOT NULL,
	"progress_total" integer,
	"message" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"committed_state" "figure_state",
	"committed_by_id" uuid,
	"committed_at" timestamp (3) with time zone,
	"undone_by_id" uuid,
	"undone_at" timestamp (3) with time zone,
	"document_id" uuid,
	CONSTRAINT "imports_file" CHECK (length("imports"."file_name") between 1 and 255 and length("imports"."sha256") = 64 and "imports"."size" > 0),
	CONSTRAINT "imports_committed" CHECK (("imports"."committed_at" is not null) = ("imports"."stage" in ('COMMITTED', 'UNDONE')))
);
--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_items" ADD CONSTRAINT "import_items_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_items" ADD CONSTRAINT "import_items_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_committed_by_id_people_id_fk" FOREIGN KEY ("committed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_id_people_id_fk" FOREIGN KEY ("undone_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imports_unit" ON "imports" USING btree ("unit_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_document" ON "imports" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "imports_waiting" ON "imports" USING btree ("id") WHERE "imports"."stage" in ('RECEIVED', 'READ', 'RECOGNISED');--> statement-breakpoint
-- An import is seen by whoever sees the drafts of the unit on whose behalf it came, and worked on by whoever enters them there;
-- its file, items and changes go with it.
alter table imports enable row level security, force row level security;--> statement-breakpoint
create policy seen on imports for select using (may('SEE_DRAFT', unit_id));--> statement-breakpoint
create policy entered on imports for insert with check (may('ENTER', unit_id));--> statement-breakpoint
create policy changed on imports for update using (may('ENTER', unit_id));--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array['import_files', 'import_items', 'import_changes'] loop
    execute format('alter table %I enable row level security, force row level security', name);
    execute format('create policy seen on %I for select using (exists (select from imports i where i.id = import_id))', name);
    execute format('create policy written on %I for insert with check (exists (select from imports i where i.id = import_id and may(''ENTER'', i.unit_id)))', name);
    execute format('create policy changed on %I for update using (exists (select from imports i where i.id = import_id and may(''ENTER'', i.unit_id)))', name);
    execute format('create policy dropped on %I for delete using (exists (select from imports i where i.id = import_id and may(''ENTER'', i.unit_id)))', name);
  end loop;
end $$;
