import { sql } from "drizzle-orm";
import { date, pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { reorganisationKind } from "../tables/reorganisation.ts";

/** Every change of the unit tree: those made in the hub, and successions that came with a data set, put together by what became of whom. */
export const reorganisationActs = pgView("reorganisation_acts", {
  id: uuid("id").notNull(),
  kind: reorganisationKind("kind").notNull(),
  effectiveOn: date("effective_on").notNull(),
  legalBasisId: uuid("legal_basis_id"),
  fromIds: uuid("from_ids").array().notNull(),
  toIds: uuid("to_ids").array().notNull(),
  oldName: text("old_name"),
  newName: text("new_name"),
  /** Null for what came with a data set. */
  recordedAt: timestamp("recorded_at", { withTimezone: true, precision: 3 }),
}).as(sql`
  select id, kind, effective_on, legal_basis_id, from_ids, to_ids, old_name, new_name, recorded_at from reorganisations
  union all
  select (array_agg(s.id order by s.id))[1],
    (case s.kind when 'ABOLISH' then 'DISSOLVE' else s.kind::text end)::reorganisation_kind, s.effective_on, s.legal_basis_id,
    array_agg(distinct s.predecessor_id), array_remove(array_agg(distinct s.successor_id), null), null, null, null
  from unit_successions s
  where not exists (select from reorganisations r where r.effective_on = s.effective_on and s.predecessor_id = any(r.from_ids))
  group by s.kind, s.effective_on, s.legal_basis_id,
    case s.kind when 'SPLIT' then s.predecessor_id when 'ABOLISH' then null else s.successor_id end`);
