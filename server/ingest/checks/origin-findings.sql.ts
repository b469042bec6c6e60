import type { ISql } from "postgres";
import type { FindingBrief } from "#schema/ingest/finding.type.ts";
import { figureTables } from "./database/figures.ts";

/** Of one origin: whoever has more looks at the page of findings. */
const MOST = 20;

/** Tables whose rows have an origin and may be in a finding. */
const withOrigin = [...Object.keys(figureTables), "targets", "tasks"];

/** Open findings, within sight, in what came from one origin; the gravest first. */
export async function selectOriginFindings(sql: ISql, provenance: string): Promise<FindingBrief[]> {
  const rows = withOrigin.map((table) => `select id from ${table} where provenance_id = $1`).join(" union all ");
  return await sql.unsafe<FindingBrief[]>(
    `select f.id, f.rule, f.severity, f.message from findings f
    where f.state = 'OPEN' and f.subject_ids && array(${rows}) order by f.severity, f.rule, f.id limit ${MOST}`,
    [provenance],
  );
}
