CREATE TYPE "public"."better_when" AS ENUM('UP', 'DOWN');--> statement-breakpoint
CREATE TYPE "public"."comparator" AS ENUM('EQ', 'GT', 'GE', 'LE', 'APPROX');--> statement-breakpoint
CREATE TYPE "public"."coverage" AS ENUM('OWN', 'SUBTREE');--> statement-breakpoint
CREATE TYPE "public"."figure_kind" AS ENUM('ACTUAL', 'TARGET', 'DERIVED');--> statement-breakpoint
CREATE TYPE "public"."figure_state" AS ENUM('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'PROVISIONAL');--> statement-breakpoint
CREATE TYPE "public"."provenance_kind" AS ENUM('DOCUMENT', 'EXTERNAL', 'IMPORT', 'FORM', 'TOKEN');--> statement-breakpoint
CREATE TYPE "public"."reform_area" AS ENUM('DIRECTION', 'INSTITUTIONAL', 'PROCEDURES', 'ORGANISATION', 'CIVIL_SERVICE', 'PUBLIC_FINANCE', 'DIGITAL_GOVERNMENT', 'PAR_INDEX', 'IMPACT', 'REVIEW', 'INTERNAL_PROCEDURES', 'CAPACITY', 'DRAFT_QUALITY', 'PUBLICATION', 'PETITIONS', 'ONE_STOP', 'ONLINE_SERVICE', 'INSPECTION', 'COMMUNICATION', 'REPORTING');--> statement-breakpoint
CREATE TYPE "public"."timing" AS ENUM('IN_PERIOD', 'CUMULATIVE', 'POINT');--> statement-breakpoint
CREATE TYPE "public"."unit_level" AS ENUM('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE');--> statement-breakpoint
CREATE TYPE "public"."conclusion_type" AS ENUM('ADVANTAGE', 'LIMITATION', 'CAUSE', 'DIRECTION', 'RECOMMENDATION', 'RESPONSIBILITY', 'FUNDING', 'ESCALATION', 'INSPECTION');--> statement-breakpoint
CREATE TYPE "public"."date_precision" AS ENUM('DAY', 'MONTH', 'YEAR');--> statement-breakpoint
CREATE TYPE "public"."document_relation_type" AS ENUM('IMPLEMENTS', 'AMENDS', 'BASED_ON', 'REPLACES', 'REPEALS', 'GUIDES', 'CONTINUES', 'FULFILS_TASK', 'REPORTS_ON', 'REPORTS_UNDER', 'FOLLOWS_DIRECTION');--> statement-breakpoint
CREATE TYPE "public"."document_status" AS ENUM('SOURCE', 'CITED');--> statement-breakpoint
CREATE TYPE "public"."document_type" AS ENUM('LUAT', 'NGHI_QUYET', 'NGHI_QUYET_HDND', 'NGHI_QUYET_DANG', 'NGHI_DINH', 'THONG_TU', 'QUYET_DINH', 'QUYET_DINH_QPPL', 'CHI_THI', 'KE_HOACH', 'BAO_CAO', 'CONG_VAN', 'THONG_BAO', 'TO_TRINH', 'CHUONG_TRINH_DANG', 'KET_LUAN_DANG', 'TIEU_CHUAN');--> statement-breakpoint
CREATE TYPE "public"."autonomy_body" AS ENUM('AGENCY', 'PUBLIC_SERVICE_UNIT');--> statement-breakpoint
CREATE TYPE "public"."autonomy_class" AS ENUM('CLASS_1', 'CLASS_2', 'CLASS_3A', 'CLASS_3B', 'CLASS_3C', 'CLASS_4');--> statement-breakpoint
CREATE TYPE "public"."budget_kind" AS ENUM('PSU_DIRECT_SUPPORT_CUT');--> statement-breakpoint
CREATE TYPE "public"."soe_action_kind" AS ENUM('EQUITISE', 'DIVEST', 'MERGE', 'DISSOLVE', 'EQUITISE_MERGE_DISSOLVE');--> statement-breakpoint
CREATE TYPE "public"."value_type" AS ENUM('INTEGER', 'DECIMAL');--> statement-breakpoint
CREATE TYPE "public"."period_kind" AS ENUM('MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR', 'MULTI_YEAR', 'AD_HOC');--> statement-breakpoint
CREATE TYPE "public"."period_window" AS ENUM('LEGAL', 'CALENDAR');--> statement-breakpoint
CREATE TYPE "public"."assignment_role" AS ENUM('LEAD', 'COORDINATE', 'MONITOR');--> statement-breakpoint
CREATE TYPE "public"."deadline_kind" AS ENUM('CONTINUOUS', 'YEAR', 'QUARTER', 'MONTH', 'BEFORE_DATE', 'MONTH_RANGE', 'BY_OTHER_PLAN', 'ON_REQUEST', 'UNSPECIFIED');--> statement-breakpoint
CREATE TYPE "public"."plan_type" AS ENUM('CCHC_PLAN', 'TTHC_CONTROL_PLAN', 'REVIEW_PLAN', 'COMMUNICATION_PLAN', 'INSPECTION_PLAN', 'DIGITAL_PLAN', 'EMULATION_PLAN');--> statement-breakpoint
CREATE TYPE "public"."recurrence" AS ENUM('ANNUAL', 'QUARTERLY_AND_ANNUAL');--> statement-breakpoint
CREATE TYPE "public"."index_set" AS ENUM('PAR_INDEX');--> statement-breakpoint
CREATE TYPE "public"."move_kind" AS ENUM('RECRUIT', 'RECEIVE', 'TRANSFER_OUT', 'TRANSFER_INTERNAL', 'TRANSFER_IN', 'CANCELLED');--> statement-breakpoint
CREATE TYPE "public"."staff_kind" AS ENUM('CIVIL', 'PUBLIC_SERVICE', 'COMMUNE_CIVIL', 'CONTRACT');--> statement-breakpoint
CREATE TYPE "public"."online_level" AS ENUM('INFO_ONLY', 'PARTIAL', 'FULL');--> statement-breakpoint
CREATE TYPE "public"."procedure_change" AS ENUM('NEW', 'AMENDED', 'REPLACED', 'ABOLISHED');--> statement-breakpoint
CREATE TYPE "public"."procedure_count_kind" AS ENUM('IN_FORCE', 'PUBLISHED', 'NEW', 'AMENDED', 'REPLACED', 'ABOLISHED');--> statement-breakpoint
CREATE TYPE "public"."procedure_status" AS ENUM('IN_FORCE', 'ABOLISHED');--> statement-breakpoint
CREATE TYPE "public"."succession_kind" AS ENUM('MERGE', 'SPLIT', 'RENAME', 'ABOLISH');--> statement-breakpoint
CREATE TYPE "public"."unit_type" AS ENUM('TERRITORY', 'LEGISLATURE', 'GOVERNMENT', 'MINISTRY', 'DEPARTMENT', 'PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'SPECIALISED_AGENCY', 'OFFICE', 'ADMIN_ORGANISATION', 'PUBLIC_SERVICE_UNIT', 'ONE_STOP_CENTRE', 'ONE_STOP_UNIT', 'STEERING_BODY', 'TASK_FORCE', 'VERTICAL_AGENCY', 'PARTY_BODY', 'MASS_ORGANISATION', 'PRESS', 'ENTERPRISE_STATE_CAPITAL', 'OFFICE_HOLDER');--> statement-breakpoint
CREATE TYPE "public"."search_kind" AS ENUM('UNIT', 'PLAN', 'INDICATOR', 'PROCEDURE', 'DOCUMENT', 'TASK', 'UNIT_GROUP', 'CONCLUSION');--> statement-breakpoint
CREATE TABLE "conclusion_addressees" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"conclusion_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "conclusion_addressees_key" UNIQUE("conclusion_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "conclusions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"document_id" uuid NOT NULL,
	"type" "conclusion_type" NOT NULL,
	"ordinal" text NOT NULL,
	"position" integer NOT NULL,
	"summary" text NOT NULL,
	"area" "reform_area",
	"unit_id" uuid,
	"group_id" uuid,
	"addressee_text" text,
	"provenance_id" uuid NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold(summary)) STORED NOT NULL,
	CONSTRAINT "conclusions_code_unique" UNIQUE("code"),
	CONSTRAINT "conclusions_position" UNIQUE("document_id","position"),
	CONSTRAINT "conclusions_one_subject" CHECK (num_nonnulls("conclusions"."unit_id", "conclusions"."group_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "document_corrections" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"as_written" text NOT NULL,
	"expected" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "document_corrections_key" UNIQUE("document_id","as_written")
);
--> statement-breakpoint
CREATE TABLE "document_mentions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"provenance_id" uuid NOT NULL,
	CONSTRAINT "document_mentions_key" UNIQUE("document_id","provenance_id")
);
--> statement-breakpoint
CREATE TABLE "document_relations" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"from_id" uuid NOT NULL,
	"type" "document_relation_type" NOT NULL,
	"to_id" uuid NOT NULL,
	CONSTRAINT "document_relations_key" UNIQUE("from_id","type","to_id"),
	CONSTRAINT "document_relations_not_self" CHECK ("document_relations"."from_id" <> "document_relations"."to_id")
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"number" text,
	"type" "document_type" NOT NULL,
	"issued_on" date,
	"issued_precision" date_precision,
	"issuer_id" uuid,
	"subject" text NOT NULL,
	"status" "document_status" NOT NULL,
	"note" text,
	"search_text" text GENERATED ALWAYS AS (fold(coalesce(number, '') || ' ' || subject)) STORED NOT NULL,
	CONSTRAINT "documents_code_unique" UNIQUE("code"),
	CONSTRAINT "documents_date_precision" CHECK (("documents"."issued_on" is null) = ("documents"."issued_precision" is null))
);
--> statement-breakpoint
CREATE TABLE "autonomy_stats" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"body" "autonomy_body" NOT NULL,
	"class" "autonomy_class",
	"autonomous" integer NOT NULL,
	"total" integer,
	CONSTRAINT "autonomy_stats_key" UNIQUE NULLS NOT DISTINCT("unit_id","period_id","body","class"),
	CONSTRAINT "autonomy_stats_stock" CHECK ("autonomy_stats"."timing" = 'POINT'),
	CONSTRAINT "autonomy_stats_part" CHECK ("autonomy_stats"."autonomous" between 0 and coalesce("autonomy_stats"."total", "autonomy_stats"."autonomous"))
);
--> statement-breakpoint
CREATE TABLE "budget_figure_units" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"budget_figure_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "budget_figure_units_key" UNIQUE("budget_figure_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "budget_figures" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"kind" "budget_kind" NOT NULL,
	"amount_vnd" bigint NOT NULL,
	CONSTRAINT "budget_figures_key" UNIQUE("unit_id","period_id","kind"),
	CONSTRAINT "budget_figures_flow" CHECK ("budget_figures"."timing" <> 'POINT')
);
--> statement-breakpoint
CREATE TABLE "soe_action_enterprises" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"soe_action_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	CONSTRAINT "soe_action_enterprises_key" UNIQUE("soe_action_id","enterprise_id")
);
--> statement-breakpoint
CREATE TABLE "soe_actions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"action" "soe_action_kind" NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "soe_actions_key" UNIQUE("unit_id","period_id","action"),
	CONSTRAINT "soe_actions_positive" CHECK ("soe_actions"."count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"unit_of_measure" text NOT NULL,
	"area" "reform_area" NOT NULL,
	"value_type" "value_type" NOT NULL,
	"definition" text,
	"better_when" "better_when",
	"search_text" text GENERATED ALWAYS AS (fold(name || ' ' || code)) STORED NOT NULL,
	CONSTRAINT "indicators_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "lone_observations" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"code" text NOT NULL,
	"indicator_id" uuid NOT NULL,
	"kind" "figure_kind" NOT NULL,
	"comparator" "comparator" DEFAULT 'EQ' NOT NULL,
	"value" numeric NOT NULL,
	"out_of" integer,
	"level" "unit_level",
	"dimensions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "lone_observations_code_unique" UNIQUE("code"),
	CONSTRAINT "lone_observations_key" UNIQUE NULLS NOT DISTINCT("indicator_id","unit_id","period_id","timing","kind","level","dimensions"),
	CONSTRAINT "lone_observations_part" CHECK ("lone_observations"."out_of" is null or "lone_observations"."value" <= "lone_observations"."out_of"),
	CONSTRAINT "lone_observations_dimensions" CHECK (jsonb_typeof("lone_observations"."dimensions") = 'object')
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"plan_id" uuid,
	"task_id" uuid,
	"comparator" "comparator" NOT NULL,
	"value" numeric NOT NULL,
	"is_yearly_growth" boolean DEFAULT false NOT NULL,
	"until" numeric,
	"levels" "unit_level"[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "targets_key" UNIQUE("indicator_id","unit_id","period_id")
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" "period_kind" NOT NULL,
	"window" "period_window" NOT NULL,
	"year" integer,
	"ordinal" integer,
	"starts_on" date,
	"ends_on" date,
	"note" text,
	CONSTRAINT "periods_code_unique" UNIQUE("code"),
	CONSTRAINT "periods_key" UNIQUE NULLS NOT DISTINCT("kind","window","year","starts_on","ends_on"),
	CONSTRAINT "periods_order" CHECK ("periods"."ends_on" >= "periods"."starts_on"),
	CONSTRAINT "periods_dated" CHECK ("periods"."kind" = 'AD_HOC' or ("periods"."starts_on" is not null and "periods"."ends_on" is not null)),
	CONSTRAINT "periods_year" CHECK (("periods"."kind" = 'MULTI_YEAR') = ("periods"."year" is null)),
	CONSTRAINT "periods_ordinal" CHECK (coalesce(case "periods"."kind" when 'MONTH' then "periods"."ordinal" between 1 and 12 when 'QUARTER' then "periods"."ordinal" between 1 and 4 when 'HALF_YEAR' then "periods"."ordinal" between 1 and 2 else "periods"."ordinal" is null end, false))
);
--> statement-breakpoint
CREATE TABLE "plan_areas" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"ordinal" text NOT NULL,
	"position" integer NOT NULL,
	"area" "reform_area" NOT NULL,
	"title" text NOT NULL,
	"lead_unit_id" uuid,
	CONSTRAINT "plan_areas_key" UNIQUE("plan_id","ordinal"),
	CONSTRAINT "plan_areas_area" UNIQUE("plan_id","area"),
	CONSTRAINT "plan_areas_position" UNIQUE("plan_id","position")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"type" "plan_type" NOT NULL,
	"title" text NOT NULL,
	"year_from" integer NOT NULL,
	"year_to" integer NOT NULL,
	"issuer_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"parent_id" uuid,
	"search_text" text GENERATED ALWAYS AS (fold(title)) STORED NOT NULL,
	CONSTRAINT "plans_code_unique" UNIQUE("code"),
	CONSTRAINT "plans_years" CHECK ("plans"."year_to" >= "plans"."year_from")
);
--> statement-breakpoint
CREATE TABLE "task_assignments" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"role" "assignment_role" NOT NULL,
	"unit_id" uuid,
	"group_id" uuid,
	"position" integer NOT NULL,
	CONSTRAINT "task_assignments_key" UNIQUE NULLS NOT DISTINCT("task_id","role","unit_id","group_id"),
	CONSTRAINT "task_assignments_one" CHECK (num_nonnulls("task_assignments"."unit_id", "task_assignments"."group_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "task_progress" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"task_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"done_on" date NOT NULL,
	"evidence_id" uuid NOT NULL,
	"provenance_id" uuid NOT NULL,
	CONSTRAINT "task_progress_key" UNIQUE("task_id","unit_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"plan_id" uuid NOT NULL,
	"area_id" uuid NOT NULL,
	"ordinal" text NOT NULL,
	"position" integer NOT NULL,
	"group_title" text,
	"title" text NOT NULL,
	"output" text,
	"lead_text" text,
	"coordinator_text" text,
	"deadline_text" text,
	"deadline_kind" "deadline_kind" NOT NULL,
	"deadline_from" date,
	"deadline_to" date,
	"deadline_exclusive" boolean DEFAULT false NOT NULL,
	"deadline_recurrence" "recurrence",
	"deadline_open_ended" boolean DEFAULT false NOT NULL,
	"deadline_multi_year" boolean DEFAULT false NOT NULL,
	"deadline_also_on_request" boolean DEFAULT false NOT NULL,
	"deadline_year_mismatch" boolean DEFAULT false NOT NULL,
	"deadline_document_id" uuid,
	"deadline_authority_id" uuid,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold(title || ' ' || coalesce(group_title, '') || ' ' || coalesce(output, ''))) STORED NOT NULL,
	CONSTRAINT "tasks_code_unique" UNIQUE("code"),
	CONSTRAINT "tasks_ordinal" UNIQUE("plan_id","ordinal"),
	CONSTRAINT "tasks_position" UNIQUE("plan_id","position"),
	CONSTRAINT "tasks_deadline_order" CHECK ("tasks"."deadline_to" >= "tasks"."deadline_from"),
	CONSTRAINT "tasks_deadline_dated" CHECK ("tasks"."deadline_kind" in ('BY_OTHER_PLAN', 'ON_REQUEST', 'UNSPECIFIED') = ("tasks"."deadline_from" is null and "tasks"."deadline_to" is null))
);
--> statement-breakpoint
CREATE TABLE "provenances" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"kind" "provenance_kind" NOT NULL,
	"document_id" uuid,
	"line_start" integer,
	"line_end" integer,
	"source" text,
	"source_key" text,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "provenances_key" UNIQUE NULLS NOT DISTINCT("kind","document_id","line_start","line_end","source","source_key"),
	CONSTRAINT "provenances_document_place" CHECK ("provenances"."kind" <> 'DOCUMENT' or ("provenances"."document_id" is not null and "provenances"."line_start" >= 1 and "provenances"."line_end" >= "provenances"."line_start")),
	CONSTRAINT "provenances_other_source" CHECK ("provenances"."kind" = 'DOCUMENT' or "provenances"."source" is not null)
);
--> statement-breakpoint
CREATE TABLE "index_scores" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"index" "index_set" NOT NULL,
	"area" "reform_area",
	"kind" "figure_kind" NOT NULL,
	"score" numeric(6, 3),
	"rank" integer,
	"rank_out_of" integer,
	"rank_change" integer,
	CONSTRAINT "index_scores_key" UNIQUE NULLS NOT DISTINCT("unit_id","period_id","index","area"),
	CONSTRAINT "index_scores_score" CHECK ("index_scores"."score" between 0 and 100),
	CONSTRAINT "index_scores_rank" CHECK ("index_scores"."rank" between 1 and coalesce("index_scores"."rank_out_of", "index_scores"."rank")),
	CONSTRAINT "index_scores_something" CHECK (num_nonnulls("index_scores"."score", "index_scores"."rank") > 0)
);
--> statement-breakpoint
CREATE TABLE "personnel_moves" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"kind" "move_kind" NOT NULL,
	"position_group" text,
	"count" integer NOT NULL,
	"quota" integer,
	CONSTRAINT "personnel_moves_key" UNIQUE NULLS NOT DISTINCT("unit_id","period_id","kind","position_group"),
	CONSTRAINT "personnel_moves_flow" CHECK ("personnel_moves"."timing" <> 'POINT'),
	CONSTRAINT "personnel_moves_positive" CHECK ("personnel_moves"."count" >= 0 and ("personnel_moves"."quota" is null or "personnel_moves"."quota" >= 0)),
	CONSTRAINT "personnel_moves_quota" CHECK ("personnel_moves"."quota" is null or "personnel_moves"."kind" = 'RECRUIT')
);
--> statement-breakpoint
CREATE TABLE "staff_stats" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"kind" "staff_kind" NOT NULL,
	"assigned" integer,
	"assigned_for_id" uuid,
	"assigned_is_provisional" boolean DEFAULT false NOT NULL,
	"present" integer,
	"gap_reported" integer,
	CONSTRAINT "staff_stats_key" UNIQUE("unit_id","period_id","kind","coverage"),
	CONSTRAINT "staff_stats_stock" CHECK ("staff_stats"."timing" = 'POINT'),
	CONSTRAINT "staff_stats_positive" CHECK (least("staff_stats"."assigned", "staff_stats"."present") >= 0),
	CONSTRAINT "staff_stats_assigned_for" CHECK (("staff_stats"."assigned" is null) = ("staff_stats"."assigned_for_id" is null))
);
--> statement-breakpoint
CREATE TABLE "dossier_stats" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"level" "unit_level",
	"field_id" uuid,
	"received" integer,
	"received_online" integer,
	"received_direct" integer,
	"received_by_post" integer,
	"carried_over" integer,
	"resolved" integer,
	"resolved_early" integer,
	"resolved_on_time" integer,
	"resolved_late" integer,
	"pending" integer,
	"pending_within" integer,
	"pending_late" integer,
	"returned" integer,
	"overdue" integer,
	"on_time_percent_reported" numeric(6, 3),
	CONSTRAINT "dossier_stats_key" UNIQUE NULLS NOT DISTINCT("unit_id","period_id","level","field_id","coverage"),
	CONSTRAINT "dossier_stats_flow" CHECK ("dossier_stats"."timing" <> 'POINT'),
	CONSTRAINT "dossier_stats_positive" CHECK (least("dossier_stats"."received", "dossier_stats"."received_online", "dossier_stats"."received_direct", "dossier_stats"."received_by_post", "dossier_stats"."carried_over", "dossier_stats"."resolved", "dossier_stats"."resolved_early", "dossier_stats"."resolved_on_time", "dossier_stats"."resolved_late", "dossier_stats"."pending", "dossier_stats"."pending_within", "dossier_stats"."pending_late", "dossier_stats"."returned", "dossier_stats"."overdue") >= 0),
	CONSTRAINT "dossier_stats_percent" CHECK ("dossier_stats"."on_time_percent_reported" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "procedure_counts" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"timing" "timing" NOT NULL,
	"as_of" date,
	"coverage" "coverage" NOT NULL,
	"state" "figure_state" DEFAULT 'PUBLISHED' NOT NULL,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"kind" "procedure_count_kind" NOT NULL,
	"level" "unit_level",
	"field_id" uuid,
	"count" integer NOT NULL,
	CONSTRAINT "procedure_counts_key" UNIQUE NULLS NOT DISTINCT("unit_id","period_id","timing","kind","level","field_id"),
	CONSTRAINT "procedure_counts_positive" CHECK ("procedure_counts"."count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "procedure_fields" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "procedure_fields_code_unique" UNIQUE("code"),
	CONSTRAINT "procedure_fields_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "procedures" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"field_id" uuid NOT NULL,
	"level" "unit_level" NOT NULL,
	"status" "procedure_status" NOT NULL,
	"online_level" "online_level",
	"change" "procedure_change" NOT NULL,
	"decision_id" uuid,
	"reported_by_id" uuid NOT NULL,
	"provenance_id" uuid NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold(name)) STORED NOT NULL,
	CONSTRAINT "procedures_code_unique" UNIQUE("code"),
	CONSTRAINT "procedures_status_change" CHECK (("procedures"."change" = 'ABOLISHED') = ("procedures"."status" = 'ABOLISHED'))
);
--> statement-breakpoint
CREATE TABLE "publication_decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"document_id" uuid NOT NULL,
	"field_id" uuid NOT NULL,
	CONSTRAINT "publication_decisions_document_id_unique" UNIQUE("document_id")
);
--> statement-breakpoint
CREATE TABLE "unit_closure" (
	"ancestor_id" uuid NOT NULL,
	"descendant_id" uuid NOT NULL,
	"depth" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "unit_closure_ancestor_id_descendant_id_valid_from_pk" PRIMARY KEY("ancestor_id","descendant_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "unit_group_members" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"group_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "unit_group_members_key" UNIQUE("group_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "unit_groups" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"rule" text NOT NULL,
	"is_open" boolean DEFAULT false NOT NULL,
	"stated_count" integer,
	"search_text" text GENERATED ALWAYS AS (fold(name || ' ' || joined(aliases))) STORED NOT NULL,
	CONSTRAINT "unit_groups_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "unit_parents" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"parent_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "unit_parents_key" UNIQUE("unit_id","parent_id","valid_from"),
	CONSTRAINT "unit_parents_validity" CHECK ("unit_parents"."valid_to" > "unit_parents"."valid_from"),
	CONSTRAINT "unit_parents_not_self" CHECK ("unit_parents"."unit_id" <> "unit_parents"."parent_id")
);
--> statement-breakpoint
CREATE TABLE "unit_successions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid,
	"kind" "succession_kind" NOT NULL,
	"effective_on" date NOT NULL,
	"share" numeric(9, 8),
	"legal_basis_id" uuid,
	"provenance_id" uuid NOT NULL,
	CONSTRAINT "unit_successions_key" UNIQUE NULLS NOT DISTINCT("predecessor_id","successor_id","effective_on"),
	CONSTRAINT "unit_successions_abolish" CHECK (("unit_successions"."successor_id" is null) = ("unit_successions"."kind" = 'ABOLISH')),
	CONSTRAINT "unit_successions_share" CHECK ("unit_successions"."share" > 0 and "unit_successions"."share" <= 1)
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"level" "unit_level" NOT NULL,
	"type" "unit_type" NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"note" text,
	"provenance_id" uuid NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold(name || ' ' || coalesce(short_name, '') || ' ' || joined(aliases))) STORED NOT NULL,
	CONSTRAINT "units_code_unique" UNIQUE("code"),
	CONSTRAINT "units_validity" CHECK ("units"."valid_to" > "units"."valid_from"),
	CONSTRAINT "units_code_shape" CHECK ("units"."code" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
ALTER TABLE "conclusion_addressees" ADD CONSTRAINT "conclusion_addressees_conclusion_id_conclusions_id_fk" FOREIGN KEY ("conclusion_id") REFERENCES "public"."conclusions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusion_addressees" ADD CONSTRAINT "conclusion_addressees_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusions" ADD CONSTRAINT "conclusions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusions" ADD CONSTRAINT "conclusions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusions" ADD CONSTRAINT "conclusions_group_id_unit_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."unit_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conclusions" ADD CONSTRAINT "conclusions_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_corrections" ADD CONSTRAINT "document_corrections_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_mentions" ADD CONSTRAINT "document_mentions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_mentions" ADD CONSTRAINT "document_mentions_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_relations" ADD CONSTRAINT "document_relations_from_id_documents_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_relations" ADD CONSTRAINT "document_relations_to_id_documents_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "documents" ADD CONSTRAINT "documents_issuer_id_units_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "autonomy_stats" ADD CONSTRAINT "autonomy_stats_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "autonomy_stats" ADD CONSTRAINT "autonomy_stats_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "autonomy_stats" ADD CONSTRAINT "autonomy_stats_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_figure_units" ADD CONSTRAINT "budget_figure_units_budget_figure_id_budget_figures_id_fk" FOREIGN KEY ("budget_figure_id") REFERENCES "public"."budget_figures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_figure_units" ADD CONSTRAINT "budget_figure_units_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_figures" ADD CONSTRAINT "budget_figures_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_figures" ADD CONSTRAINT "budget_figures_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_figures" ADD CONSTRAINT "budget_figures_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soe_action_enterprises" ADD CONSTRAINT "soe_action_enterprises_soe_action_id_soe_actions_id_fk" FOREIGN KEY ("soe_action_id") REFERENCES "public"."soe_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soe_action_enterprises" ADD CONSTRAINT "soe_action_enterprises_enterprise_id_units_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soe_actions" ADD CONSTRAINT "soe_actions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soe_actions" ADD CONSTRAINT "soe_actions_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soe_actions" ADD CONSTRAINT "soe_actions_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lone_observations" ADD CONSTRAINT "lone_observations_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lone_observations" ADD CONSTRAINT "lone_observations_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lone_observations" ADD CONSTRAINT "lone_observations_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lone_observations" ADD CONSTRAINT "lone_observations_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_areas" ADD CONSTRAINT "plan_areas_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_areas" ADD CONSTRAINT "plan_areas_lead_unit_id_units_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_issuer_id_units_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_parent_id_plans_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_assignments" ADD CONSTRAINT "task_assignments_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_assignments" ADD CONSTRAINT "task_assignments_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_assignments" ADD CONSTRAINT "task_assignments_group_id_unit_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."unit_groups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_progress" ADD CONSTRAINT "task_progress_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_progress" ADD CONSTRAINT "task_progress_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_progress" ADD CONSTRAINT "task_progress_evidence_id_documents_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_progress" ADD CONSTRAINT "task_progress_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_area_id_plan_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."plan_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_deadline_document_id_documents_id_fk" FOREIGN KEY ("deadline_document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_deadline_authority_id_units_id_fk" FOREIGN KEY ("deadline_authority_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provenances" ADD CONSTRAINT "provenances_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_scores" ADD CONSTRAINT "index_scores_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_scores" ADD CONSTRAINT "index_scores_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_scores" ADD CONSTRAINT "index_scores_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel_moves" ADD CONSTRAINT "personnel_moves_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel_moves" ADD CONSTRAINT "personnel_moves_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel_moves" ADD CONSTRAINT "personnel_moves_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_stats" ADD CONSTRAINT "staff_stats_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_stats" ADD CONSTRAINT "staff_stats_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_stats" ADD CONSTRAINT "staff_stats_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_stats" ADD CONSTRAINT "staff_stats_assigned_for_id_periods_id_fk" FOREIGN KEY ("assigned_for_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_stats" ADD CONSTRAINT "dossier_stats_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_stats" ADD CONSTRAINT "dossier_stats_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_stats" ADD CONSTRAINT "dossier_stats_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_stats" ADD CONSTRAINT "dossier_stats_field_id_procedure_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."procedure_fields"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_counts" ADD CONSTRAINT "procedure_counts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_counts" ADD CONSTRAINT "procedure_counts_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_counts" ADD CONSTRAINT "procedure_counts_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_counts" ADD CONSTRAINT "procedure_counts_field_id_procedure_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."procedure_fields"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_field_id_procedure_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."procedure_fields"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_decision_id_publication_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."publication_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_reported_by_id_units_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_decisions" ADD CONSTRAINT "publication_decisions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_decisions" ADD CONSTRAINT "publication_decisions_field_id_procedure_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."procedure_fields"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_closure" ADD CONSTRAINT "unit_closure_ancestor_id_units_id_fk" FOREIGN KEY ("ancestor_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_closure" ADD CONSTRAINT "unit_closure_descendant_id_units_id_fk" FOREIGN KEY ("descendant_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_group_members" ADD CONSTRAINT "unit_group_members_group_id_unit_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."unit_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_group_members" ADD CONSTRAINT "unit_group_members_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_parents" ADD CONSTRAINT "unit_parents_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_parents" ADD CONSTRAINT "unit_parents_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_predecessor_id_units_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_successor_id_units_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_legal_basis_id_documents_id_fk" FOREIGN KEY ("legal_basis_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_successions" ADD CONSTRAINT "unit_successions_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_provenance_id_provenances_id_fk" FOREIGN KEY ("provenance_id") REFERENCES "public"."provenances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conclusion_addressees_unit" ON "conclusion_addressees" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "conclusions_unit" ON "conclusions" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "document_relations_to" ON "document_relations" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "documents_issuer" ON "documents" USING btree ("issuer_id");--> statement-breakpoint
CREATE INDEX "documents_issued" ON "documents" USING btree ("issued_on");--> statement-breakpoint
CREATE INDEX "autonomy_stats_period" ON "autonomy_stats" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "budget_figure_units_unit" ON "budget_figure_units" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "budget_figures_period" ON "budget_figures" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "soe_action_enterprises_unit" ON "soe_action_enterprises" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "soe_actions_period" ON "soe_actions" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "lone_observations_unit" ON "lone_observations" USING btree ("unit_id","period_id");--> statement-breakpoint
CREATE INDEX "lone_observations_period" ON "lone_observations" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "targets_plan" ON "targets" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "targets_task" ON "targets" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "targets_unit" ON "targets" USING btree ("unit_id","period_id");--> statement-breakpoint
CREATE INDEX "targets_period" ON "targets" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "plans_issuer" ON "plans" USING btree ("issuer_id");--> statement-breakpoint
CREATE INDEX "plans_document" ON "plans" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "task_assignments_unit" ON "task_assignments" USING btree ("unit_id","role");--> statement-breakpoint
CREATE INDEX "task_assignments_group" ON "task_assignments" USING btree ("group_id","role");--> statement-breakpoint
CREATE INDEX "task_progress_unit" ON "task_progress" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "task_progress_evidence" ON "task_progress" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "tasks_area" ON "tasks" USING btree ("area_id");--> statement-breakpoint
CREATE INDEX "tasks_deadline" ON "tasks" USING btree ("deadline_to");--> statement-breakpoint
CREATE INDEX "index_scores_period" ON "index_scores" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "personnel_moves_period" ON "personnel_moves" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "staff_stats_period" ON "staff_stats" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "dossier_stats_period" ON "dossier_stats" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "procedure_counts_period" ON "procedure_counts" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "procedure_counts_field" ON "procedure_counts" USING btree ("field_id");--> statement-breakpoint
CREATE INDEX "procedures_field" ON "procedures" USING btree ("field_id");--> statement-breakpoint
CREATE INDEX "procedures_decision" ON "procedures" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "unit_closure_descendant" ON "unit_closure" USING btree ("descendant_id");--> statement-breakpoint
CREATE INDEX "unit_group_members_unit" ON "unit_group_members" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "unit_parents_parent" ON "unit_parents" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "unit_successions_successor" ON "unit_successions" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "units_level_type" ON "units" USING btree ("level","type");--> statement-breakpoint
CREATE INDEX "units_provenance" ON "units" USING btree ("provenance_id");--> statement-breakpoint
CREATE VIEW "public"."observations" AS (select f.id, f.indicator_id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id, f.kind, f.comparator, f.value, f.out_of, f.level, f.dimensions from lone_observations f union all select f.id, f.indicator_id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id, 'TARGET'::figure_kind as kind, f.comparator, f.value, null::integer as out_of, null::unit_level as level,
        jsonb_strip_nulls(jsonb_build_object('perYear', case when f.is_yearly_growth then 'true' end, 'until', trim_scale(f.until)::text, 'levels', nullif(array_to_string(f.levels, ','), ''))) as dimensions from targets f union all 
  select md5(f.id::text || ':f.received')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.received)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code))
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_RECEIVED'
  left join procedure_fields pf on pf.id = f.field_id where f.received is not null union all 
  select md5(f.id::text || ':f.resolved')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.resolved)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code))
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_RESOLVED'
  left join procedure_fields pf on pf.id = f.field_id where f.resolved is not null union all 
  select md5(f.id::text || ':f.pending')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.pending)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code))
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_PENDING'
  left join procedure_fields pf on pf.id = f.field_id where f.pending is not null union all 
  select md5(f.id::text || ':f.returned')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.returned)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code))
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_RETURNED'
  left join procedure_fields pf on pf.id = f.field_id where f.returned is not null union all 
  select md5(f.id::text || ':f.overdue')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.overdue)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code))
  from dossier_stats f join indicators i on i.code = 'DOSSIERS_OVERDUE'
  left join procedure_fields pf on pf.id = f.field_id where f.overdue is not null union all 
  select md5(f.id::text || ':f.on_time_percent_reported')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.on_time_percent_reported)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('field', pf.code))
  from dossier_stats f join indicators i on i.code = 'ON_TIME_RATE'
  left join procedure_fields pf on pf.id = f.field_id where f.on_time_percent_reported is not null union all 
  select md5(f.id::text || ':f.count')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.count)::numeric, null::integer, f.level, jsonb_strip_nulls(jsonb_build_object('change', case f.kind when 'IN_FORCE' then null when 'PUBLISHED' then 'TOTAL' else f.kind::text end, 'field', pf.code))
  from procedure_counts f join indicators i on i.code = case when f.kind = 'IN_FORCE' then 'TTHC_IN_FORCE' else 'TTHC_PUBLISHED' end
  left join procedure_fields pf on pf.id = f.field_id where f.count is not null union all 
  select md5(f.id::text || ':f.assigned')::uuid, i.id, f.unit_id, f.assigned_for_id, 'IN_PERIOD'::timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.assigned)::numeric, null::integer, null::unit_level, '{}'::jsonb
  from staff_stats f join indicators i on i.code = case f.kind when 'CIVIL' then 'STAFF_ASSIGNED_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_ASSIGNED_PSU' end
   where f.assigned is not null union all 
  select md5(f.id::text || ':f.present')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.present)::numeric, null::integer, null::unit_level, '{}'::jsonb
  from staff_stats f join indicators i on i.code = case f.kind when 'CIVIL' then 'STAFF_PRESENT_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_PRESENT_PSU' end
   where f.present is not null union all 
  select md5(f.id::text || ':f.gap_reported')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.gap_reported)::numeric, null::integer, null::unit_level, '{}'::jsonb
  from staff_stats f join indicators i on i.code = case f.kind when 'CIVIL' then 'STAFF_GAP_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_GAP_PSU' when 'COMMUNE_CIVIL' then 'STAFF_GAP_COMMUNE' end
   where f.gap_reported is not null union all 
  select md5(f.id::text || ':f.count')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.count)::numeric, null::integer, null::unit_level, jsonb_strip_nulls(jsonb_build_object('position', f.position_group))
  from personnel_moves f join indicators i on i.code = case f.kind when 'RECRUIT' then 'RECRUITED' when 'RECEIVE' then 'RECEIVED_WITHOUT_EXAM' when 'CANCELLED' then 'RECRUIT_CANCELLED' else f.kind::text end
   where f.count is not null union all 
  select md5(f.id::text || ':f.quota')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.quota)::numeric, null::integer, null::unit_level, jsonb_strip_nulls(jsonb_build_object('position', f.position_group))
  from personnel_moves f join indicators i on i.code = 'RECRUIT_QUOTA'
   where f.quota is not null union all 
  select md5(f.id::text || ':f.amount_vnd / 1000000.0')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.amount_vnd / 1000000.0)::numeric, null::integer, null::unit_level, '{}'::jsonb
  from budget_figures f join indicators i on i.code = 'BUDGET_CUT_PSU'
   where f.amount_vnd / 1000000.0 is not null union all 
  select md5(f.id::text || ':f.autonomous')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.autonomous)::numeric, f.total, null::unit_level, '{}'::jsonb
  from autonomy_stats f join indicators i on i.code = case f.body when 'AGENCY' then 'AUTONOMY_AGENCIES' else 'AUTONOMY_PSU' end
   where f.autonomous is not null union all 
  select md5(f.id::text || ':f.count')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    'ACTUAL'::figure_kind, 'EQ'::comparator, (f.count)::numeric, null::integer, null::unit_level, '{}'::jsonb
  from soe_actions f join indicators i on i.code = case f.action when 'DIVEST' then 'SOE_DIVEST' else 'SOE_EQUITISE' end
   where f.count is not null union all 
  select md5(f.id::text || ':f.score')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    f.kind, 'EQ'::comparator, (f.score)::numeric, null::integer, null::unit_level, jsonb_strip_nulls(jsonb_build_object('area', f.area))
  from index_scores f join indicators i on i.code = 'PAR_INDEX_SCORE'
   where f.score is not null union all 
  select md5(f.id::text || ':f.rank')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    f.kind, 'EQ'::comparator, (f.rank)::numeric, f.rank_out_of, null::unit_level, jsonb_strip_nulls(jsonb_build_object('area', f.area))
  from index_scores f join indicators i on i.code = 'PAR_INDEX_RANK'
   where f.rank is not null union all 
  select md5(f.id::text || ':f.rank_change')::uuid, i.id, f.unit_id, f.period_id, f.timing, f.as_of, f.coverage, f.state, f.note, f.provenance_id,
    f.kind, 'EQ'::comparator, (f.rank_change)::numeric, null::integer, null::unit_level, jsonb_strip_nulls(jsonb_build_object('area', f.area))
  from index_scores f join indicators i on i.code = 'PAR_INDEX_RANK_CHANGE'
   where f.rank_change is not null);--> statement-breakpoint
CREATE VIEW "public"."task_units" AS (
  select task_id, unit_id, role, null::uuid as group_id from task_assignments where unit_id is not null
  union all
  select a.task_id, m.unit_id, a.role, a.group_id from task_assignments a join unit_group_members m on m.group_id = a.group_id
);--> statement-breakpoint
CREATE VIEW "public"."search_entries" AS (
  select id, 'UNIT'::search_kind as kind, code, name as title, search_text from units
  union all select id, 'UNIT_GROUP', code, name, search_text from unit_groups
  union all select id, 'PLAN', code, title, search_text from plans
  union all select id, 'TASK', code, title, search_text from tasks
  union all select id, 'PROCEDURE', code, name, search_text from procedures
  union all select id, 'DOCUMENT', code, concat_ws(' · ', number, subject), search_text from documents
  union all select id, 'INDICATOR', code, name, search_text from indicators
  union all select id, 'CONCLUSION', code, summary, search_text from conclusions
);