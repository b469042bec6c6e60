import { sql } from "drizzle-orm";
import { pgEnum, pgView, text, uuid } from "drizzle-orm/pg-core";

export const searchKind = pgEnum("search_kind", ["UNIT", "PLAN", "INDICATOR", "PROCEDURE", "DOCUMENT", "TASK", "UNIT_GROUP", "CONCLUSION"]);

/** Everything a person may look for by name, with the folded text that is searched. Ordered kinds: the first is shown first. */
export const searchEntries = pgView("search_entries", {
  id: uuid("id").notNull(),
  kind: searchKind("kind").notNull(),
  code: text("code").notNull(),
  title: text("title").notNull(),
  searchText: text("search_text").notNull(),
}).as(sql`
  select id, 'UNIT'::search_kind as kind, code, name as title, search_text from units
  union all select id, 'UNIT_GROUP', code, name, search_text from unit_groups
  union all select id, 'PLAN', code, title, search_text from plans
  union all select id, 'TASK', code, title, search_text from tasks
  union all select id, 'PROCEDURE', code, name, search_text from procedures
  union all select id, 'DOCUMENT', code, concat_ws(' · ', number, subject), search_text from documents
  union all select id, 'INDICATOR', code, name, search_text from indicators
  union all select id, 'CONCLUSION', code, summary, search_text from conclusions
`);
