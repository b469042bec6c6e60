import type { ISql } from "postgres";
import { fieldChanges } from "./field-changes.ts";
import { fold } from "./fold.ts";
import { fieldsKind, type Values } from "./item-fields.ts";
import type { ItemRow } from "./items.sql.ts";
import type { Judgement } from "./judgement.ts";
import { selectListed, type Listed } from "./listed.sql.ts";
import type { Lists } from "./lists.sql.ts";

/** A row of a list with what it says. */
export interface RowPart {
  readonly item: ItemRow;
  readonly values: Values;
  readonly read: { readonly asRead: Values };
}

type Effect = Judgement["effect"];

/** What the hub has of the rows of lists; nothing is asked where there are none. */
export async function selectListedOf(on: ISql, rows: readonly RowPart[]): Promise<Listed | null> {
  if (rows.length === 0) return null;
  const of = (template: string) => rows.filter(({ item }) => item.payload["template"] === template).map(({ values }) => values);
  const codes = (values: readonly Values[], name: string) => [...new Set(values.flatMap((one) => one[name] ?? []))];
  return await selectListed(on, {
    units: codes(of("units"), "code"),
    procedures: codes(of("procedures"), "code"),
    decisions: codes(of("procedures"), "decision"),
  });
}

/** Judges rows of lists: new ones, those that are there, and changes, of which units allow few here. */
export function rowJudge(rows: readonly RowPart[], listed: Listed | null, lists: Lists): (row: RowPart) => Judgement {
  const first = new Map(rows.map((row) => [row.values["code"] ?? "", row]).toReversed() as [string, RowPart][]);
  return (row) => {
    const code = row.values["code"] ?? "";
    const isUnit = row.item.payload["template"] === "units";
    const table = isUnit ? "units" : "procedures";
    const there = listed?.[table].get(code) ?? null;
    const judged = (effect: Effect, remark: string | null = null): Judgement => ({
      ...{ effect, remark, targetTable: table, targetId: there?.id ?? null },
    });
    const lack = lackOf(row, isUnit, lists, first);
    if (lack !== null) return judged("UNRESOLVED", lack);
    if (first.get(code) !== row)
      return judged("CONFLICT", `Mã ${code} đã có ở dòng ${first.get(code)!.item.lineStart}; hãy bỏ một trong hai.`);
    if (!there) return isUnit ? judgeNewUnit(row, lists, judged) : judged("NEW", newField(row));
    const said = Object.fromEntries(Object.entries(there.values).filter(([name]) => row.values[name] != null));
    const kind = fieldsKind(row.item.kind, row.item.payload);
    const changes = fieldChanges(kind, row.values, said, lists);
    if (changes.length === 0) return judged("SAME");
    const isShort = fieldChanges(kind, { ...row.values, shortName: said["shortName"] ?? null }, said, lists).length === 0;
    if (isUnit && !isShort)
      return judged("CONFLICT", `${changes.join("\n")}\nĐổi tên, cấp trên, thời gian của đơn vị làm ở trang Sắp xếp đơn vị.`);
    return judged("CHANGED", [...changes, newField(row) ?? []].flat().join("\n"));
  };
}

const newField = ({ values, read }: RowPart) =>
  values["field"] == null && read.asRead["field"] ? `Lĩnh vực “${read.asRead["field"]}” chưa có trong hub và sẽ được thêm.` : null;

/** What a row lacks to be written. */
function lackOf({ values, read }: RowPart, isUnit: boolean, lists: Lists, first: ReadonlyMap<string, RowPart>): string | null {
  const needed = isUnit ? ["code", "name", "level", "type", "validFrom"] : ["code", "name", "level"];
  if (needed.some((name) => values[name] == null)) return "Dòng thiếu mã, tên, cấp hoặc loại; hãy ghi cho đủ.";
  if (isUnit && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(values["code"]!)) return "Mã gồm chữ thường không dấu, số và gạch nối.";
  if (isUnit && values["validTo"] != null && values["validTo"] <= values["validFrom"]!) return "Ngày kết thúc phải sau ngày bắt đầu.";
  const parent = values["parent"] ?? null;
  if (isUnit && parent !== null && !first.has(parent) && !lists.units.some(({ code }) => code === parent))
    return `Không có đơn vị cấp trên mã “${parent}”.`;
  if (isUnit && parent === values["code"]) return "Đơn vị không thể là cấp trên của chính mình.";
  if (!isUnit && values["field"] == null && !read.asRead["field"]) return "Chưa rõ thủ tục thuộc lĩnh vực nào; hãy chọn lĩnh vực.";
  if (!isUnit && values["reportedBy"] == null) return "Chưa rõ đơn vị báo cáo; hãy chọn đơn vị.";
  return null;
}

function judgeNewUnit({ values }: RowPart, lists: Lists, judged: (effect: Effect, remark?: string | null) => Judgement): Judgement {
  const namesake = lists.units.find(({ name, validTo }) => validTo === null && fold(name) === fold(values["name"]!));
  return namesake
    ? judged("NEW", `Hub đang có đơn vị cùng tên, mã “${namesake.code}”; nếu là đơn vị đó, hãy bỏ dòng này hoặc sửa mã.`)
    : judged("NEW");
}
