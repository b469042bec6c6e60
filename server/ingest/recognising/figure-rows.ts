import type { Named } from "#server/ingest/recognising/found.ts";
import type { Resolve } from "#server/ingest/recognising/figure-reporter.ts";
import type { TableRow } from "#server/ingest/reading/text.ts";

const fields = /lĩnh vực/iu;
const total = /^(?:tổng|cộng|toàn)(?!\p{L})/iu;

/** The field that a row of a table counts in: "Đất đai" under "Lĩnh vực"; null in the row of sums and in other tables. */
export const fieldOfRow = (row: TableRow | undefined): string | null =>
  row && fields.test(row.labelHead) && !total.test(row.label.trim()) ? row.label.trim() : null;

/** The unit that a row of a table is about. */
export const unitOfRow = (row: TableRow | undefined, resolve: Resolve | null): Named | null =>
  (row && !fields.test(row.labelHead) && !total.test(row.label.trim()) && row.label.length < 90 && resolve?.(row.label)) || null;
