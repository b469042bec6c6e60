ALTER VIEW "public"."observations" SET (security_invoker = true);--> statement-breakpoint
ALTER TABLE "autonomy_stats" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "budget_figures" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "soe_actions" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "lone_observations" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "index_scores" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "personnel_moves" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "staff_stats" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "dossier_stats" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "procedure_counts" ADD COLUMN "entered_by_id" uuid;--> statement-breakpoint
ALTER TABLE "autonomy_stats" ADD CONSTRAINT "autonomy_stats_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_figures" ADD CONSTRAINT "budget_figures_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "soe_actions" ADD CONSTRAINT "soe_actions_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lone_observations" ADD CONSTRAINT "lone_observations_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "index_scores" ADD CONSTRAINT "index_scores_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personnel_moves" ADD CONSTRAINT "personnel_moves_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_stats" ADD CONSTRAINT "staff_stats_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_stats" ADD CONSTRAINT "dossier_stats_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "procedure_counts" ADD CONSTRAINT "procedure_counts_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;