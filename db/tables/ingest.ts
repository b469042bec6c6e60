import { sql } from "drizzle-orm";
import { check, customType, index, integer, jsonb, pgEnum, pgTable, real, text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { id } from "../columns.ts";
import { people } from "./auth.ts";
import { figureState } from "./core.ts";
import { documents } from "./documents.ts";
import { units } from "./units.ts";

export const importKind = pgEnum("import_kind", ["DOCUMENT", "SHEET"]);

export const importFormat = pgEnum("import_format", ["TXT", "HTML", "DOCX", "PDF", "XLSX", "CSV"]);

/** How far an import has come. Nothing of it is in the typed tables before `COMMITTED`, and nothing again after `UNDONE`. */
export const importStage = pgEnum("import_stage", [
  "RECEIVED",
  "READ",
  "RECOGNISED",
  "MAPPING",
  "CHECKED",
  "REVIEWED",
  "COMMITTED",
  "UNDONE",
  "FAILED",
  "CANCELLED",
]);

export const importItemKind = pgEnum("import_item_kind", ["DOCUMENT", "CITATION", "FIGURE", "TASK", "CONCLUSION", "ROW"]);

export const importDecision = pgEnum("import_decision", ["PENDING", "ACCEPTED", "CORRECTED", "REJECTED"]);

/** What an item would do to the hub. `CONFLICT`: another value stands there that only a recorded correction may change. */
export const importEffect = pgEnum("import_effect", ["NEW", "CHANGED", "SAME", "CONFLICT", "UNRESOLVED"]);

const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

/** A file on its way into the hub: one batch, which is committed and taken back whole. */
export const imports = pgTable(
  "imports",
  {
    id: id(),
    fileName: text("file_name").notNull(),
    sha256: text("sha256").notNull(),
    /** In bytes. */
    size: integer("size").notNull(),
    format: importFormat("format").notNull(),
    kind: importKind("kind").notNull(),
    /** Which template a sheet follows; null for documents, and for sheets that are mapped by hand. */
    template: text("template"),
    /** On whose behalf; whoever sees the drafts of this unit sees the import. */
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id),
    stage: importStage("stage").notNull().default("RECEIVED"),
    /** Of the step under way; null when it cannot be counted. */
    progressDone: integer("progress_done").notNull().default(0),
    progressTotal: integer("progress_total"),
    /** Why it failed, or what its reader should know. */
    message: text("message"),
    /** How often reading was begun; one that keeps bringing the hub down is given up. */
    attempts: integer("attempts").notNull().default(0),
    /** While a hub reads it; when the time is over, another may. */
    claimedUntil: timestamp("claimed_until", { withTimezone: true, precision: 3 }),
    /** Goes up with every decision, so that nobody commits what they did not see. */
    version: integer("version").notNull().default(1),
    createdById: uuid("created_by_id").references(() => people.id),
    createdAt: timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    /** State that its figures got at commit. */
    committedState: figureState("committed_state"),
    committedById: uuid("committed_by_id").references(() => people.id),
    committedAt: timestamp("committed_at", { withTimezone: true, precision: 3 }),
    undoneById: uuid("undone_by_id").references(() => people.id),
    undoneAt: timestamp("undone_at", { withTimezone: true, precision: 3 }),
    /** The document that it became; null for sheets, and until it is committed. */
    documentId: uuid("document_id").references(() => documents.id),
  },
  (t) => [
    check("imports_file", sql`length(${t.fileName}) between 1 and 255 and length(${t.sha256}) = 64 and ${t.size} > 0`),
    check("imports_committed", sql`(${t.committedAt} is not null) = (${t.stage} in ('COMMITTED', 'UNDONE'))`),
    index("imports_unit").on(t.unitId, t.createdAt),
    index("imports_document").on(t.documentId),
    index("imports_waiting")
      .on(t.id)
      .where(sql`${t.stage} in ('RECEIVED', 'READ', 'RECOGNISED')`),
  ],
);

/** The file as it came, and its text as it was read: what spans point into. */
export const importFiles = pgTable("import_files", {
  importId: uuid("import_id")
    .primaryKey()
    .references(() => imports.id, { onDelete: "cascade" }),
  content: bytes("content").notNull(),
  text: text("text"),
});

