import { sql } from "drizzle-orm";
import { check, index, integer, numeric, pgEnum, pgTable, unique } from "drizzle-orm/pg-core";
import { figureColumns } from "../figure-columns.ts";
import { figureKind, reformArea } from "./core.ts";

export const indexSet = pgEnum("index_set", ["PAR_INDEX"]);

/** A unit's score and rank in an index, whole (null area) or by area. The period is the year that is scored. */
export const indexScores = pgTable(
  "index_scores",
  {
    ...figureColumns(),
    index: indexSet("index").notNull(),
    area: reformArea("area"),
    kind: figureKind("kind").notNull(),
    /** Points of 100; null when only the rank is stated. */
    score: numeric("score", { precision: 6, scale: 3 }),
    rank: integer("rank"),
    /** How many units were ranked. */
    rankOutOf: integer("rank_out_of"),
    /** Places gained since the year before, as stated; positive is better. */
    rankChange: integer("rank_change"),
  },
  (t) => [
    unique("index_scores_key").on(t.unitId, t.periodId, t.index, t.area).nullsNotDistinct(),
    check("index_scores_score", sql`${t.score} between 0 and 100`),
    check("index_scores_rank", sql`${t.rank} between 1 and coalesce(${t.rankOutOf}, ${t.rank})`),
    check("index_scores_something", sql`num_nonnulls(${t.score}, ${t.rank}) > 0`),
    index("index_scores_period").on(t.periodId),
  ],
);
