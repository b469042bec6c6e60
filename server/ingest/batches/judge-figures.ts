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

/** Rows of the hub by what tells them apart, as the figures do. */
function indexRows(figures: readonly { row: FigureRow | string }[], there: ReadonlyMap<string, readonly Row[]>): Map<string, Row> {
  const names = new Map(figures.flatMap(({ row }) => (typeof row === "string" ? [] : [[row.table, Object.keys(row.key)] as const])));
  const index = new Map<string, Row>();
  for (const [table, rows] of there) for (const row of rows) index.set(keyOfThere(table, row, names.get(table)!), row);
  return index;
}

const number = (value: unknown) => Number(value).toLocaleString("vi-VN", { maximumFractionDigits: 6 });

/** Compares figures with the rows they are cells of, and with each other: two places of a file may say two things. */
export function judgeFigures(
  figures: readonly { item: ItemRow; row: FigureRow | string }[],
  there: ReadonlyMap<string, readonly Row[]>,
): Map<string, FigureJudgement> {
  const found = new Map<string, FigureJudgement>();
  const rowsThere = indexRows(figures, there);
  const said = new Map<string, { item: ItemRow; value: unknown }>();
  for (const { item, row } of figures) {
    if (typeof row === "string") {
      found.set(item.id, { effect: "UNRESOLVED", remark: row, targetTable: null, targetId: null });
      continue;
    }
    const key = rowKey(row);
    const is = rowsThere.get(key) ?? null;
    const cell = `${key} ${row.column}`;
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

/** Whether what a figure says beside its value, as its comparator or whole, is what the hub has; what either leaves unsaid is no difference. */
const isSameBeside = ({ set, column }: FigureRow, there: Row) =>
  Object.entries(set).every(([name, wanted]) => {
    const is = there[name] ?? null;
    return (
      name === column ||
      wanted === null ||
      is === null ||
      (typeof wanted === "number" ? Number(is) === wanted : plain(is) === plain(wanted))
    );
  });

function judgeCell(row: FigureRow, there: Row | null): Pick<FigureJudgement, "effect" | "remark"> {
  if (!there) return { effect: "NEW", remark: null };
  const { set, column } = row;
  const is = there[column] ?? null;
  const isSame = is !== null && Number(is) === Number(set[column]);
  const isDraft = there["state"] === "DRAFT";
  if (isSame && isSameBeside(row, there)) return { effect: "SAME", remark: null };
  const state = enumLabels.get("FigureState")?.[String(there["state"])]?.[0] ?? String(there["state"]);
  const here = isSame ? `${number(is)} với cách so sánh hoặc tổng số khác` : number(is);
  if (isDraft) return { effect: "CHANGED", remark: is === null ? "Thêm vào bản nháp đang có." : `Bản nháp đang ghi ${here}.` };
  return {
    effect: "CONFLICT",
    remark:
      is === null
        ? `Bản ghi của đơn vị và kỳ này ${state}, chưa có số này; phải mở lại bằng đính chính mới thêm được.`
        : `Hub đang có ${here} (${state}); số đã gửi hoặc đã duyệt chỉ đổi bằng đính chính có ghi nhận.`,
  };
}
