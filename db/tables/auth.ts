import { pgTable, text } from "drizzle-orm/pg-core";
import { id, recordedAt } from "../columns.ts";

/**
 * Whoever may own something that is saved. Without an account it is a visitor, known by a random key that only the
 * visitor's browser holds.
 */
export const owners = pgTable("owners", {
  id: id(),
  /** SHA-256 of the visitor's key, in hexadecimal digits. */
  visitorHash: text("visitor_hash").unique(),
  recordedAt: recordedAt(),
});
