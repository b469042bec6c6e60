import type { Sql } from "postgres";
import { databaseChecks, ruleOf } from "./database/all.ts";
import type { DatabaseCheck } from "./database/check.ts";
import type { CheckKnowledge } from "./known.ts";

/** Findings kept of one check: the greatest. Whoever has more has one cause to find first. */
const MOST = 2000;
const timeout = "60s";

export type Cause = "START" | "CHANGE" | "IMPORT" | "DEMAND";

export interface RunOptions {
  readonly cause: Cause;
  /** Tables that changed; null runs every check. */
  readonly tables?: ReadonlySet<string> | null;
  readonly knowledge: CheckKnowledge;
  /** Ends the run between two checks. */
  readonly signal?: AbortSignal;
  /** Told of a check that failed; the others go on. */
  readonly failed?: (check: string, error: unknown) => void;
}

interface Outcome {
  found: number;
  opened: number;
  fixed: number;
  beyond: number;
}

export interface Run extends Outcome {
  readonly rules: readonly string[];
}

/**
 * Runs the checks that the changed tables concern, each in a short transaction of its own, as the hub's own work over figures of
 * every state. Findings that are gone become fixed, accepted ones stay accepted while their values are the same.
 */
export async function runChecks(sql: Sql, { cause, tables = null, knowledge, signal, failed }: RunOptions): Promise<Run> {
  const startedAt = new Date();
  const checks = databaseChecks(knowledge).filter((check) => tables === null || check.tables.some((table) => tables.has(table)));
  const total: Outcome = { found: 0, opened: 0, fixed: 0, beyond: 0 };
  const rules = [...new Set(checks.map(ruleOf))];
  for (const check of checks) {
    if (signal?.aborted) break;
    try {
      const outcome = await runCheck(sql, check, knowledge);
      for (const key of Object.keys(total) as (keyof Outcome)[]) total[key] += outcome[key];
    } catch (error) {
      failed?.(check.key, error);
    }
  }
  // What a change left as it was is not worth a line.
  if (cause !== "CHANGE" || total.opened + total.fixed > 0)
    await sql`
      insert into check_runs (cause, started_at, finished_at, rules, found, opened, fixed, beyond)
      values (${cause}, ${startedAt}, clock_timestamp(), ${rules}, ${total.found}, ${total.opened}, ${total.fixed}, ${total.beyond})`;
  return { ...total, rules };
}

/** One check: what it finds is written, what it no longer finds is closed, in one statement. */
async function runCheck(sql: Sql, check: DatabaseCheck, { rules }: CheckKnowledge): Promise<Outcome> {
  const rule = rules.get(ruleOf(check))!;
  return await sql.begin(async (tx) => {
    await tx`select set_config('hub.rights', 'everything', true), set_config('statement_timeout', ${timeout}, true)`;
    // Another hub on the same database runs it now.
    const [turn] = await tx<
      { isOurs: boolean }[]
    >`select pg_try_advisory_xact_lock(hashtext('hub checks'), hashtext(${check.key})) as "isOurs"`;
    if (!turn!.isOurs) return { found: 0, opened: 0, fixed: 0, beyond: 0 };
    const [outcome] = await tx.unsafe<Outcome[]>(statement(check.sql(rule)), [check.key, rule.rule, rule.severity, MOST]);
    return outcome!;
  });
}

const statement = (check: string) => `
  with raw as materialized (
    select distinct on (f.key) $1 || '|' || f.key as fingerprint, f.* from (${check}) f order by f.key, f.weight desc),
  kept as materialized (select * from raw order by weight desc, key limit $4::int),
  forgotten as (
    delete from finding_decisions d using findings f join kept k using (fingerprint)
    where d.finding_id = f.id and f.found_values <> k.found_values),
  written as (
    insert into findings as old
      (rule, fingerprint, severity, figure_state, message, fix, found_values, unit_id, period_id, document_id, subject_table, subject_ids)
    select $2, fingerprint, coalesce(severity, $3)::finding_severity, figure_state, message, fix, found_values, unit_id, period_id, document_id,
      subject_table, subject_ids from kept
    on conflict (fingerprint) do update set severity = excluded.severity, figure_state = excluded.figure_state, message = excluded.message,
      fix = excluded.fix, found_values = excluded.found_values, unit_id = excluded.unit_id, period_id = excluded.period_id,
      document_id = excluded.document_id, subject_ids = excluded.subject_ids, fixed_at = null,
      state = (case when old.found_values = excluded.found_values and exists (select from finding_decisions d where d.finding_id = old.id)
        then 'ACCEPTED' else 'OPEN' end)::finding_state
    where old.state = 'FIXED' or (old.severity, old.figure_state, old.message, old.fix, old.found_values, old.subject_ids)
      is distinct from (excluded.severity, excluded.figure_state, excluded.message, excluded.fix, excluded.found_values, excluded.subject_ids)
    returning xmax = 0 as is_new),
  old as (
    select f.id, f.state from findings f
    where split_part(f.fingerprint, '|', 1) = $1 and f.import_id is null and f.state <> 'FIXED' and not exists (select from kept k where k.fingerprint = f.fingerprint)),
  -- Beyond what is kept nobody knows whether it is gone.
  dropped as (delete from findings where id in (select id from old where state = 'OPEN') and (select count(*) from raw) > $4::int),
  closed as (
    update findings set state = 'FIXED', fixed_at = now() where id in (select id from old) and (select count(*) from raw) <= $4::int returning 1)
  select (select count(*)::int from kept) as found, (select count(*)::int from written where is_new) as opened,
    (select count(*)::int from closed) as fixed, (select (count(*) - (select count(*) from kept))::int from raw) as beyond`;
