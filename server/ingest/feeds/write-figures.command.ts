import type { TransactionSql } from "postgres";
import type { Kind } from "./batch.ts";
import { column } from "./column.ts";
import type { FigureForm } from "./figure-forms.ts";
import type { Written } from "./origin.command.ts";
import { sentFigures, type SentFigure } from "./select-figures.sql.ts";

/** Writes new figures as drafts, gives known drafts their new content, and notes which figure each key is. */
export async function keepFigures(
  tx: TransactionSql,
  form: FigureForm<unknown>,
  kind: Kind,
  { insert, update }: Record<"insert" | "update", readonly SentFigure[]>,
  { sourceId, provenanceId }: Written,
): Promise<void> {
  const figures = [...insert, ...update];
  if (figures.length === 0) return;
  const table = tx(form.table);
  if (insert.length > 0)
    // `code` is a column of observations alone; other tables pass over it.
    await tx`
      insert into ${table}
      select p.* from ${sentFigures(tx, insert)}, jsonb_populate_record(null::${table}, s.columns
        || jsonb_build_object('id', s.id, 'code', 'feed-' || s.id, 'state', 'DRAFT', 'provenance_id', ${provenanceId}::text)) p`;
  const names = Object.keys(figures[0]!.columns);
  if (update.length > 0)
    await tx`
      update ${table} f set ${tx.unsafe(names.map((name) => `${name} = p.${name}`).join())}, provenance_id = ${provenanceId}
      from ${sentFigures(tx, update)} cross join lateral jsonb_populate_record(null::${table}, s.columns) p where f.id = s.id`;
  await tx`
    insert into feed_records (source_key, source_id, kind, record_id, unit_id)
    select s.key, ${sourceId}, ${kind}, s.id, s.unit_id from ${sentFigures(tx, figures)}
    on conflict (source_key, source_id, kind) do update set record_id = excluded.record_id, unit_id = excluded.unit_id`;
  await keepMembers(tx, form, figures);
}

/** The units that figures name, as they are sent now. */
async function keepMembers(tx: TransactionSql, { members }: FigureForm<unknown>, figures: readonly SentFigure[]): Promise<void> {
  if (!members) return;
  const [table, owner, member] = [members.table, members.owner, members.member].map((name) => tx(name));
  await tx`delete from ${table!} where ${owner!} = any(${column(figures, ({ knownId }) => knownId)}::text::uuid[])`;
  await tx`
    insert into ${table!} (${owner!}, ${member!})
    select s.id, m.value::uuid from ${sentFigures(tx, figures)}, jsonb_array_elements_text(s.members) m(value)`;
}

/** Takes drafts back, and forgets what their keys became. */
export async function removeFigures(
  tx: TransactionSql,
  { table }: FigureForm<unknown>,
  kind: Kind,
  figures: readonly SentFigure[],
  { sourceId }: Written,
): Promise<void> {
  if (figures.length === 0) return;
  await tx`
    with sent as (select * from ${sentFigures(tx, figures)}), gone as (
      delete from feed_records r using sent s where r.source_key = s.key and r.source_id = ${sourceId} and r.kind = ${kind})
    delete from ${tx(table)} f using sent s where f.id = s.id`;
}
