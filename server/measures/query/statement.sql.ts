import { memberTable, membersOf } from "#server/measures/dimensions.ts";
import type { Bound, Question } from "#server/measures/question.ts";
import { cellJson, cellsSql, numberParts } from "./cells.sql.ts";
import { partsSql } from "./pass.sql.ts";
import { columnDimensions, sumsSql } from "./sums.sql.ts";
import { timeSql } from "./time.sql.ts";
import { unitsSql } from "./units.sql.ts";
import { Values } from "./values.ts";

const OPERATOR: Record<Bound, string> = { lt: "<", lte: "<=", gt: ">", gte: ">=" };

/** A question as one statement whose only row and column is the answer as JSON text: `{count, rows, totals}`. */
export function writeStatement(question: Question): { text: string; values: Values } {
  const values = new Values();
  const numbered = numberParts(question);
  const time = timeSql(question.time, question.compare, values);
  const parts = partsSql(numbered.parts, question, values);
  const steps = [time, `\nr as materialized (\n${parts}\n)`, unitsSql(question, values), sumsSql(question, numbered.parts)];
  const text = `with ${[...steps, cellsSql(question, numbered), rowsSql(question, values)].join(",")}
select json_build_object('count', (select count(*) from leaf),
  'rows', coalesce((select json_agg(json_build_array(members, cells) order by place) from page), '[]'),
  'totals', coalesce((select json_agg(json_build_array(members, cells, fid) order by fid, place) from total), '[]'))::text`;
  return { text, values };
}

/** `rows`: the cells of a row together; `leaf`: those that pass the conditions on values; `page` and `total`: with their members. */
function rowsSql(question: Question, values: Values): string {
  const dims = columnDimensions(question).map((i) => `d${i}`);
  const { cell, joins } = cellJson(question);
  const measured = [
    ...new Set([...question.having.map(({ measure }) => measure), ...question.order.flatMap((o) => (o.by === "MEASURE" ? [o.index] : []))]),
  ];
  const having = question.having.map(({ measure, bound, value }) => `v${measure} ${OPERATOR[bound]} ${values.add("numeric", value)}`);
  const list = (of: readonly string[]) => of.map((item) => `${item}, `).join("");
  const { labels, member, natural } = membersSql(question);
  const byValue = question.order.map(({ by, index, descending }) => {
    const direction = `${descending ? "desc" : "asc"} nulls last`;
    return by === "MEASURE" ? `t.v${index} ${direction}` : natural[index]!.map((key) => `${key} ${direction}`).join(", ");
  });
  const order = [...byValue, ...natural.flat().map((key) => `${key} nulls last`), "t.dk"].join(", ");
  const row = (from: string) =>
    `select t.fid, t.cells, json_build_array(${member.join(", ")}) as members, row_number() over (order by ${order}) as place from ${from} t ${labels.join(" ")}`;
  return `
lines as materialized (
  select k.fid, k.dk, ${list(dims.map((dim) => `k.${dim}`))}k.pid, json_object_agg(k.mi, ${cell}) as cells
    ${measured.map((mi) => `, max(k.value) filter (where k.mi = ${mi}) as v${mi}`).join("")}
  from k ${joins} where k.requested group by k.fid, k.dk, ${list(dims.map((dim) => `k.${dim}`))}k.pid
), leaf as (
  select * from lines where fid = 0${having.map((condition) => ` and ${condition}`).join("")}
), page as (
  ${row("leaf")} order by place limit ${values.add("bigint", String(question.limit))} offset ${values.add("bigint", String(question.offset))}
), total as (
  ${row("(select * from lines where fid > 0)")}
)`;
}

/** For each dimension: the join that finds its member, the member as JSON, and its natural order. */
function membersSql({ dimensions }: Question): { labels: string[]; member: string[]; natural: string[][] } {
  const labels: string[] = [];
  const member: string[] = [];
  const natural: string[][] = [];
  for (const [i, { key }] of dimensions.entries()) {
    const table = memberTable(key);
    const column = key === "PERIOD" ? "t.pid" : `t.d${i}`;
    if (!table) {
      const order = [...membersOf(key)!.keys()].map((value) => `"${value}"`).join(",");
      member.push(`json_build_array(${column}, null)`);
      natural.push([`array_position('{${order}}'::text[], ${column})`]);
      continue;
    }
    const isCode = key === "PROCEDURE_FIELD" || key === "PLAN";
    labels.push(`left join ${table} l${i} on l${i}.${isCode ? "code" : "id"} = ${column}`);
    member.push(`json_build_array(l${i}.code, l${i}.${key === "PLAN" ? "title" : "name"})`);
    const name = `l${i}.${key === "PLAN" ? "title" : "name"} collate "vi-x-icu"`;
    natural.push(key === "PERIOD" ? [`l${i}.ends_on`] : table === "units" ? [`l${i}.level`, name, `l${i}.code`] : [name, `l${i}.code`]);
  }
  return { labels, member, natural };
}