/** How files with one head are read for a unit, so that the next one is read without asking. */
export const sheetMappings = pgTable(
  "sheet_mappings",
  {
    id: id(),
    unitId: uuid("unit_id")
      .notNull()
      .references(() => units.id, { onDelete: "cascade" }),
    template: text("template").notNull(),
    /** SHA-256 of the words of the head in their order. */
    fingerprint: text("fingerprint").notNull(),
    name: text("name").notNull(),
    /** Columns, values for all rows and multiples; nothing that is true of one file alone. */
    layout: jsonb("layout").$type<Record<string, unknown>>().notNull(),
    createdById: uuid("created_by_id").references(() => people.id),
    createdAt: timestamp("created_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    usedAt: timestamp("used_at", { withTimezone: true, precision: 3 }).notNull().defaultNow(),
    usedCount: integer("used_count").notNull().default(0),
  },
  (t) => [
    unique("sheet_mappings_key").on(t.unitId, t.template, t.fingerprint),
    check("sheet_mappings_name", sql`length(${t.name}) between 1 and 200`),
  ],
);

/** How a sheet begins, how it is read, and what stands against reading it so. */
export const importSheets = pgTable("import_sheets", {
  importId: uuid("import_id")
    .primaryKey()
    .references(() => imports.id, { onDelete: "cascade" }),
  /** The first rows of each sheet of the file. */
  parts: jsonb("parts").$type<unknown[]>().notNull(),
  layout: jsonb("layout").$type<Record<string, unknown>>().notNull(),
  /** `TEMPLATE`, `REMEMBERED`, `SUGGESTED` or `CHOSEN`. */
  origin: text("origin").notNull(),
  mappingId: uuid("mapping_id").references(() => sheetMappings.id, { onDelete: "set null" }),
  rowCount: integer("row_count").notNull(),
  /** The first problems, in the order of the sheet. */
  problems: jsonb("problems").$type<unknown[]>().notNull(),
  problemCount: integer("problem_count").notNull(),
  notices: text("notices")
    .array()
    .notNull()
    .default(sql`'{}'`),
});

/** What was found in a file, one row a thing, with what was decided about it and what it would do. */
export const importItems = pgTable(
  "import_items",
  {
    id: id(),
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    /** Order in the file, from 1. */
    ordinal: integer("ordinal").notNull(),
    kind: importItemKind("kind").notNull(),
    /** Place in the text, and its lines from 1; null for rows of sheets. */
    spanStart: integer("span_start"),
    spanEnd: integer("span_end"),
    lineStart: integer("line_start"),
    lineEnd: integer("line_end"),
    /** Place in a sheet: `Sheet!B12`. */
    cell: text("cell"),
    /** As recognised. */
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    /** Fields put right by hand, by their names; they stand above what was recognised. */
    corrected: jsonb("corrected").$type<Record<string, string | null>>().notNull().default({}),
    /** 0 to 1. */
    confidence: real("confidence").notNull(),
    decision: importDecision("decision").notNull().default("PENDING"),
    decidedById: uuid("decided_by_id").references(() => people.id),
    decidedAt: timestamp("decided_at", { withTimezone: true, precision: 3 }),
    version: integer("version").notNull().default(1),
    effect: importEffect("effect").notNull().default("UNRESOLVED"),
    /** Why it cannot be written, or what it would change; null when there is nothing to say. */
    remark: text("remark"),
    /** Where it stands or would stand; null while that is not known. */
    targetTable: text("target_table"),
    targetId: uuid("target_id"),
  },
  (t) => [
    unique("import_items_ordinal").on(t.importId, t.ordinal),
    check("import_items_place", sql`num_nonnulls(${t.spanStart}, ${t.spanEnd}, ${t.lineStart}, ${t.lineEnd}) in (0, 4)`),
    check("import_items_confidence", sql`${t.confidence} between 0 and 1`),
  ],
);

/** What a commit did, row by row and in its order: enough to take it back exactly. */
export const importChanges = pgTable(
  "import_changes",
  {
    id: id(),
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    ordinal: integer("ordinal").notNull(),
    tableName: text("table_name").notNull(),
    rowId: uuid("row_id").notNull(),
    /** The whole row; null when it was not there. */
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>().notNull(),
  },
  (t) => [unique("import_changes_ordinal").on(t.importId, t.ordinal)],
);
