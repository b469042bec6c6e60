import type { TransactionSql } from "postgres";
import { enumLabels } from "#schema/core/enums.ts";
import type { CorrectImportItemInput, DecideImportItemsInput } from "#schema/ingest/import.input.ts";
import type { ImportProblem } from "#schema/ingest/import.type.ts";
import type { Context } from "#server/core/graph/context.ts";
import { badInput } from "#server/core/errors.ts";
import { readAs } from "#server/core/postgres/reading.ts";
import { fieldsKind, itemFields } from "./item-fields.ts";
import { loadLists, type Lists } from "./lists.sql.ts";
import { periodByCode } from "./period-of.ts";
import { compareAndKeep } from "./prepare.command.ts";
import { changedMeanwhile, notFound, problem, Refused } from "./problems.ts";
import { isId, mustBeSomebody, workOn } from "./working.ts";

/** Stages at which items are decided on; what was taken back may be put right and committed anew. */
const reviewed = ["CHECKED", "REVIEWED", "UNDONE"];
const MOST = 20_100;

/** The stage follows from the items: reviewed when nothing is left to decide. What was taken back stays so until it is committed again. */
async function settleStage(tx: TransactionSql, id: string): Promise<void> {
  await tx`
    update imports set version = version + 1, stage = case when stage = 'UNDONE' then stage
      when exists (select from import_items where import_id = ${id} and decision = 'PENDING') then 'CHECKED' else 'REVIEWED' end::import_stage
    where id = ${id}`;
}

/** Accepts, leaves out, or puts back items, all or none: somebody else may have decided on one of them meanwhile. */
export async function decideItems(input: DecideImportItemsInput, context: Context): Promise<readonly ImportProblem[]> {
  const { import: id, items, decision } = input;
  if (items.length > MOST) throw badInput("decideImportItems.input.items", `nhiều nhất ${MOST} mục mỗi lần`, items.length);
  if (decision === "CORRECTED") throw badInput("decideImportItems.input.decision", "ACCEPTED, REJECTED hoặc PENDING", decision);
  return await workOn(context, { id, stages: reviewed }, async (tx) => {
    const seen = items.filter((item) => isId(item.id));
    const done = await tx<{ id: string }[]>`
      update import_items i set version = i.version + 1, decided_by_id = ${context.viewer.personId}, decided_at = now(),
        decision = case when ${decision} = 'ACCEPTED' and i.corrected <> '{}' then 'CORRECTED' else ${decision} end::import_decision
      from jsonb_to_recordset(${tx.json(seen as never)}) as r(id uuid, version int)
      where i.id = r.id and i.import_id = ${id} and i.version = r.version
        and not (${decision} = 'ACCEPTED' and i.effect in ('CONFLICT', 'UNRESOLVED')) returning i.id`;
    if (done.length < items.length) throw new Refused(...(await missed(tx, input, new Set(done.map((row) => row.id)))));
    // What was left out no longer stands against what else the file says.
    await compareAndKeep(tx, id);
    await settleStage(tx, id);
  });
}

/** Why items were not decided on. */
async function missed(
  tx: TransactionSql,
  { import: id, items }: DecideImportItemsInput,
  done: ReadonlySet<string>,
): Promise<ImportProblem[]> {
  const rows = await tx<
    { id: string; version: number; remark: string | null }[]
  >`select id, version, remark from import_items where import_id = ${id}`;
  const known = new Map(rows.map((row) => [row.id, row]));
  return items
    .filter((item) => !done.has(item.id))
    .slice(0, 20)
    .map((item) => {
      const row = known.get(item.id);
      if (!row) return problem("NOT_FOUND", "Lần nhập này không có mục ấy.", item.id);
      if (row.version !== item.version) return changedMeanwhile(item.id);
      return problem("INVALID", row.remark ?? "Mục này chưa ghi được; hãy sửa hoặc bỏ.", item.id);
    });
}

