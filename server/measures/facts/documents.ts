import { documentRecord, parts, type DatedFact } from "./fact.ts";

/** Documents that the hub knows, each at the day and for the unit that issued it; undated ones stay out. */
export const documents: DatedFact = {
  kind: "DATED",
  from: "(select issuer_id as unit_id, issued_on as on_date, type, status, id, code, subject from documents where issued_on is not null and issuer_id is not null)",
  provisional: "false",
  derived: "false",
  record: documentRecord("Document", "f.id"),
  axes: { DOCUMENT_TYPE: parts("f.type::text") },
};
