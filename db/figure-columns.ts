import { date, text, uuid } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { id } from "./columns.ts";
import { people } from "./tables/auth.ts";
import { coverage, figureState, timing } from "./tables/core.ts";
import { periods } from "./tables/periods.ts";
import { provenances } from "./tables/provenance.ts";
import { units } from "./tables/units.ts";

/** What every reported figure carries: whose, for when, how far it reaches, its state and its origin. */
export const figureColumns = () => ({
  id: id(),
  unitId: uuid("unit_id")
    .notNull()
    .references((): AnyPgColumn => units.id),
  periodId: uuid("period_id")
    .notNull()
    .references((): AnyPgColumn => periods.id),
  timing: timing("timing").notNull(),
  /** The instant a source names for its figures; null when it names none. */
  asOf: date("as_of"),
  coverage: coverage("coverage").notNull(),
  state: figureState("state").notNull().default("PUBLISHED"),
  note: text("note"),
  /** Who entered it by hand; null when it was imported. Nobody approves what they entered. */
  enteredById: uuid("entered_by_id").references((): AnyPgColumn => people.id),
  provenanceId: uuid("provenance_id")
    .notNull()
    .references((): AnyPgColumn => provenances.id),
});
