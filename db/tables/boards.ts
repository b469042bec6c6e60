import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { folded, id } from "../columns.ts";
import { owners } from "./auth.ts";

const owned = () => ({
  id: id(),
  ownerId: uuid("owner_id")
    .notNull()
    .references(() => owners.id),
  name: text("name").notNull(),
  description: text("description"),
  /** Everybody reads it; only the owner changes it. */
  isShared: boolean("is_shared").notNull().default(false),
  /** Goes up with each change: whoever saves names the version that was seen. */
  version: integer("version").notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
});

/** A question of `analyze` under a name, and how its answer is shown. */
export const savedViews = pgTable(
  "saved_views",
  {
    ...owned(),
    /** In the shape of `AnalyzeInput`; checked again at each reading, because measures come and go. */
    question: jsonb("question").notNull(),
    look: jsonb("look").notNull(),
    searchText: folded("name || ' ' || coalesce(description, '')"),
  },
  (t) => [
    unique("saved_views_name").on(t.ownerId, t.name),
    index("saved_views_shared")
      .on(t.name)
      .where(sql`${t.isShared}`),
    check("saved_views_size", sql`length(${t.name}) between 1 and 120 and pg_column_size(${t.question}) < 100000`),
  ],
);

export const boards = pgTable("boards", owned(), (t) => [
  unique("boards_name").on(t.ownerId, t.name),
  index("boards_shared")
    .on(t.name)
    .where(sql`${t.isShared}`),
  check("boards_size", sql`length(${t.name}) between 1 and 120`),
]);

export const cardKind = pgEnum("card_kind", ["VIEW", "NOTE", "SCORECARD", "RELATION", "OUTLIERS"]);

/** A card of a board, on a grid of 12 columns. A `VIEW` has a saved view or a question of its own. */
export const boardCards = pgTable(
  "board_cards",
  {
    id: id(),
    boardId: uuid("board_id")
      .notNull()
      .references(() => boards.id, { onDelete: "cascade" }),
    ordinal: integer("ordinal").notNull(),
    kind: cardKind("kind").notNull(),
    x: integer("x").notNull(),
    y: integer("y").notNull(),
    w: integer("w").notNull(),
    h: integer("h").notNull(),
    /** Null takes the name of the saved view. */
    title: text("title"),
    note: text("note"),
    viewId: uuid("view_id").references(() => savedViews.id),
    question: jsonb("question"),
    look: jsonb("look"),
    /** Parameters of the kinds that are no view; the client and their own root fields know them. */
    options: jsonb("options"),
    followsUnit: boolean("follows_unit").notNull(),
    followsPeriod: boolean("follows_period").notNull(),
  },
  (t) => [
    unique("board_cards_order").on(t.boardId, t.ordinal),
    index("board_cards_view").on(t.viewId),
    check("board_cards_place", sql`${t.x} >= 0 and ${t.w} > 0 and ${t.x} + ${t.w} <= 12 and ${t.y} >= 0 and ${t.h} > 0`),
    check("board_cards_asked", sql`${t.kind} <> 'VIEW' or num_nonnulls(${t.viewId}, ${t.question}) = 1`),
  ],
);

/** The board that an owner sees first: the key of a ready-made one, or the id of one that was saved. */
export const defaultBoards = pgTable("default_boards", {
  ownerId: uuid("owner_id")
    .primaryKey()
    .references(() => owners.id),
  boardKey: text("board_key").notNull(),
});
