import type { TransactionSql } from "postgres";
import type { Finding } from "#server/ingest/recognising/found.ts";
import type { NewItem } from "./new-item.ts";

/** The item that a finding is about: the shortest that shares a character with it; the document itself is about nothing in particular. */
function ordinalOf({ span }: Finding, items: readonly NewItem[]): number | null {
  const near = items
    .map((item, at) => ({ ...item, ordinal: at + 1 }))
    .filter((item) => item.kind !== "DOCUMENT" && item.span && item.span.start < span.end && item.span.end > span.start)
    .toSorted((a, b) => a.span!.end - a.span!.start - (b.span!.end - b.span!.start));
  return near[0]?.ordinal ?? null;
}

/** Keeps what the rules found in the text of an import, in place of an earlier reading's; seen with the drafts of its unit. */
export async function keepFindings(
  tx: TransactionSql,
  importId: string,
  findings: readonly Finding[],
  items: readonly NewItem[],
): Promise<void> {
  await tx`delete from findings where import_id = ${importId}`;
  const rows = findings.map((finding, at) => ({
    ...{
      rule: finding.rule,
      fingerprint: `${importId}|${at}|${finding.rule}`,
      severity: finding.severity,
      message: finding.message,
      fix: finding.fix,
    },
    values: Object.entries(finding.values).map(([name, value]) => ({ name, value: String(value ?? "—") })),
    ...{ ordinal: ordinalOf(finding, items), start: finding.span.start, end: finding.span.end, excerpt: finding.text.slice(0, 1000) },
  }));
  if (rows.length === 0) return;
  await tx`
    insert into findings (rule, fingerprint, severity, figure_state, message, fix, found_values, unit_id, import_id, item_ordinal, span_start, span_end, excerpt)
    select r.rule, r.fingerprint, r.severity, 'DRAFT', r.message, r.fix, r.values, i.unit_id, i.id, r.ordinal, r.start, r."end", r.excerpt
    from jsonb_to_recordset(${tx.json(rows as never)}) as r(rule text, fingerprint text, severity finding_severity, message text, fix text, "values" jsonb,
      ordinal int, start int, "end" int, excerpt text), imports i where i.id = ${importId}`;
}
