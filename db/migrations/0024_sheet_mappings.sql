ALTER TYPE "public"."import_stage" ADD VALUE 'MAPPING' BEFORE 'CHECKED';--> statement-breakpoint
CREATE TABLE "import_sheets" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"parts" jsonb NOT NULL,
	"layout" jsonb NOT NULL,
	"origin" text NOT NULL,
	"mapping_id" uuid,
	"row_count" integer NOT NULL,
	"problems" jsonb NOT NULL,
	"problem_count" integer NOT NULL,
	"notices" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sheet_mappings" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"template" text NOT NULL,
	"fingerprint" text NOT NULL,
	"name" text NOT NULL,
	"layout" jsonb NOT NULL,
	"created_by_id" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sheet_mappings_key" UNIQUE("unit_id","template","fingerprint"),
	CONSTRAINT "sheet_mappings_name" CHECK (length("sheet_mappings"."name") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "import_sheets" ADD CONSTRAINT "import_sheets_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_sheets" ADD CONSTRAINT "import_sheets_mapping_id_sheet_mappings_id_fk" FOREIGN KEY ("mapping_id") REFERENCES "public"."sheet_mappings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_mappings" ADD CONSTRAINT "sheet_mappings_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_mappings" ADD CONSTRAINT "sheet_mappings_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- How a sheet is read goes with its import; how files of a unit are read belongs to those who enter for it.
alter table import_sheets enable row level security, force row level security;--> statement-breakpoint
create policy seen on import_sheets for select using (exists (select from imports i where i.id = import_id));--> statement-breakpoint
create policy written on import_sheets for insert with check (exists (select from imports i where i.id = import_id and may('ENTER', i.unit_id)));--> statement-breakpoint
create policy changed on import_sheets for update using (exists (select from imports i where i.id = import_id and may('ENTER', i.unit_id)));--> statement-breakpoint
create policy dropped on import_sheets for delete using (exists (select from imports i where i.id = import_id and may('ENTER', i.unit_id)));--> statement-breakpoint
alter table sheet_mappings enable row level security, force row level security;--> statement-breakpoint
create policy seen on sheet_mappings for select using (may('SEE_DRAFT', unit_id));--> statement-breakpoint
create policy written on sheet_mappings for insert with check (may('ENTER', unit_id));--> statement-breakpoint
create policy changed on sheet_mappings for update using (may('ENTER', unit_id));--> statement-breakpoint
create policy dropped on sheet_mappings for delete using (may('ENTER', unit_id));
