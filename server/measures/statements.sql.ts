import type { Sql } from "postgres";
import type { MeasureStatement } from "#schema/measures/measure.type.ts";

/** What was stated about a measure beside the catalogue. */
export interface Statement extends MeasureStatement {
  readonly measure: string;
}

let statements: ReadonlyMap<string, Statement> = new Map();
let begun = 0;
let kept = 0;

/** What an administrator stated about a measure; undefined when nobody did. */
export const statementOf = (measure: string): Statement | undefined => statements.get(measure);

/**
 * Reads what was stated about measures, which this process keeps until it is read again: at the start, after each change
 * and whenever the database tells of one. No question reads it.
 */
export async function refreshStatements(sql: Sql): Promise<void> {
  const reading = ++begun;
  const rows = await sql<Statement[]>`
    select s.measure, s.valid_from::text as "validFrom", s.valid_to::text as "validTo", s.note, s.is_withdrawn as "isWithdrawn",
      s.version, d.code as "documentCode", coalesce(d.number, d.subject) as "documentName"
    from measure_statements s left join documents d on d.id = s.document_id`;
  // Of two readings the one that began later knows more; the earlier one counts until that is there.
  if (reading < kept) return;
  kept = reading;
  statements = new Map(rows.map((row) => [row.measure, row]));
}
