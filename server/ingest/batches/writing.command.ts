import type { TransactionSql } from "postgres";
import { groupBy } from "./group-by.ts";

type Row = Record<string, unknown>;

/** Tables in the order in which their rows may be written: what others point at comes first. */
const order = [
  ...["periods", "documents", "provenances", "document_mentions", "document_relations", "plans", "plan_areas", "tasks", "task_assignments"],
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

/** Everything that a commit is to write, gathered first and then written table by table, whatever the number of rows. */
export class Writing {
  readonly #inserts = new Map<string, Row[]>();
  readonly #updates: { table: string; id: string; set: Row }[] = [];
  readonly #ids: string[] = [];

  private constructor(private readonly tx: TransactionSql) {}

  /** @param most how many new rows there will be at most */
  static async begin(tx: TransactionSql, most: number): Promise<Writing> {
    const writing = new Writing(tx);
    const ids = await tx<{ id: string }[]>`select uuid_v7() as id from generate_series(1, ${most})`;
    writing.#ids.push(...ids.map(({ id }) => id).toReversed());
    return writing;
  }

  /** Notes a new row and tells the id it will have. */
  insert(table: string, row: Row): string {
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

  get isEmpty(): boolean {
    return this.#inserts.size === 0 && this.#updates.length === 0;
  }

  /** Writes everything and keeps how each row was before and is after; new figures end in the state that is asked for. */
  async run(importId: string, state: string): Promise<void> {
    const touched = new Map<string, { id: string; before: Row | null }[]>();
    for (const table of order) {
      const rows = this.#inserts.get(table) ?? [];
      const updates = this.#updates.filter((one) => one.table === table);
      const before =
        updates.length > 0
          ? await this.#lookAt(
              table,
              updates.map(({ id }) => id),
            )
          : new Map<string, Row>();
      if (rows.length > 0) await this.#insertAll(table, rows);
      for (const { id, set } of updates) await this.tx`update ${this.tx(table)} set ${this.tx(set as never)} where id = ${id}`;
      const ids = [
        ...rows.map((row) => ({ id: String(row["id"]), before: null })),
        ...updates.map(({ id }) => ({ id, before: before.get(id)! })),
      ];
      if (ids.length === 0) continue;
      if (figureTables.has(table) && state === "SUBMITTED")
        await this.#submit(
          table,
          ids.map(({ id }) => id),
        );
      touched.set(table, ids);
    }
    await this.#keepChanges(importId, touched);
  }

  async #lookAt(table: string, ids: readonly string[]): Promise<Map<string, Row>> {
    const { tx } = this;
    const rows = await tx<{ id: string; row: Row }[]>`
      select t.id, to_jsonb(t) as row from ${tx(table)} t where t.id = any(string_to_array(${ids.join()}, ',')::uuid[]) for update`;
    return new Map(rows.map(({ id, row }) => [id, row]));
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

  async #keepChanges(importId: string, touched: ReadonlyMap<string, readonly { id: string; before: Row | null }[]>): Promise<void> {
    const { tx } = this;
    await tx`delete from import_changes where import_id = ${importId}`;
    let done = 0;
    for (const [table, rows] of touched) {
      await tx`
        insert into import_changes (import_id, ordinal, table_name, row_id, before, after)
        select ${importId}, ${done}::int + (row_number() over (order by t.id))::int, ${table}, t.id, nullif(r.before, 'null'), to_jsonb(t)
        from jsonb_to_recordset(${tx.json(rows as never)}) as r(id uuid, before jsonb) join ${tx(table)} t on t.id = r.id`;
      done += rows.length;
    }
  }
}
