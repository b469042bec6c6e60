import type { JSONValue, TransactionSql } from "postgres";

export type LedgerTable = "units" | "unit_names" | "unit_parents" | "unit_successions" | "unit_group_members";

/** One row that a change wrote: null before it when it is new, null after it when it is gone. */
export interface Step {
  readonly table: LedgerTable;
  readonly id: string;
  readonly before: Readonly<Record<string, JSONValue>> | null;
  readonly after: Readonly<Record<string, JSONValue>> | null;
}

type Values = Record<string, JSONValue>;

/** Writes rows and keeps what stood there before. */
export interface Ledger {
  readonly steps: Step[];
  insert(table: LedgerTable, rows: readonly Values[]): Promise<string[]>;
  update(table: LedgerTable, ids: readonly string[], changes: Values): Promise<void>;
  remove(table: LedgerTable, ids: readonly string[]): Promise<void>;
}

export function openLedger(tx: TransactionSql): Ledger {
  const steps: Step[] = [];
  const among = (ids: readonly string[]) => tx`id = any(string_to_array(${ids.join()}, ',')::uuid[])`;
  return {
    steps,
    async insert(table, rows) {
      if (rows.length === 0) return [];
      const made = await tx<{ id: string; after: Values }[]>`
        with made as (insert into ${tx(table)} ${tx(rows as never)} returning *) select id, to_jsonb(made) as after from made`;
      for (const { id, after } of made) steps.push({ table, id, before: null, after });
      return made.map(({ id }) => id);
    },
    async update(table, ids, changes) {
      if (ids.length === 0) return;
      const wanted = among(ids);
      const rows = await tx<{ id: string; before: Values }[]>`
        with stood as (select t.id, to_jsonb(t) as before from ${tx(table)} t where ${wanted}),
          done as (update ${tx(table)} set ${tx(changes as never)} where ${wanted})
        select id, before from stood`;
      const names = Object.keys(changes);
      for (const { id, before } of rows)
        steps.push({ table, id, before: Object.fromEntries(names.map((name) => [name, before[name]!])), after: changes });
    },
    async remove(table, ids) {
      if (ids.length === 0) return;
      const rows = await tx<{ id: string; before: Values }[]>`
        with gone as (delete from ${tx(table)} where ${among(ids)} returning *) select id, to_jsonb(gone) as before from gone`;
      for (const { id, before } of rows) steps.push({ table, id, before, after: null });
    },
  };
}
