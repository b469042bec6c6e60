CREATE TYPE "public"."role" AS ENUM('READER', 'ANALYST', 'ENTERER', 'CHECKER', 'APPROVER', 'AGGREGATOR', 'APPRAISER', 'ADMINISTRATOR', 'INTEGRATOR');--> statement-breakpoint
CREATE TABLE "access_tokens" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"prefix" text NOT NULL,
	"person_id" uuid NOT NULL,
	"operations" text[] NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "access_tokens_hash_unique" UNIQUE("hash"),
	CONSTRAINT "access_tokens_size" CHECK (length("access_tokens"."name") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text,
	"must_change" boolean DEFAULT false NOT NULL,
	"one_time_until" timestamp (3) with time zone,
	"oidc_issuer" text,
	"oidc_subject" text,
	CONSTRAINT "credentials_oidc" UNIQUE("oidc_issuer","oidc_subject"),
	CONSTRAINT "credentials_oidc_whole" CHECK (("credentials"."oidc_issuer" is null) = ("credentials"."oidc_subject" is null))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"name" text NOT NULL,
	"sign_in_name" text NOT NULL,
	"email" text,
	"active_from" date DEFAULT (now() at time zone 'Asia/Ho_Chi_Minh')::date NOT NULL,
	"active_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold(name || ' ' || sign_in_name || ' ' || coalesce(email, ''))) STORED NOT NULL,
	CONSTRAINT "people_sign_in_name_unique" UNIQUE("sign_in_name"),
	CONSTRAINT "people_email_unique" UNIQUE("email"),
	CONSTRAINT "people_sign_in_name_shape" CHECK ("people"."sign_in_name" ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
	CONSTRAINT "people_size" CHECK (length("people"."name") between 1 and 120 and length("people"."email") <= 254)
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"person_id" uuid,
	"token_id" uuid,
	"role" "role" NOT NULL,
	"unit_id" uuid,
	"with_subtree" boolean DEFAULT true NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_grants_holder" CHECK (num_nonnulls("role_grants"."person_id", "role_grants"."token_id") = 1),
	CONSTRAINT "role_grants_everywhere" CHECK ("role_grants"."unit_id" is not null or "role_grants"."with_subtree"),
	CONSTRAINT "role_grants_validity" CHECK ("role_grants"."valid_to" >= "role_grants"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" integer DEFAULT 0 NOT NULL,
	"recovery_hashes" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"key_hash" text NOT NULL,
	"previous_hash" text,
	"previous_until" timestamp (3) with time zone,
	"rotated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"person_id" uuid NOT NULL,
	"by_password" boolean NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"user_agent" text,
	"address" text,
	CONSTRAINT "sessions_key_hash_unique" UNIQUE("key_hash"),
	CONSTRAINT "sessions_previous_hash_unique" UNIQUE("previous_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"subject" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "owners" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_token_id_access_tokens_id_fk" FOREIGN KEY ("token_id") REFERENCES "public"."access_tokens"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_tokens_person" ON "access_tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grants_person" ON "role_grants" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grants_token" ON "role_grants" USING btree ("token_id");--> statement-breakpoint
CREATE INDEX "role_grants_unit" ON "role_grants" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_last" ON "sign_in_failures" USING btree ("last_at");--> statement-breakpoint
ALTER TABLE "owners" ADD CONSTRAINT "owners_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owners" ADD CONSTRAINT "owners_person_id_unique" UNIQUE("person_id");--> statement-breakpoint
ALTER TABLE "owners" ADD CONSTRAINT "owners_one" CHECK (num_nonnulls("owners"."visitor_hash", "owners"."person_id") <= 1);