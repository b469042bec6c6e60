import { figureFact, wholeAndParts, type FigureFact } from "./fact.ts";

/** Types of documents as reports name them, in the words of `DocumentType`. */
const types = {
  DECISION: "QUYET_DINH",
  NOTICE: "THONG_BAO",
  REPORT: "BAO_CAO",
  PLAN: "KE_HOACH",
  OFFICIAL_LETTER: "CONG_VAN",
  SUBMISSION: "TO_TRINH",
  RESOLUTION: "NGHI_QUYET",
};
const typeCode = `case f.dimensions ->> 'type' when 'TOTAL' then null ${Object.entries(types)
  .map(([from, to]) => `when '${from}' then '${to}'`)
  .join(" ")} else f.dimensions ->> 'type' end`;

/** Figures of every indicator that has no table of its own, with its code; targets are no figures. */
const all = figureFact(
  "Observation",
  "(select o.*, i.code as indicator, i.name as title from lone_observations o join indicators i on i.id = o.indicator_id where o.kind <> 'TARGET')",
  { PROCEDURE_LEVEL: wholeAndParts("f.level::text") },
  { derived: "f.kind = 'DERIVED'", record: { title: "f.title" } },
);

/** Figures of an indicator that has no table of its own. */
export function indicator(code: string): FigureFact {
  const where = `f.indicator = '${code}'`;
  return { ...all, from: `(select * from ${all.from} f where ${where})`, within: { from: all.from, where } };
}

/** The same for counts of documents, broken down by type. */
export function documentIndicator(code: string): FigureFact {
  const fact = indicator(code);
  return { ...fact, axes: { ...fact.axes, DOCUMENT_TYPE: wholeAndParts(`(${typeCode})`) } };
}
