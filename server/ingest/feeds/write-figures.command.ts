import type { TransactionSql } from "postgres";
import type { Kind } from "./batch.ts";
import { column } from "./column.ts";
import type { FigureForm } from "./figure-forms.ts";
import type { Written } from "./origin.command.ts";
import { insertRecords, keepKeys, sentRecords, updateRecords } from "./records.command.ts";
import type { SentFigure } from "./select-figures.sql.ts";

/** Writes new figures as drafts, gives known drafts their new content, and notes which figure each key is. */
export async function keepFigures(
  tx: TransactionSql,
  form: FigureForm<unknown>,
  kind: Kind,
  { insert, update }: Record<"insert" | "update", readonly SentFigure[]>,
  written: Written,
): Promise<void> {
  const figures = [...insert, ...update];
  const more = (id: string) => ({ state: "DRAFT", ...(form.table === "lone_observations" && { code: `feed-${id}` }) });
  const drafts = insert.map((figure) => ({ ...figure, columns: { ...figure.columns, ...more(figure.id) } }));
  await insertRecords(tx, form.table, drafts, written);
  await updateRecords(tx, form.table, update, written);
  await keepKeys(tx, kind, figures, written);
  await keepMembers(tx, form, figures);
}

/** The units that figures name, as they are sent now. */
async function keepMembers(tx: TransactionSql, { members }: FigureForm<unknown>, figures: readonly SentFigure[]): Promise<void> {
  if (!members || figures.length === 0) return;
  const [table, owner, member] = [members.table, members.owner, members.member].map((name) => tx(name));
  await tx`delete from ${table!} where ${owner!} = any(${column(figures, ({ id }) => id)}::text::uuid[])`;
  await tx`
    insert into ${table!} (${owner!}, ${member!})
    select s.id, m.value::uuid from ${sentRecords(tx, figures)}, jsonb_array_elements_text(s.members) m(value)`;
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
    with sent as (select * from ${sentRecords(tx, figures)}), gone as (
      delete from feed_records r using sent s where r.source_key = s.key and r.source_id = ${sourceId} and r.kind = ${kind})
    delete from ${tx(table)} f using sent s where f.id = s.id`;
}
