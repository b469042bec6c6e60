import type { ProcedureInput } from "#schema/ingest/feed-procedure.input.ts";
import { isUnkept, type Batch } from "./batch.ts";
import type { Add } from "./figure-forms.ts";

const MOST_CODE = 100;
const MOST_NAME = 1000;
const MOST_FIELD = 200;
const procedureShape = /^[A-Za-z0-9]+([-._][A-Za-z0-9]+)*$/;
const fieldShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What the rows of a batch are held against: ids by code, but for names. */
export interface ProcedureWorld {
  readonly units: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, string>;
  /** The code of each field by its name. */
  readonly fieldNames: ReadonlyMap<string, string>;
}

/** A text without needless spaces; null when it is none that may be kept. */
export function tidy(text: string, most: number): string | null {
  const tidied = text
    .normalize("NFC")
    .replaceAll(/[^\S\r\n]+/gu, " ")
    .trim();
  return tidied.length < 2 || tidied.length > most || isUnkept(tidied) ? null : tidied;
}

/** Notes what stands against each procedure of a batch. */
export function checkProcedures({ rows, problems }: Batch<ProcedureInput>, world: ProcedureWorld): void {
  const begun = new Map<string, string>();
  rows.forEach((procedure, row) => {
    const add: Add = (...problem) => problems.add(row, ...problem);
    if (!procedureShape.test(procedure.code) || procedure.code.length > MOST_CODE)
      add("INVALID", "code", "Mã gồm chữ không dấu, số, dấu chấm, gạch.", "Hãy gửi mã như 1.004873.");
    if (tidy(procedure.name, MOST_NAME) === null)
      add("INVALID", "name", `Tên phải có 2 đến ${MOST_NAME} ký tự, trên một dòng.`, "Hãy gửi tên đầy đủ của thủ tục.");
    checkStatus(procedure, add);
    checkNames(procedure, world, add);
    checkField(procedure, world, begun, add);
  });
}

function checkStatus({ status, change = null }: ProcedureInput, add: Add): void {
  if (change !== null && (change === "ABOLISHED") !== (status === "ABOLISHED"))
    add(
      "DOES_NOT_FIT",
      "change",
      `Thay đổi ${change} không đi với hiệu lực ${status}.`,
      "Hãy gửi cả hai là ABOLISHED, hoặc không cái nào.",
    );
}

function checkNames({ unit, decision }: ProcedureInput, { units, decisions }: ProcedureWorld, add: Add): void {
  if (!units.has(unit)) add("NOT_FOUND", "unit", `Hub không có đơn vị mã “${unit}”.`, "Hãy gửi mã đơn vị của hub, xem ở truy vấn units.");
  if (decision && !decisions.has(decision))
    add(
      "NOT_FOUND",
      "decision",
      `Hub không có quyết định công bố mã “${decision}”.`,
      "Hãy bỏ trống, hoặc xem ở truy vấn publicationDecisions.",
    );
}

function checkField({ field, fieldName }: ProcedureInput, { fields, fieldNames }: ProcedureWorld, begun: Map<string, string>, add: Add) {
  if (fields.has(field)) return;
  if (!fieldName)
    return add("NOT_FOUND", "field", `Hub không có lĩnh vực mã “${field}”.`, "Hãy gửi thêm fieldName để lập lĩnh vực, hoặc sửa mã.");
  const name = tidy(fieldName, MOST_FIELD);
  if (!fieldShape.test(field) || field.length > MOST_CODE)
    return add("INVALID", "field", "Mã lĩnh vực gồm chữ thường không dấu, số, gạch nối.", "Hãy gửi mã như tu-phap.");
  if (name === null) return add("INVALID", "fieldName", `Tên lĩnh vực có 2 đến ${MOST_FIELD} ký tự.`, "Hãy gửi tên đầy đủ.");
  const other = fieldNames.get(name) ?? begun.get(name);
  if (other !== undefined && other !== field)
    return add("TAKEN", "fieldName", `Lĩnh vực tên ấy có mã “${other}”.`, "Hãy gửi mã lĩnh vực đó.");
  begun.set(name, field);
}
