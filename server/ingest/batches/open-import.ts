import type { Import } from "#schema/ingest/import.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { describeItems } from "./describe-items.ts";
import { selectImportFigures } from "./import-figures.sql.ts";
import { findImport, findText, selectCounts, type CountRow, type ImportRow } from "./imports.sql.ts";
import { isId } from "./working.ts";

/** What GraphQL works out only when it is asked for. */
const lazily = <T>(work: () => Promise<T>): T => work as unknown as T;

/** Imports with what hangs on them; the counts of all are one statement. */
export function openImports(rows: readonly ImportRow[], { sql, viewer }: Context): Import[] {
  let counts: Promise<CountRow[]> | undefined;
  const ids = rows.map(({ id }) => id);
  return rows.map((row) => ({
    ...row,
    counts: lazily(async () => {
      counts ??= readAs(sql, viewer, (on) => selectCounts(on, ids));
      return (await counts).filter(({ importId }) => importId === row.id);
    }),
    figures: lazily(() => readAs(sql, viewer, (on) => selectImportFigures(on, row.id, viewer))),
    text: lazily(() => readAs(sql, viewer, (on) => findText(on, row.id))),
    items: lazily(() => readAs(sql, viewer, (on) => describeItems(on, row.id))),
  }));
}

/** One import within the viewer's sight. */
export async function openImport(id: string, context: Context): Promise<Import | null> {
  const row = isId(id) ? await readAs(context.sql, context.viewer, (on) => findImport(on, id)) : null;
  return row ? openImports([row], context)[0]! : null;
}
