import { enumLabels } from "#schema/core/enums.ts";
import type { FigureRow } from "./figure-row.ts";
import type { Row } from "./hub-state.sql.ts";
import type { ItemRow } from "./items.sql.ts";
import type { Judged } from "./judgement.ts";

type FigureJudgement = Pick<Judged, "effect" | "remark" | "targetTable" | "targetId" | "row" | "there">;

/** One text for one value, whatever order its parts came in. */
export function plain(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plain).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const pairs = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${pairs.map(([key, of]) => `${JSON.stringify(key)}:${plain(of)}`).join()}}`;
}

/** What tells a row from all others. */
export const rowKey = ({ table, unit, period, key }: FigureRow): string => plain([table, unit, period, key]);

const keyOfThere = (table: string, row: Row, names: readonly string[]) =>
  plain([table, row["unit"], row["period"], Object.fromEntries(names.map((name) => [name, row[name] ?? null]))]);

const number = (value: unknown) => Number(value).toLocaleString("vi-VN", { maximumFractionDigits: 6 });

/** Compares figures with the rows they are cells of, and with each other: two places of a file may say two things. */
export function judgeFigures(
  figures: readonly { item: ItemRow; row: FigureRow | string }[],
  there: ReadonlyMap<string, readonly Row[]>,
): Map<string, FigureJudgement> {
  const found = new Map<string, FigureJudgement>();
  const said = new Map<string, { item: ItemRow; value: unknown }>();
  for (const { item, row } of figures) {
    if (typeof row === "string") {
      found.set(item.id, { effect: "UNRESOLVED", remark: row, targetTable: null, targetId: null });
      continue;
    }
    const is = there.get(row.table)?.find((one) => keyOfThere(row.table, one, Object.keys(row.key)) === rowKey(row)) ?? null;
    const cell = `${rowKey(row)} ${row.column}`;
    const before = said.get(cell);
    const isOut = item.decision === "REJECTED";
    const judged = before && !isOut ? judgeTwin(row, before) : judgeCell(row, is);
    if (!before && !isOut) said.set(cell, { item, value: row.set[row.column] });
    found.set(item.id, { targetTable: row.table, targetId: is?.id ?? null, ...judged, row, there: is });
  }
  return found;
}

function judgeTwin(
  { set, column }: FigureRow,
  { item, value }: { item: ItemRow; value: unknown },
): Pick<FigureJudgement, "effect" | "remark"> {
  const place = item.lineStart === null ? (item.cell ?? `mục ${item.ordinal}`) : `dòng ${item.lineStart}`;
  if (value === set[column]) return { effect: "SAME", remark: `Nhắc lại số liệu ở ${place}.` };
  return {
    effect: "CONFLICT",
    remark: `Tệp nói hai số khác nhau cho cùng một chỉ tiêu: ${number(value)} ở ${place}. Hãy bỏ hoặc sửa một trong hai.`,
  };
}

function judgeCell({ set, column }: FigureRow, there: Row | null): Pick<FigureJudgement, "effect" | "remark"> {
  if (!there) return { effect: "NEW", remark: null };
  const is = there[column] ?? null;
  const wanted = set[column];
  const isSame = is !== null && Number(is) === Number(wanted);
  const isDraft = there["state"] === "DRAFT";
  if (isSame) return { effect: "SAME", remark: null };
  const state = enumLabels.get("FigureState")?.[String(there["state"])]?.[0] ?? String(there["state"]);
  if (isDraft) return { effect: "CHANGED", remark: is === null ? "Thêm vào bản nháp đang có." : `Bản nháp đang ghi ${number(is)}.` };
  return {
    effect: "CONFLICT",
    remark:
      is === null
        ? `Bản ghi của đơn vị và kỳ này ${state}, chưa có số này; phải mở lại bằng đính chính mới thêm được.`
        : `Hub đang có ${number(is)} (${state}); số đã gửi hoặc đã duyệt chỉ đổi bằng đính chính có ghi nhận.`,
  };
}
