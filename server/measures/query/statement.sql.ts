import { memberTable, membersOf } from "#server/measures/dimensions.ts";
import type { Bound, Question } from "#server/measures/question.ts";
import { list } from "./columns.ts";
import { comparisonJoins, linesSql, MASKS, placedParts } from "./lines.sql.ts";
import { passesOf } from "./passes.ts";
import { reportsSql } from "./reports.sql.ts";
import { setsSql, sumsSql } from "./sums.sql.ts";
import { timeSql } from "./time.sql.ts";
import { unitsSql } from "./units.sql.ts";
import { Values } from "./values.ts";

const OPERATOR: Record<Bound, string> = { lt: "<", lte: "<=", gt: ">", gte: ">=" };

/** Where one measure stands among the figures of a row. */
export interface MeasureColumns {
  readonly value: number;
  /** Of a ratio. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly parts: readonly { readonly bit: number; readonly masks: number; readonly reports: number }[];
  /** The place of the row, and out of how many follows; when asked. */
  readonly place: number | null;
  readonly changes: readonly ChangeColumns[];
}

export interface ChangeColumns {
  readonly value: number;
  readonly absolute: number;
  readonly relative: number;
  readonly rankChange: number | null;
  readonly denominator: number | null;
  readonly parts: MeasureColumns["parts"];
}

/**
 * Where everything stands in a row: first the count of all rows, the set of the row, a code and a name for each dimension,
 * and last all figures as one text, in which the measures are placed: the driver is slow with hundreds of columns.
 */
export interface Layout {
  readonly set: number;
  readonly members: readonly number[];
  readonly figures: number;
  readonly measures: readonly MeasureColumns[];
}

export interface AnalyzeStatement {
  readonly text: string;
  readonly values: Values;
  readonly layout: Layout;
}

/** A question as one statement: a row for each total, then one for each row of the page; when there is none, one with the count alone. */
export function writeStatement(question: Question): AnalyzeStatement {
  const values = new Values();
  const { passes, partsOf } = passesOf(question);
  const placed = placedParts(passes, partsOf);
  const time = timeSql(question.time, question.compare, values);
  const reports = passes.map((pass) => reportsSql(pass, question, values));
  const units = unitsSql(
    question,
    passes.map(({ number }) => [`f${number}`, `g${number}`] as const),
    values,
  );
  const sums = passes.flatMap((pass) => [sumsSql(pass, question), setsSql(pass, question)]);
  const { columns, layout } = layOut(question, placed);
  const steps = [time, ...reports, units, ...sums, linesSql(question, passes, placed), pageSql(question, columns, values)];
  const text = `with ${steps.join(",")}
select n.count, x.* from (select count(*)::integer as count from leaf) n
  left join (select * from page union all select * from total) x on true order by x.fid = 0, x.fid, x.place`;
  return { text, values, layout };
}

