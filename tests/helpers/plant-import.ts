import type { Sql } from "postgres";
import { itemsOf } from "#server/ingest/batches/stage-items.ts";
import { reading, text } from "#tests/ingest/a-reading.ts";

/** An import of a unit that waits for its review, as if a report had been read; nothing of it is compared with the hub yet. */
export async function plantImport(sql: Sql, unit: string): Promise<string> {
  const [made] = await sql<{ id: string }[]>`
    insert into imports (file_name, sha256, size, format, kind, unit_id, stage)
    select 'bao-cao-quy-1.txt', repeat('0', 64), ${text.length}, 'TXT', 'DOCUMENT', id, 'RECEIVED' from units where code = ${unit} returning id`;
  const { id } = made!;
  await sql`insert into import_files (import_id, content, text) values (${id}, ${Buffer.from(text)}, ${text})`;
  for (const [at, { kind, span, lines, confidence, payload }] of itemsOf(reading, text).entries())
    await sql`
      insert into import_items (import_id, ordinal, kind, span_start, span_end, line_start, line_end, confidence, payload, effect)
      values (${id}, ${at + 1}, ${kind}, ${span!.start}, ${span!.end}, ${lines!.start}, ${lines!.end}, ${confidence}, ${sql.json(payload as never)},
        ${payload["indicator"] === null ? "UNRESOLVED" : "NEW"})`;
  await sql`update imports set stage = 'CHECKED' where id = ${id}`;
  return id;
}
