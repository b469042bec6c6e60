import type { Sql } from "postgres";
import { memberTable } from "#server/measures/dimensions.ts";
import { Values } from "#server/measures/query/values.ts";
import { refuseCell, type Cell } from "./cell.ts";

/** Refuses codes that no record bears, before the rows are looked for: one small statement over unique keys. */
export async function checkCellMembers(sql: Sql, { members, question }: Cell): Promise<void> {
  const values = new Values();
  const checks = members.flatMap(({ index, dimension, key }) => {
    const table = memberTable(dimension);
    if (!table || key === null) return [];
    const more =
      table === "periods"
        ? ` and t.kind = ${values.add("period_kind", question.time.kind)} and t."window" = ${values.add("period_window", question.time.window)}`
        : "";
    return [`select ${index} as at where not exists (select from ${table} t where t.code = ${values.add("text", key)}${more})`];
  });
  if (checks.length === 0) return;
  const [missing] = await sql.unsafe<{ at: number }[]>(`${checks.join(" union all ")} limit 1`, values.all as never[]);
  if (!missing) return;
  const { dimension, key } = members.find(({ index }) => index === missing.at)!;
  throw refuseCell(
    `members.${missing.at}.key`,
    dimension === "PERIOD"
      ? `Không có kỳ ${JSON.stringify(key)} loại ${question.time.kind}, cách tính ${question.time.window}.`
      : `Không có bản ghi mã ${JSON.stringify(key)}.`,
    "Hãy dùng `key` của dòng trong câu trả lời.",
  );
}
