CREATE TYPE "public"."card_kind" AS ENUM('VIEW', 'NOTE', 'SCORECARD', 'RELATION', 'OUTLIERS');--> statement-breakpoint
CREATE TABLE "owners" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"visitor_hash" text,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "owners_visitor_hash_unique" UNIQUE("visitor_hash")
);
--> statement-breakpoint
CREATE TABLE "board_cards" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"board_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" "card_kind" NOT NULL,
	"x" integer NOT NULL,
	"y" integer NOT NULL,
	"w" integer NOT NULL,
	"h" integer NOT NULL,
	"title" text,
	"note" text,
	"view_id" uuid,
	"question" jsonb,
	"look" jsonb,
	"options" jsonb,
	"follows_unit" boolean NOT NULL,
	"follows_period" boolean NOT NULL,
	CONSTRAINT "board_cards_order" UNIQUE("board_id","ordinal"),
	CONSTRAINT "board_cards_place" CHECK ("board_cards"."x" >= 0 and "board_cards"."w" > 0 and "board_cards"."x" + "board_cards"."w" <= 12 and "board_cards"."y" >= 0 and "board_cards"."h" > 0),
	CONSTRAINT "board_cards_asked" CHECK ("board_cards"."kind" <> 'VIEW' or num_nonnulls("board_cards"."view_id", "board_cards"."question") = 1)
);
--> statement-breakpoint
CREATE TABLE "boards" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"is_shared" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "boards_name" UNIQUE("owner_id","name"),
	CONSTRAINT "boards_size" CHECK (length("boards"."name") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "default_boards" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"board_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT uuid_v7() NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"is_shared" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"question" jsonb NOT NULL,
	"look" jsonb NOT NULL,
	"search_text" text GENERATED ALWAYS AS (fold(name || ' ' || coalesce(description, ''))) STORED NOT NULL,
	CONSTRAINT "saved_views_name" UNIQUE("owner_id","name"),
	CONSTRAINT "saved_views_size" CHECK (length("saved_views"."name") between 1 and 120 and pg_column_size("saved_views"."question") < 100000)
);
--> statement-breakpoint
ALTER TABLE "board_cards" ADD CONSTRAINT "board_cards_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_cards" ADD CONSTRAINT "board_cards_view_id_saved_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."saved_views"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "default_boards" ADD CONSTRAINT "default_boards_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "board_cards_view" ON "board_cards" USING btree ("view_id");--> statement-breakpoint
CREATE INDEX "boards_shared" ON "boards" USING btree ("name") WHERE "boards"."is_shared";--> statement-breakpoint
CREATE INDEX "saved_views_shared" ON "saved_views" USING btree ("name") WHERE "saved_views"."is_shared";