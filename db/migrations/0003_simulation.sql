CREATE TABLE "simulations" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"province" text NOT NULL,
	"seed" integer NOT NULL,
	"size" text NOT NULL,
	"generator" integer NOT NULL,
	"rows" integer NOT NULL,
	CONSTRAINT "simulations_one" CHECK ("simulations"."is_only")
);
