import type { OriginText } from "#schema/ingest/import.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { hubItself } from "./hub-itself.ts";
import { isId } from "./working.ts";

/** More of a text than its place is not told: what stands around it may be somebody's draft. */
const MOST_LINES = 60;

/**
 * The lines of a file at which something was read, for whoever sees that place; null when the hub has no text of the
 * document, as with those that came with a data set.
 */
export async function findOriginText(id: string, { sql, viewer }: Context): Promise<OriginText | null> {
  if (!isId(id)) return null;
  const [place] = await readAs(
    sql,
    viewer,
    (on) => on<{ documentId: string; from: number; to: number }[]>`
      select document_id as "documentId", line_start as "from", line_end as "to" from provenances where id = ${id} and kind = 'DOCUMENT'`,
  );
  if (!place) return null;
  // A document may have been imported twice with other lines: the text is that of the import which made the place.
  // Whoever sees a place may read it there, whether or not the import is theirs to see.
  const [found] = await readAs(
    sql,
    hubItself,
    (on) => on<{ importId: string; text: string }[]>`
      select i.id as "importId", f.text from imports i join import_files f on f.import_id = i.id
      where i.document_id = ${place.documentId} and i.stage = 'COMMITTED' and f.text is not null
      order by exists (select from import_changes c where c.import_id = i.id and c.row_id = ${id}) desc, i.committed_at desc limit 1`,
  );
  if (!found) return null;
  const lines = found.text.split(/\r?\n/).slice(place.from - 1, Math.min(place.to, place.from + MOST_LINES - 1));
  const [own] = await readAs(sql, viewer, (on) => on`select from imports where id = ${found.importId}`);
  return { lineStart: place.from, lines, importId: own ? found.importId : null };
}
