import type { TransactionSql } from "postgres";
import { column } from "./column.ts";
import type { FigureForm, FigureKind } from "./figure-forms.ts";
import { sentRecords, type SentRecord } from "./records.command.ts";

/** A figure on its way to its table. */
export interface SentFigure extends SentRecord {
  /** The figure that its key became; null when it was not sent before. */
  readonly knownId: string | null;
  readonly isWithdrawn: boolean;
}

/** What is there of a figure. */
export interface FoundFigure {
  readonly row: number;
  /** The figure that its key became; null when it is not there, or not there any more. */
  readonly known: string | null;
  readonly state: string | null;
  /** Another content than what was sent. */
  readonly isOther: boolean;
  /** The figure that stands in the same place, whoever made it. */
  readonly same: string | null;
}

export async function selectFigures(
  tx: TransactionSql,
  { table, same, members }: FigureForm<unknown>,
  figures: readonly SentFigure[],
): Promise<Map<number, FoundFigure>> {
  const name = tx(table);
  const place = ["unit_id", "period_id", ...same];
  const kept = members
    ? tx`or s.members <> (select coalesce(jsonb_agg(m.${tx(members.member)} order by m.${tx(members.member)}), '[]') from ${tx(members.table)} m where m.${tx(members.owner)} = k.id)`
    : tx``;
  const found = await tx<FoundFigure[]>`
    select s.row, k.id as known, k.state, (jsonb_populate_record(k, s.columns) is distinct from k ${kept}) as "isOther", n.id as same
    from ${sentRecords(tx, figures)}
      cross join lateral jsonb_populate_record(null::${name}, s.columns) p
      left join ${name} k on k.id = s.id
      left join lateral (
        select f.id from ${name} f where f.unit_id = p.unit_id and f.period_id = p.period_id
          and (${tx.unsafe(place.map((one) => `f.${one}`).join())}) is not distinct from (${tx.unsafe(place.map((one) => `p.${one}`).join())})
        limit 1) n on true`;
  return new Map(found.map((one) => [one.row, one]));
}

/** Figures that keys became in another table of the kind than they are sent for now. */
export async function selectOthers(
  tx: TransactionSql,
  { forms }: FigureKind,
  form: FigureForm<unknown>,
  ids: readonly string[],
): Promise<Set<string>> {
  const others = Object.values(forms).filter(({ table }) => table !== form.table);
  if (ids.length === 0) return new Set();
  const found = await Promise.all(
    others.map(({ table }) => tx<{ id: string }[]>`select id from ${tx(table)} where id = any(${column(ids, (id) => id)}::text::uuid[])`),
  );
  return new Set(found.flat().map(({ id }) => id));
}
