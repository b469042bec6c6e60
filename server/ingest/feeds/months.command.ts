import type { Sql } from "postgres";

/** Months that dossiers may be sent for: since one-stop systems keep them, and no later than today. */
export const firstDay = Date.parse("2010-01-01T00:00:00+07:00");

const made = new WeakMap<Sql, Set<string>>();

/** The month that an instant lies in, by the days of Việt Nam. */
export const monthOf = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 7);

/** Makes the parts of `dossiers` for months that had none; by itself and before the batch, as it locks what the batch refers to. */
export async function makeMonths(sql: Sql, months: Iterable<string>): Promise<void> {
  const known = made.get(sql) ?? new Set();
  made.set(sql, known);
  const missing = [...months].filter((month) => !known.has(month)).toSorted();
  if (missing.length === 0) return;
  await sql`select make_dossier_months(${`{${missing.map((month) => `${month}-01`).join()}}`}::text::date[])`;
  for (const month of missing) known.add(month);
}
