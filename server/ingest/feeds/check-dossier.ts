import type { DossierInput } from "#schema/ingest/feed-dossier.input.ts";
import { isUnkept, type Batch } from "./batch.ts";
import { firstDay } from "./months.command.ts";
import type { Known, Place } from "./places.sql.ts";

const MOST_STEPS = 50;
const MOST_CODE = 100;
/** Clocks of two systems may differ by so much. */
const SKEW_MS = 5 * 60_000;

const ended = new Set(["RESOLVED", "RETURNED_RESULT", "RETURNED_OR_WITHDRAWN", "REJECTED", "STOPPED"]);
const undue = new Set(["SUPPLEMENT_REQUESTED", "RETURNED_OR_WITHDRAWN", "REJECTED", "STOPPED"]);

/** What the rows of a batch are held against. */
export interface DossierWorld {
  readonly places: ReadonlyMap<string, Place>;
  readonly procedures: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, Known>;
  readonly now: number;
}

type Add = (code: Parameters<Batch<DossierInput>["problems"]["add"]>[1], field: string, message: string, advice: string) => void;

/** Notes what stands against each dossier of a batch. */
export function checkDossiers({ rows, problems }: Batch<DossierInput>, world: DossierWorld): void {
  rows.forEach((dossier, row) => {
    const add: Add = (code, field, message, advice) => problems.add(row, code, field, message, advice);
    checkPlaces(dossier, world, add);
    checkTimes(dossier, world.now, add);
    checkStatus(dossier, add);
    checkSteps(dossier, add);
    if (dossier.receiptCode.trim() === "" || dossier.receiptCode.length > MOST_CODE || isUnkept(dossier.receiptCode))
      add("INVALID", "receiptCode", `Mã hồ sơ phải có 1 đến ${MOST_CODE} ký tự.`, "Hãy gửi mã in trên giấy tiếp nhận.");
  });
}

const dayOf = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

function checkPlaces(dossier: DossierInput, { places, procedures, known }: DossierWorld, add: Add): void {
  checkUnit("unit", dossier.unit, dossier, places, add);
  if (dossier.resolvingUnit && dossier.resolvingUnit !== dossier.unit)
    checkUnit("resolvingUnit", dossier.resolvingUnit, dossier, places, add);
  if (!procedures.has(dossier.procedure))
    add(
      "NOT_FOUND",
      "procedure",
      `Hub không có thủ tục mã “${dossier.procedure}”.`,
      "Hãy gửi thủ tục ấy bằng feedProcedures trước, hoặc sửa mã.",
    );
  if (places.get(dossier.unit)?.isMine === false)
    add(
      "NOT_ALLOWED",
      "unit",
      `Bạn không được gửi hồ sơ của đơn vị “${dossier.unit}”.`,
      "Hãy chỉ gửi hồ sơ của đơn vị mình, hoặc nhờ quản trị viên mở rộng vai trò của mã truy cập.",
    );
  else if (known.get(dossier.key)?.isMine === false)
    add(
      "NOT_ALLOWED",
      "key",
      "Hồ sơ mang khóa này thuộc đơn vị mà bạn không được gửi.",
      "Hãy xem lại khóa; mỗi hệ thống gửi dùng mã hệ thống (source) riêng.",
    );
}

function checkUnit(field: "unit" | "resolvingUnit", code: string, { receivedAt }: DossierInput, places: DossierWorld["places"], add: Add) {
  const place = places.get(code);
  if (!place) return add("NOT_FOUND", field, `Hub không có đơn vị mã “${code}”.`, "Hãy gửi mã đơn vị của hub, xem ở truy vấn units.");
  const day = dayOf(receivedAt);
  if (day >= place.from && (place.to === null || day < place.to)) return;
  const until = place.to ? ` đến trước ${place.to}` : "";
  return add(
    "NOT_IN_FORCE",
    field,
    `Đơn vị “${code}” chỉ có từ ${place.from}${until}; ngày tiếp nhận là ${day}.`,
    "Hãy gửi mã của đơn vị có vào ngày tiếp nhận.",
  );
}

function checkTimes({ receivedAt, dueAt, endedAt, changedAt }: DossierInput, now: number, add: Add): void {
  const latest = now + SKEW_MS;
  if (receivedAt.getTime() < firstDay) add("INVALID", "receivedAt", "Lúc tiếp nhận trước năm 2010.", "Hãy xem lại năm.");
  if (receivedAt.getTime() > latest) add("INVALID", "receivedAt", "Lúc tiếp nhận ở tương lai.", "Hãy gửi giờ kèm múi giờ, như +07:00.");
  if (changedAt.getTime() > latest) add("INVALID", "changedAt", "Lúc đổi lần cuối ở tương lai.", "Hãy gửi giờ kèm múi giờ, như +07:00.");
  if (endedAt && endedAt.getTime() > latest) add("INVALID", "endedAt", "Lúc kết thúc ở tương lai.", "Hãy bỏ trống khi chưa kết thúc.");
  if (dueAt && dueAt < receivedAt) add("WRONG_ORDER", "dueAt", "Hạn trả trước lúc tiếp nhận.", "Hãy gửi hạn trả từ lúc tiếp nhận trở đi.");
  if (endedAt && endedAt < receivedAt)
    add("WRONG_ORDER", "endedAt", "Lúc kết thúc trước lúc tiếp nhận.", "Hãy gửi lúc kết thúc từ lúc tiếp nhận trở đi.");
}

function checkStatus({ status, dueAt, endedAt }: DossierInput, add: Add): void {
  if (ended.has(status) && !endedAt)
    add("MISSING", "endedAt", `Hồ sơ ${status} thì đã kết thúc, nhưng không có lúc kết thúc.`, "Hãy gửi endedAt, hoặc sửa status.");
  if (!ended.has(status) && endedAt)
    add("DOES_NOT_FIT", "endedAt", `Hồ sơ ${status} thì chưa kết thúc, nhưng có lúc kết thúc.`, "Hãy bỏ trống endedAt, hoặc sửa status.");
  if (!dueAt && !undue.has(status)) add("MISSING", "dueAt", `Hồ sơ ${status} phải có hạn trả.`, "Hãy gửi hạn hẹn trên giấy tiếp nhận.");
}

function checkSteps({ steps, status, receivedAt }: DossierInput, add: Add): void {
  if (steps.length === 0) return;
  if (steps.length > MOST_STEPS) return add("INVALID", "steps", `Nhiều nhất ${MOST_STEPS} bước.`, "Hãy chỉ gửi các bước đổi tình trạng.");
  let last = steps[0]!;
  steps.forEach((step, at) => {
    if (step.at < receivedAt)
      add("WRONG_ORDER", `steps.${at}.at`, "Bước này trước lúc tiếp nhận.", "Hãy gửi các bước từ lúc tiếp nhận trở đi.");
    if (step.at > last.at) last = step;
  });
  if (!steps.some((step) => step.at.getTime() === last.at.getTime() && step.status === status))
    add("DOES_NOT_FIT", "status", `Tình trạng là ${status}, nhưng bước cuối là ${last.status}.`, "Hãy gửi status của bước cuối.");
}
