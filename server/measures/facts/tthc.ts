import { documentRecord, figureFact, parts, wholeAndParts, type DatedFact } from "./fact.ts";

/** A table with the code of its field beside it. */
const withField = (table: string) =>
  `(select t.*, pf.code as field_code from ${table} t left join procedure_fields pf on pf.id = t.field_id)`;
const fieldCode = "f.field_code";

/** Results of resolving dossiers: one row for a unit, a period, a level and a field. */
export const dossiers = figureFact(
  "DossierStat",
  withField("dossier_stats"),
  {
    PROCEDURE_LEVEL: wholeAndParts("f.level::text"),
    PROCEDURE_FIELD: wholeAndParts(fieldCode, "f.field_id"),
  },
  { fewer: { from: `(select t.*, null::text as field_code from dossier_reports t)`, without: "PROCEDURE_FIELD" } },
);

/** Dossiers newly received, one row for each channel that the report counts. */
export const dossierChannels = figureFact(
  "DossierStat",
  `(select s.*, c.channel, c.received_by_channel from ${withField("dossier_stats")} s
    cross join lateral (values ('ONLINE', s.received_online), ('DIRECT', s.received_direct), ('POST', s.received_by_post)) c(channel, received_by_channel))`,
  {
    PROCEDURE_LEVEL: wholeAndParts("f.level::text"),
    PROCEDURE_FIELD: wholeAndParts(fieldCode, "f.field_id"),
    CHANNEL: parts("f.channel"),
  },
);

/** How many procedures, by level and field. */
export const procedureCounts = figureFact("ProcedureCount", withField("procedure_counts"), {
  PROCEDURE_LEVEL: wholeAndParts("f.level::text"),
  PROCEDURE_FIELD: wholeAndParts(fieldCode, "f.field_id"),
});

/** Procedures published, by change; the kind `PUBLISHED` is the whole of the changes. */
export const procedureChanges = figureFact("ProcedureCount", withField("(select * from procedure_counts where kind <> 'IN_FORCE')"), {
  PROCEDURE_CHANGE: wholeAndParts("nullif(f.kind::text, 'PUBLISHED')"),
  PROCEDURE_LEVEL: wholeAndParts("f.level::text"),
  PROCEDURE_FIELD: wholeAndParts(fieldCode, "f.field_id"),
});

/** Decisions that publish procedures, each at the day and for the unit that issued it. */
export const publicationDecisions: DatedFact = {
  kind: "DATED",
  from: `(select p.id, d.issuer_id as unit_id, d.issued_on as on_date, pf.code as field_code, d.id as document_id, d.code, d.subject
    from publication_decisions p join documents d on d.id = p.document_id left join procedure_fields pf on pf.id = p.field_id)`,
  provisional: "false",
  derived: "false",
  axes: { PROCEDURE_FIELD: parts(fieldCode) },
  record: documentRecord("PublicationDecision", "f.document_id"),
};
