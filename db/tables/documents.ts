import { sql } from "drizzle-orm";
import { check, date, index, pgEnum, pgTable, text, unique, uuid, integer } from "drizzle-orm/pg-core";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { code, folded, id } from "../columns.ts";
import { reformArea } from "./core.ts";
import { provenances } from "./provenance.ts";
import { unitGroups, units } from "./units.ts";

export const documentType = pgEnum("document_type", [
  "LUAT",
  "NGHI_QUYET",
  "NGHI_QUYET_HDND",
  "NGHI_QUYET_DANG",
  "NGHI_DINH",
  "THONG_TU",
  "QUYET_DINH",
  "QUYET_DINH_QPPL",
  "CHI_THI",
  "KE_HOACH",
  "BAO_CAO",
  "CONG_VAN",
  "THONG_BAO",
  "TO_TRINH",
  "CHUONG_TRINH_DANG",
  "CHUONG_TRINH",
  "CONG_DIEN",
  "KET_LUAN_DANG",
  "TIEU_CHUAN",
]);

/** `SOURCE` documents were read for figures; `CITED` ones are known by their citation only. */
export const documentStatus = pgEnum("document_status", ["SOURCE", "CITED"]);

export const datePrecision = pgEnum("date_precision", ["DAY", "MONTH", "YEAR"]);

export const documentRelationType = pgEnum("document_relation_type", [
  "IMPLEMENTS",
  "AMENDS",
  "BASED_ON",
  "REPLACES",
  "REPEALS",
  "GUIDES",
  "CONTINUES",
  "FULFILS_TASK",
  "REPORTS_ON",
  "REPORTS_UNDER",
  "FOLLOWS_DIRECTION",
]);

export const conclusionType = pgEnum("conclusion_type", [
  "ADVANTAGE",
  "LIMITATION",
  "CAUSE",
  "DIRECTION",
  "RECOMMENDATION",
  "RESPONSIBILITY",
  "FUNDING",
  "ESCALATION",
  "INSPECTION",
]);

export const documents = pgTable(
  "documents",
  {
    id: id(),
    code: code(),
    /** Number and symbol as printed ("158/KH-UBND"); null when the document bears none. Not unique: registers do repeat numbers. */
    number: text("number"),
    type: documentType("type").notNull(),
    /** Issue date, the first day of the month or year when only that is known; null when not stated. */
    issuedOn: date("issued_on"),
    issuedPrecision: datePrecision("issued_precision"),
    issuerId: uuid("issuer_id").references((): AnyPgColumn => units.id),
    subject: text("subject").notNull(),
    status: documentStatus("status").notNull(),
    note: text("note"),
    searchText: folded(`coalesce(number, '') || ' ' || subject`),
  },
  (t) => [
    check("documents_date_precision", sql`(${t.issuedOn} is null) = (${t.issuedPrecision} is null)`),
    index("documents_issuer").on(t.issuerId),
    index("documents_issued").on(t.issuedOn),
  ],
);

/** A slip of a source that the hub corrected: what was printed, what it should be, and why. */
export const documentCorrections = pgTable(
  "document_corrections",
  {
    id: id(),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    asWritten: text("as_written").notNull(),
    expected: text("expected").notNull(),
    basis: text("basis").notNull(),
  },
  (t) => [unique("document_corrections_key").on(t.documentId, t.asWritten)],
);

export const documentRelations = pgTable(
  "document_relations",
  {
    id: id(),
    fromId: uuid("from_id")
      .notNull()
      .references(() => documents.id),
    type: documentRelationType("type").notNull(),
    toId: uuid("to_id")
      .notNull()
      .references(() => documents.id),
  },
  (t) => [
    unique("document_relations_key").on(t.fromId, t.type, t.toId),
    check("document_relations_not_self", sql`${t.fromId} <> ${t.toId}`),
    index("document_relations_to").on(t.toId),
  ],
);

/** A place in a source document where another document is cited. */
export const documentMentions = pgTable(
  "document_mentions",
  {
    id: id(),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references((): AnyPgColumn => provenances.id),
  },
  (t) => [unique("document_mentions_key").on(t.documentId, t.provenanceId)],
);

/** A conclusion of a report or a duty set by a plan, in a short summary of its own words. */
export const conclusions = pgTable(
  "conclusions",
  {
    id: id(),
    code: code(),
    documentId: uuid("document_id")
      .notNull()
      .references(() => documents.id),
    type: conclusionType("type").notNull(),
    ordinal: text("ordinal").notNull(),
    /** Order inside the document, from 1. */
    position: integer("position").notNull(),
    summary: text("summary").notNull(),
    area: reformArea("area"),
    /** Whom it concerns; both null means the reporting unit itself. */
    unitId: uuid("unit_id").references(() => units.id),
    groupId: uuid("group_id").references(() => unitGroups.id),
    /** Addressee as written when it is no unit of the hub ("bộ, ngành trung ương"). */
    addresseeText: text("addressee_text"),
    provenanceId: uuid("provenance_id")
      .notNull()
      .references((): AnyPgColumn => provenances.id),
    searchText: folded(`summary`),
  },
  (t) => [
    unique("conclusions_position").on(t.documentId, t.position),
    index("conclusions_unit").on(t.unitId),
    check("conclusions_one_subject", sql`num_nonnulls(${t.unitId}, ${t.groupId}) <= 1`),
  ],
);

/** Units a recommendation is addressed to. */
export const conclusionAddressees = pgTable(
  "conclusion_addressees",
  {
    id: id(),
    conclusionId: uuid("conclusion_id")
      .notNull()
      .references(() => conclusions.id, { onDelete: "cascade" }),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id),
  },
  (t) => [unique("conclusion_addressees_key").on(t.conclusionId, t.unitId), index("conclusion_addressees_unit").on(t.unitId)],
);
