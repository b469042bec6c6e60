import { getTableColumns, getTableName } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { TransactionSql } from "postgres";
import { simulations } from "#db/tables/simulation.ts";
import type { Book } from "./book.ts";
import { simulatedNow } from "./dossiers.ts";
import { demoTables, type TableName } from "./tables.sql.ts";

export interface Simulation {
  province: string;
  seed: number;
  size: string;
  generator: number;
}

/** Whole numbers beyond JavaScript's go as text, which PostgreSQL reads as well. */
const asText = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

const perStatement = 2_000;

/**
 * Inserts rows, two thousand a statement. COPY would be a little quicker, but the driver never ends a COPY whose rows
 * the database refuses, so a fault would look like a hub that hangs.
 */
async function insertRows(tx: TransactionSql, table: PgTable, rows: readonly Record<string, unknown>[]): Promise<void> {
  // A column that no row sets keeps its default; where only some rows set it, the others get the default's value.
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Object.entries<PgColumn>(getTableColumns(table)).filter(([key]) => used.has(key));
  const names = columns.map(([, column]) => `"${column.name}"`).join();
  const name = getTableName(table);
  for (let at = 0; at < rows.length; at += perStatement) {
    const part = rows
      .slice(at, at + perStatement)
      .map((row) =>
        Object.fromEntries(
          columns.map(([key, column]) => [column.name, row[key] === undefined && column.hasDefault ? column.default : row[key]]),
        ),
      );
    await tx.unsafe(`insert into "${name}" (${names}) select ${names} from json_populate_recordset(null::"${name}", $1::text::json)`, [
      JSON.stringify(part, asText),
    ]);
  }
}

/** Empties all tables and writes the book into them, inside the given transaction. `onTable` hears how many rows are in. */
export async function writeBook(tx: TransactionSql, book: Book, simulation: Simulation, onRows: (written: number) => void): Promise<void> {
  const names = Object.keys(demoTables) as TableName[];
  const all = [...names.map((name) => demoTables[name]), simulations].map((table) => `"${getTableName(table)}"`);
  // Roles over single units go with the units; without those over every unit nobody could give any.
  await tx.unsafe(`
    create temp table kept_grants on commit drop as select * from role_grants where unit_id is null;
    truncate ${all.join()} cascade;
    insert into role_grants select * from kept_grants`);
  await tx`select make_dossier_months(array(select distinct date_trunc('month', day)::date from unnest(string_to_array(${receiptDays(book).join()}, ',')::date[]) day))`;
  let written = 0;
  for (const name of names) {
    const rows = book.rows[name] ?? [];
    // Units name the document that made them, documents the unit that issued them: one of the two has to wait.
    if (rows.length > 0)
      await insertRows(tx, demoTables[name], name === "documents" ? rows.map(({ ...row }) => ({ ...row, issuerId: null })) : rows);
    written += rows.length;
    onRows(written);
  }
  const issued = (book.rows.documents ?? []).filter((document) => document.issuerId);
  await tx`
    update documents set issuer_id = issued.issuer
    from unnest(${issued.map(({ id }) => id)}::uuid[], ${issued.map(({ issuerId }) => issuerId!)}::uuid[]) issued(id, issuer)
    where documents.id = issued.id`;
  await writeDues(tx);
  await tx`insert into simulations ${tx({ ...simulation, rows: written, now: simulatedNow })}`;
}

/** Days in Việt Nam on which dossiers of the book were received. */
const receiptDays = ({ rows }: Book): string[] => [
  ...new Set((rows.dossiers ?? []).map(({ receivedAt }) => new Date(receivedAt.getTime() + 7 * 3_600_000).toISOString().slice(0, 10))),
];

/** The rules of periods come with the tables; when reports are due is the province's own. */
async function writeDues(tx: TransactionSql): Promise<void> {
  await tx`
    insert into period_rule_dues (rule_id, level, count, number)
    select r.id, due.level::unit_level, 'WORKING_DAYS', due.days
    from period_rules r, (values ('COMMUNE', 2), ('DISTRICT', 4), ('PROVINCE', 7)) due(level, days) where r."window" = 'LEGAL'
    on conflict (rule_id, level) do nothing`;
}
