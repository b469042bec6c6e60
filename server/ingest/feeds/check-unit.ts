import type { UnitInput } from "#schema/ingest/feed-unit.input.ts";
import { isUnkept } from "./batch.ts";
import { tidy } from "./check-procedure.ts";
import type { Add } from "./figure-forms.ts";
import type { Succession } from "./select-tree.sql.ts";
import { findOverlap, isWithin, type Placing, type Span } from "./unit-tree.ts";

const MOST = { code: 100, name: 300, shortName: 100, aliases: 20, note: 500, parents: 50, successors: 50 };
const codeShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const firstDay = "1945-09-02";
/** Farther off than this, a year is a slip. */
const lastDay = () => `${new Date().getFullYear() + 10}-12-31`;

export const spanOf = ({ validFrom, validTo = null }: UnitInput): Span => ({ from: validFrom, to: validTo });

/** Where a unit is to stand; null when nothing is said of it. */
export const placingsOf = (unit: UnitInput): Placing[] | null =>
  unit.parents?.map((one) => ({ parent: one.unit, from: one.validFrom ?? unit.validFrom, to: one.validTo ?? unit.validTo ?? null })) ??
  null;

/** What is to become of a unit; null when nothing is said of it. */
export const successionsOf = ({ successors, validTo }: UnitInput): Succession[] | null =>
  successors?.map(({ unit = null, kind, share = null, legalBasis = null }) => {
    const exact = share === null ? null : Number(share).toFixed(8);
    return { unit, kind, on: validTo!, share: exact, legalBasis };
  }) ?? null;

/** Notes what stands against a unit by itself. */
export function checkUnit(unit: UnitInput, add: Add): void {
  checkWords(unit, add);
  const { validFrom, validTo = null } = unit;
  if (validFrom < firstDay || validFrom > lastDay()) add("INVALID", "validFrom", "Năm không hợp lý.", "Hãy xem lại năm.");
  if (validTo !== null && validTo <= validFrom)
    add("WRONG_ORDER", "validTo", "Ngày hết hiệu lực không sau ngày bắt đầu.", "Hãy gửi ngày đầu tiên không còn đơn vị.");
  if (validTo !== null && validTo > lastDay()) add("INVALID", "validTo", "Năm không hợp lý.", "Hãy bỏ trống khi đơn vị đang có.");
  checkParents(unit, add);
  checkSuccessors(unit, add);
}

function checkWords({ code, name, shortName, aliases, note }: UnitInput, add: Add): void {
  if (!codeShape.test(code) || code.length > MOST.code)
    add("INVALID", "code", "Mã gồm chữ thường không dấu, số, gạch nối.", "Hãy gửi mã như ubnd-xa-truc-thuan.");
  if (tidy(name, MOST.name) === null) add("INVALID", "name", `Tên phải có 2 đến ${MOST.name} ký tự.`, "Hãy gửi tên đầy đủ.");
  if (shortName && tidy(shortName, MOST.shortName) === null)
    add("INVALID", "shortName", `Tên viết tắt có 2 đến ${MOST.shortName} ký tự.`, "Hãy bỏ trống khi không có.");
  if (aliases.length > MOST.aliases || aliases.some((alias) => tidy(alias, MOST.name) === null))
    add("INVALID", "aliases", `Nhiều nhất ${MOST.aliases} cách viết, mỗi cách 2 đến ${MOST.name} ký tự.`, "Hãy gửi các cách viết hay gặp.");
  if (note && (note.length > MOST.note || isUnkept(note)))
    add("INVALID", "note", `Ghi chú dài nhất ${MOST.note} ký tự, trên một dòng.`, "Hãy gửi ghi chú ngắn hơn.");
}

function checkParents(unit: UnitInput, add: Add): void {
  const placings = placingsOf(unit) ?? [];
  if (placings.length > MOST.parents) return add("INVALID", "parents", `Nhiều nhất ${MOST.parents} lần thuộc.`, "Hãy xem lại.");
  placings.forEach((placing, at) => {
    const field = `parents.${at}`;
    if (placing.parent === unit.code) add("CYCLE", `${field}.unit`, "Đơn vị không là cấp trên của chính nó.", "Hãy gửi mã cấp trên.");
    if (placing.to !== null && placing.to <= placing.from)
      add("WRONG_ORDER", `${field}.validTo`, "Ngày thôi thuộc không sau ngày bắt đầu thuộc.", "Hãy xem lại hai ngày.");
    else if (!isWithin(placing, spanOf(unit)))
      add(
        "DOES_NOT_FIT",
        `${field}.validFrom`,
        "Thời gian thuộc cấp trên ra ngoài thời gian có đơn vị.",
        "Hãy gửi trong thời gian có đơn vị.",
      );
  });
  const overlap = findOverlap(placings);
  if (overlap >= 0) add("OVERLAP", `parents.${overlap}`, "Đơn vị có hai cấp trên cùng lúc.", "Hãy gửi ngày thôi thuộc cấp trên trước.");
}

function checkSuccessors(unit: UnitInput, add: Add): void {
  const { successors, validTo, code } = unit;
  if (!successors || successors.length === 0) return;
  if (!validTo) add("MISSING", "validTo", "Có đơn vị kế tiếp nhưng đơn vị chưa hết hiệu lực.", "Hãy gửi validTo, hoặc bỏ successors.");
  if (successors.length > MOST.successors)
    return add("INVALID", "successors", `Nhiều nhất ${MOST.successors} đơn vị kế tiếp.`, "Hãy xem lại.");
  const seen = new Set<string>();
  successors.forEach(({ unit: next = null, kind, share = null }, at) => {
    const field = `successors.${at}`;
    if ((next === null) !== (kind === "ABOLISH"))
      add("DOES_NOT_FIT", `${field}.unit`, "Giải thể thì không có đơn vị kế tiếp; cách khác thì có.", "Hãy sửa unit hoặc kind.");
    if (next === code) add("CYCLE", `${field}.unit`, "Đơn vị không kế tiếp chính nó.", "Hãy gửi mã đơn vị kế tiếp.");
    if (seen.has(next ?? "")) add("REPEATED", `${field}.unit`, "Đơn vị kế tiếp nêu hai lần.", "Hãy gửi mỗi đơn vị một lần.");
    seen.add(next ?? "");
    if (share !== null && !(Number(share) > 0 && Number(share) <= 1 && /^[+-]?\d+(\.\d{1,8})?$/.test(share)))
      add("INVALID", `${field}.share`, "Phần chuyển sang phải trên 0 đến 1, nhiều nhất 8 chữ số thập phân.", "Hãy gửi như 0.25.");
  });
  checkShares(
    successors.map(({ share = null }) => share),
    add,
  );
}

function checkShares(shares: readonly (string | null)[], add: Add): void {
  const given = shares.filter((share) => share !== null);
  const sum = given.reduce((total, share) => total + Number(share), 0);
  if (given.length > 0 && (given.length < shares.length || Math.abs(sum - 1) > 1e-8))
    add("DOES_NOT_FIT", "successors", "Các phần phải cùng được nêu và cộng lại bằng 1.", "Hãy sửa share, hoặc bỏ trống ở mọi phần.");
}