/** Puts fields of an item right; it counts as decided and will be committed. */
export async function correctItem(
  { id, version, fields }: CorrectImportItemInput,
  context: Context,
): Promise<{ importId: string | null; problems: readonly ImportProblem[] }> {
  mustBeSomebody(context.viewer);
  const [item] = isId(id) ? await findOwner(context, id) : [];
  if (!item) return { importId: null, problems: [notFound()] };
  const problems = await workOn(context, { id: item.importId, stages: reviewed }, async (tx) => {
    const lists = await loadLists(tx);
    const faults = fields
      .map(({ name, value }) => faultOf(lists, fieldsKind(item.kind, item.payload), name, value?.trim() || null))
      .filter((fault) => fault !== null);
    if (faults.length > 0) throw new Refused(...faults.map(([path, message]) => problem("INVALID", message, id, path)));
    const changes = Object.fromEntries(fields.map(({ name, value }) => [name, value?.trim() || null]));
    const [done] = await tx`
      update import_items set corrected = corrected || ${tx.json(changes)}, decision = 'CORRECTED', version = version + 1,
        decided_by_id = ${context.viewer.personId}, decided_at = now()
      where id = ${id} and version = ${version} returning id`;
    if (!done) throw new Refused(changedMeanwhile(id));
    const { items } = await compareAndKeep(tx, item.importId);
    const now = items.find((one) => one.item.id === id)!;
    // Better than before, and still not to be committed: it waits for what is missing.
    if (now.effect === "CONFLICT" || now.effect === "UNRESOLVED") await tx`update import_items set decision = 'PENDING' where id = ${id}`;
    await settleStage(tx, item.importId);
  });
  return { importId: item.importId, problems };
}

async function findOwner({ sql, viewer }: Context, id: string) {
  return await readAs(
    sql,
    viewer,
    (on) =>
      on<{ importId: string; kind: string; payload: Record<string, unknown> }[]>`
        select import_id as "importId", kind, payload from import_items where id = ${id}`,
  );
}

/** What is wrong with a value that somebody gave for a field. */
function faultOf(lists: Lists, kind: string, name: string, value: string | null): [path: string, message: string] | null {
  const field = itemFields[kind]?.find((one) => one.name === name);
  if (!field) return [name, `Loại mục này không có trường “${name}”.`];
  if (value === null) return null;
  if (value.length > 2000) return [name, `${field.label} dài nhất 2.000 ký tự.`];
  const isIn = (list: readonly { code: string }[]) => list.some(({ code }) => code === value);
  const rules: Readonly<Record<string, () => string | null>> = {
    unit: () => (isIn(lists.units) ? null : `Không có đơn vị mã “${value}”.`),
    indicator: () => (isIn(lists.indicators) ? null : `Không có chỉ tiêu mã “${value}”.`),
    field: () => (isIn(lists.fields) ? null : `Không có lĩnh vực mã “${value}”.`),
    period: () => (periodByCode(lists, value) ? null : `Không có kỳ mã “${value}”.`),
    units: () => unknownParty(lists, value),
    number: () => (/^-?\d{1,15}(\.\d{1,6})?$/.test(value) ? null : `${field.label} phải là một số, nhiều nhất 15 chữ số.`),
    date: () =>
      /^\d{4}(-\d\d){0,2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? null : `${field.label} phải là ngày, tháng hoặc năm có thật.`,
    text: () => null,
  };
  const labels = enumLabels.get(field.input);
  const message = labels ? (value in labels ? null : `${field.label} không có giá trị “${value}”.`) : rules[field.input]!();
  return message === null ? null : [name, message];
}

function unknownParty(lists: Lists, value: string): string | null {
  const isKnown = (code: string) =>
    code.startsWith("@") ? lists.groups.some((group) => `@${group.code}` === code) : lists.units.some((unit) => unit.code === code);
  const stranger = value.split(";").find((code) => !isKnown(code));
  return stranger === undefined ? null : `Không có đơn vị hoặc nhóm mã “${stranger}”.`;
}
