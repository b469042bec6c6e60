import type { Sql } from "postgres";
import { memberTable } from "./dimensions.ts";
import { Values } from "./query/values.ts";
import type { Question } from "./question.ts";
import { refuse } from "./refuse.ts";

/**
 * Refuses codes that no record bears, and periods of another kind or window, before the question itself runs: one small
 * statement over unique keys, only when the question names codes.
 */
export async function checkMembers(sql: Sql, { filters, time }: Question): Promise<void> {
  const named = filters.flatMap(({ key, members }, index) => {
    const table = memberTable(key);
    return table ? [{ table, members, path: `filters.${index}.in`, what: key }] : [];
  });
  const asked = time.periods ? [...named, { table: "periods", members: time.periods, path: "time.periods", what: "PERIOD" }] : named;
  if (asked.length === 0) return;
  const values = new Values();
  const text = asked
    .map(({ table, members }, i) => {
      const more =
        table === "periods"
          ? ` and t.kind = ${values.add("period_kind", time.kind)} and t."window" = ${values.add("period_window", time.window)}`
          : "";
      return `select ${i} as at, code from unnest(${values.list(members)}) code where not exists (select from ${table} t where t.code = code.code${more})`;
    })
    .join(" union all ");
  const [missing] = await sql.unsafe<{ at: number; code: string }[]>(`${text} limit 1`, values.all as never[]);
  if (!missing) return;
  const { path, what, members } = asked[missing.at]!;
  const advice =
    what === "PERIOD"
      ? `Hãy dùng mã kỳ loại ${time.kind}, cách tính ${time.window}; hai cách tính khoảng không trộn trong một câu hỏi.`
      : "Hãy tìm mã đúng bằng ô tìm kiếm hoặc trường `search`.";
  throw refuse(
    `${path}.${members.indexOf(missing.code)}`,
    `Không có ${what === "PERIOD" ? "kỳ phù hợp" : "bản ghi"} mã ${JSON.stringify(missing.code)}.`,
    advice,
  );
}