/** The columns of a row, and where they stand. */
function layOut(question: Question, placed: ReturnType<typeof placedParts>): { columns: string[]; layout: Layout } {
  const columns: string[] = [];
  const add = (sql: string) => columns.push(sql) - 1;
  const masks = new Map<string, number>();
  const partColumns = (mi: number, from: string) =>
    placed[mi]!.map(({ pass, part }) => {
      const name = `${from} ${pass}`;
      if (!masks.has(name)) masks.set(name, Math.min(...MASKS.map((mask) => add(`${from}.${mask}${pass}`))));
      return { bit: part.bit, masks: masks.get(name)!, reports: add(`${from}.r${part.number}::integer`) };
    });
  const measures = question.definitions.map((definition, mi): MeasureColumns => {
    const isRatio = definition.form === "RATIO";
    const [first, second = first] = placed[mi]!;
    const denominator = (from: string) => (isRatio ? add(`${from}.e${second!.part.number}`) : null);
    const value = add(`k.v${mi}`);
    const numerator = isRatio ? add(`k.n${first!.part.number}`) : null;
    const columnsOf = { value, numerator, denominator: denominator("k"), parts: partColumns(mi, "k") };
    const place = question.rank ? add(`k.place${mi}::integer`) : null;
    if (place !== null) add(`k.out${mi}`);
    const changes = question.compare.map((_, c): ChangeColumns => ({
      value: add(`k${c}.v${mi}`),
      absolute: add(`k.v${mi} - k${c}.v${mi}`),
      relative: add(`round((k.v${mi} - k${c}.v${mi})::numeric * 100 / nullif(abs(k${c}.v${mi}), 0), 2)`),
      rankChange: question.rank ? add(`(k${c}.place${mi} - k.place${mi})::integer`) : null,
      denominator: denominator(`k${c}`),
      parts: partColumns(mi, `k${c}`),
    }));
    return { ...columnsOf, place, changes };
  });
  const members = question.dimensions.map((_, index) => 3 + 2 * index);
  return { columns, layout: { set: 1, members, figures: 3 + 2 * members.length, measures } };
}

/** `leaf`: the rows that pass the conditions on values; `page` and `total`: their columns, with the members. */
function pageSql(question: Question, columns: readonly string[], values: Values): string {
  const having = question.having.map(({ measure, bound, value }) => ` and v${measure} ${OPERATOR[bound]} ${values.add("numeric", value)}`);
  const { labels, member, natural } = membersSql(question);
  const byValue = question.order.flatMap(({ by, index, descending }) => {
    const direction = `${descending ? "desc" : "asc"} nulls last`;
    return (by === "MEASURE" ? [`k.v${index}`] : natural[index]!).map((key) => `${key} ${direction}`);
  });
  const order = [...byValue, ...natural.flat().map((key) => `${key} nulls last`), "k.k"].join(", ");
  const rows = (from: string) =>
    `select k.fid, row_number() over (order by ${order})::integer as place, ${list(member)}row(${columns.join(", ")})::text as figures from ${from} k ${comparisonJoins(question)} ${labels.join(" ")}`;
  return `
leaf as (
  select * from k where fid = 0 and requested${having.join("")}
), page as (
  ${rows("leaf")} order by place limit ${values.add("bigint", String(question.limit))} offset ${values.add("bigint", String(question.offset))}
), total as (
  ${rows("(select * from k where fid > 0 and requested)")}
)`;
}

/** For each dimension: the join that finds its member, its code and name, and its natural order. */
function membersSql({ dimensions }: Question): { labels: string[]; member: string[]; natural: string[][] } {
  const labels: string[] = [];
  const member: string[] = [];
  const natural: string[][] = [];
  for (const [i, { key }] of dimensions.entries()) {
    const table = memberTable(key);
    const column = key === "PERIOD" ? "k.pid" : `k.d${i}`;
    if (!table) {
      const order = [...membersOf(key)!.keys()].map((value) => `"${value}"`).join(",");
      member.push(`${column} as code${i}, null as name${i}`);
      natural.push([`array_position('{${order}}'::text[], ${column})`]);
      continue;
    }
    // Each member is placed once, not each row: names are slow to compare.
    const id = key === "PROCEDURE_FIELD" || key === "PLAN" ? "code" : "id";
    const title = key === "PLAN" ? "title" : "name";
    const order = [...(table === "units" ? ["level"] : []), ...(key === "PERIOD" ? ["ends_on"] : [`${title} collate "vi-x-icu"`]), "code"];
    labels.push(
      `left join (select ${id} as id, code, ${title} as name, row_number() over (order by ${order.join(", ")}) as place from ${table}
        where ${id} in (select ${column} from k)) l${i} on l${i}.id = ${column}`,
    );
    member.push(`l${i}.code as code${i}, l${i}.name as name${i}`);
    natural.push([`l${i}.place`]);
  }
  return { labels, member, natural };
}
