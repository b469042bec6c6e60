import type { TransactionSql } from "postgres";
import { makeIds } from "#server/ingest/feeds/make-ids.ts";
import { groupBy } from "./group-by.ts";

type Row = Record<string, unknown>;

/** A row that was written, as it was before; null when it was not there. */
interface Touched {
  readonly id: string;
  readonly before: Row | null;
}

/** Tables in the order in which their rows may be written: what others point at comes first. */
const order = [
  ...["periods", "documents", "provenances", "units", "unit_parents", "procedure_fields", "publication_decisions", "procedures"],
  ...["document_mentions", "document_relations", "plans", "plan_areas", "tasks", "task_assignments"],
  ...[
    "conclusions",
    "conclusion_addressees",
    "dossier_stats",
    "procedure_counts",
    "staff_stats",
    "personnel_moves",
    "budget_figures",
    "autonomy_stats",
  ],
  ...["soe_actions", "index_scores", "lone_observations", "targets"],
];

/** Tables whose rows are figures, which go step by step to those who approve. */
const figureTables = new Set(order.slice(order.indexOf("dossier_stats")));

const IDS_AT_ONCE = 10_000;

/** Everything that a commit is to write, gathered first and then written table by table, whatever the number of rows. */
export class Writing {
  readonly #inserts = new Map<string, Row[]>();
  readonly #updates: { table: string; id: string; set: Row }[] = [];
  readonly #removals: { table: string; column: string; value: string }[] = [];

  #ids: string[] = [];

  constructor(private readonly tx: TransactionSql) {}

  /** Notes a new row and tells the id it will have. */
  insert(table: string, row: Row): string {
    if (this.#ids.length === 0) this.#ids = makeIds(IDS_AT_ONCE).toReversed();
    const id = this.#ids.pop()!;
    // A figure by itself has a code; nobody gave this one any.
    const coded = table === "lone_observations" ? { code: id } : {};
    const rows = this.#inserts.get(table) ?? [];
    rows.push({ id, ...coded, ...row });
    this.#inserts.set(table, rows);
    return id;
  }

  update(table: string, id: string, set: Row): void {
    this.#updates.push({ table, id, set });
  }

  /** Notes that all rows go which point at something that is written anew; they go before new ones of their table come. */
  remove(table: string, column: string, value: string): void {
    this.#removals.push({ table, column, value });
  }

  /** Writes everything and keeps how each row was before and is after; new figures end in the state that is asked for. */
  async run(importId: string, state: string): Promise<void> {
    const touched = new Map<string, Touched[]>();
    for (const table of order) {
      const rows = this.#inserts.get(table) ?? [];
      const updates = this.#updates.filter((one) => one.table === table);
      const before = await this.#lookAt(table, updates);
      const removed = await this.#removeAll(table);
      if (rows.length > 0) await this.#insertAll(table, rows);
      if (updates.length > 0) await this.#updateAll(table, updates);
      const ids = [
        ...rows.map((row) => ({ id: String(row["id"]), before: null })),
        ...[...new Set(updates.map(({ id }) => id))].map((id) => ({ id, before: before.get(id)! })),
      ];
      if (ids.length + removed.length === 0) continue;
      if (figureTables.has(table) && state === "SUBMITTED")
        await this.#submit(
          table,
          ids.map(({ id }) => id),
        );
      touched.set(table, [...removed, ...ids]);
    }
    await this.#keepChanges(importId, touched);
  }

  async #lookAt(table: string, updates: readonly { id: string }[]): Promise<Map<string, Row>> {
    if (updates.length === 0) return new Map();
    const { tx } = this;
    const ids = updates.map(({ id }) => id).join();
    const rows = await tx<{ id: string; row: Row }[]>`
      select t.id, to_jsonb(t) as row from ${tx(table)} t where t.id = any(string_to_array(${ids}, ',')::uuid[]) for update`;
    return new Map(rows.map(({ id, row }) => [id, row]));
  }

  async #removeAll(table: string): Promise<Touched[]> {
    const { tx } = this;
    const removed: Touched[] = [];
    for (const [column, all] of groupBy(
      this.#removals.filter((one) => one.table === table),
      (one) => one.column,
    )) {
      const values = all.map(({ value }) => value).join();
      const rows = await tx<{ id: string; row: Row }[]>`
        delete from ${tx(table)} t where t.${tx(column)} = any(string_to_array(${values}, ',')::uuid[]) returning t.id, to_jsonb(t) as row`;
      removed.push(...rows.map(({ id, row }) => ({ id, before: row })));
    }
    return removed;
  }

  async #updateAll(table: string, updates: readonly { id: string; set: Row }[]): Promise<void> {
    for (const [names, group] of groupBy(updates, ({ set }) => Object.keys(set).toSorted().join()))
      await updateRows(
        this.tx,
        table,
        names.split(","),
        group.map(({ id, set }) => ({ id, ...set })),
      );
  }

  async #insertAll(table: string, rows: readonly Row[]): Promise<void> {
    const { tx } = this;
    // A column that some rows leave out would be null for them, not its default: rows of the same columns go together.
    const alike = groupBy(rows, (row) => Object.keys(row).toSorted().join());
    for (const [names, group] of alike) {
      const columns = tx(names.split(","));
      await tx`insert into ${tx(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${tx(table)}, ${tx.json(group as never)})`;
    }
  }

  async #submit(table: string, ids: readonly string[]): Promise<void> {
    const { tx } = this;
    await tx`update ${tx(table)} set state = 'SUBMITTED' where id = any(string_to_array(${ids.join()}, ',')::uuid[]) and state = 'DRAFT'`;
  }

  async #keepChanges(importId: string, touched: ReadonlyMap<string, readonly Touched[]>): Promise<void> {
    const { tx } = this;
    await tx`delete from import_changes where import_id = ${importId}`;
    let done = 0;
    for (const [table, rows] of touched) {
      await tx`
        insert into import_changes (import_id, ordinal, table_name, row_id, before, after)
        select ${importId}, ${done}::int + (row_number() over (order by r.id))::int, ${table}, r.id, nullif(r.before, 'null'), coalesce(to_jsonb(t), 'null')
        from jsonb_to_recordset(${tx.json(rows as never)}) as r(id uuid, before jsonb) left join ${tx(table)} t on t.id = r.id`;
      done += rows.length;
    }
  }
}

/** Sets columns of many rows, each to its own values, in one statement. */
export async function updateRows(tx: TransactionSql, table: string, names: readonly string[], rows: readonly Row[]): Promise<void> {
  const columns = names.map((name) => `"${name}" = r."${name}"`).join();
  await tx`
    update ${tx(table)} t set ${tx.unsafe(columns)} from jsonb_populate_recordset(null::${tx(table)}, ${tx.json(rows as never)}) r where t.id = r.id`;
}
