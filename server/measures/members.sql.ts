import type { Sql } from "postgres";
import type { HubError } from "#server/core/errors.ts";
import { memberTable } from "./dimensions.ts";
import { Values } from "./query/values.ts";
import type { AskedTime, Question } from "./question.ts";
import { refuse } from "./refuse.ts";

/** Codes that a question names, and where. */
interface Named {
  readonly at: number;
  readonly table: string;
  readonly members: readonly string[];
  readonly path: string;
  readonly time: AskedTime | null;
}

function namedBy({ filters, time }: Question, at: number): Named[] {
  const named = filters.flatMap(({ key, members }, index): Named[] => {
    const table = memberTable(key);
    return table ? [{ at, table, members, path: `filters.${index}.in`, time: null }] : [];
  });
  return time.periods ? [...named, { at, table: "periods", members: time.periods, path: "time.periods", time }] : named;
}

/**
 * Refuses codes that no record bears, and periods of another kind or window, before the questions themselves run: one small
 * statement over unique keys for all of them, only when codes are named.
 *
 * @returns the refusals by the place of the question
 */
export async function findStrangers(sql: Sql, questions: readonly Question[]): Promise<Map<number, HubError>> {
  const asked = questions.flatMap(namedBy);
  if (asked.length === 0) return new Map();
  const values = new Values();
  const text = asked
    .map(({ table, members, time }, i) => {
      const more = time
        ? ` and t.kind = ${values.add("period_kind", time.kind)} and t."window" = ${values.add("period_window", time.window)}`
        : "";
      return `(select ${i} as at, code from unnest(${values.list(members)}) code where not exists (select from ${table} t where t.code = code.code${more}) limit 1)`;
    })
    .join(" union all ");
  const missing = await sql.unsafe<{ at: number; code: string }[]>(`${text} order by at desc`, values.all as never[]);
  // The first of a question comes last, and stays.
  return new Map(missing.map(({ at, code }) => [asked[at]!.at, refuseStranger(asked[at]!, code)]));
}

function refuseStranger({ path, members, time }: Named, code: string): HubError {
  const advice = time
    ? `Hãy dùng mã kỳ loại ${time.kind}, cách tính ${time.window}; hai cách tính khoảng không trộn trong một câu hỏi.`
    : "Hãy tìm mã đúng bằng ô tìm kiếm hoặc trường `search`.";
  return refuse(`${path}.${members.indexOf(code)}`, `Không có ${time ? "kỳ phù hợp" : "bản ghi"} mã ${JSON.stringify(code)}.`, advice);
}
