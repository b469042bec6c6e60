import type { TransactionSql } from "postgres";
import type { ProcedureFeedInput, ProcedureInput } from "#schema/ingest/feed-procedure.input.ts";
import type { FeedPayload } from "#schema/ingest/feed.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { goodRows, openBatch, type Batch } from "./batch.ts";
import { checkProcedures, tidy, type ProcedureWorld } from "./check-procedure.ts";
import { column } from "./column.ts";
import { mustFeed } from "./feeding.policy.ts";
import { checkIdentity, identify, isSame, type Identity } from "./identify.sql.ts";
import { makeIds } from "./make-ids.ts";
import { selectIds } from "./places.sql.ts";
import { insertRecords, keepKeys, updateRecords, type SentRecord } from "./records.command.ts";
import { runBatch } from "./run-batch.command.ts";

/** Takes a batch of procedures. One that was there under its code, from whatever source, is the same procedure from then on. */
export async function feedProcedures(input: ProcedureFeedInput, context: Context): Promise<FeedPayload> {
  mustFeed(context.viewer, "PROCEDURES");
  const batch = openBatch<ProcedureInput>("PROCEDURES", input, context.viewer);
  let identities: Identity[];
  let world: ProcedureWorld;
  return await runBatch(batch, context, {
    async check(tx) {
      identities = await identify(tx, "procedures", batch);
      world = await worldOf(tx, batch);
      checkIdentity(batch, identities);
      checkProcedures(batch, world);
    },
    async write(tx, written) {
      const fields = new Map([...world.fields, ...(await beginFields(tx, batch, world))]);
      const ids = makeIds(batch.rows.length);
      const records = goodRows(batch).map((row): SentRecord => {
        const { id, record } = identities[row]!;
        const columns = columnsOf(batch.rows[row]!, record, { ...world, fields });
        return { row, key: batch.rows[row]!.key, id: id ?? ids[row]!, unitId: null, columns };
      });
      const fresh = records.filter(({ row }) => identities[row]!.record === null);
      const changed = records.filter(({ row, columns }) => {
        const { record } = identities[row]!;
        return record !== null && !isSame(columns, record);
      });
      await insertRecords(tx, "procedures", fresh, written);
      await updateRecords(tx, "procedures", changed, written);
      await keepKeys(tx, "PROCEDURES", records, written);
      for (const { row } of records) batch.results[row] = "UNCHANGED";
      for (const { row } of fresh) batch.results[row] = "INSERTED";
      for (const { row } of changed) batch.results[row] = "UPDATED";
    },
  });
}

async function worldOf(tx: TransactionSql, { rows }: Batch<ProcedureInput>): Promise<ProcedureWorld> {
  const decisions = column([...new Set(rows.flatMap(({ decision }) => decision ?? []))], (code) => code);
  const [units, fields, made] = await Promise.all([
    selectIds(
      tx,
      "units",
      rows.map(({ unit }) => unit),
    ),
    tx<{ id: string; code: string; name: string }[]>`select id, code, name from procedure_fields`,
    tx<{ id: string; code: string }[]>`
      select p.id, d.code from publication_decisions p join documents d on d.id = p.document_id where d.code = any(${decisions}::text::text[])`,
  ]);
  return {
    units,
    decisions: new Map(made.map(({ code, id }) => [code, id])),
    fields: new Map(fields.map(({ code, id }) => [code, id])),
    fieldNames: new Map(fields.map(({ code, name }) => [name, code])),
  };
}

/** Begins the fields that rows name and nobody knows. */
async function beginFields(tx: TransactionSql, batch: Batch<ProcedureInput>, { fields }: ProcedureWorld): Promise<[string, string][]> {
  const wanted = new Map<string, string>();
  for (const row of goodRows(batch)) {
    const { field, fieldName } = batch.rows[row]!;
    if (!fields.has(field) && !wanted.has(field)) wanted.set(field, tidy(fieldName!, Infinity)!);
  }
  if (wanted.size === 0) return [];
  const made = await tx<{ code: string; id: string }[]>`
    insert into procedure_fields ${tx([...wanted].map(([code, name]) => ({ code, name })))} returning code, id`;
  return made.map(({ code, id }) => [code, id]);
}

/** A change that is not told is the one that is known, as long as it goes with what is told. */
function columnsOf(row: ProcedureInput, record: Identity["record"], { units, fields, decisions }: ProcedureWorld) {
  const { code, name, field, level, status, onlineLevel = null, decision, unit } = row;
  const kept = record?.["status"] === status ? (record["change"] as string) : null;
  return {
    ...{ code, name: tidy(name, Infinity), field_id: fields.get(field), level, status, online_level: onlineLevel },
    change: row.change ?? kept ?? (status === "ABOLISHED" ? "ABOLISHED" : "NEW"),
    decision_id: decision ? decisions.get(decision) : null,
    reported_by_id: units.get(unit),
  };
}
