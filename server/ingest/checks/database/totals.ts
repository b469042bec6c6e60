import { bodiesOf } from "./bodies.ts";
import { count, decimal, found, place, values, type DatabaseCheck } from "./check.ts";

interface Total {
  readonly key: string;
  readonly table: string;
  /** The column that adds up over units, and what it is called. */
  readonly column: string;
  readonly name: string;
  /** What else must be the same in a total and its parts. */
  readonly same: readonly string[];
  /** Conditions of the rows that are the totals, and of those that are parts. */
  readonly whole?: string;
  readonly part?: string;
  /** Every unit speaks for itself, whoever sums up for it too. */
  readonly isEach?: true;
  /** Where a total names the units it is made of: the table of names, and its column of the total. */
  readonly named?: readonly [table: string, of: string];
  readonly format?: (sql: string) => string;
}

/**
 * What a body says of its whole subtree beside what the units in it say: of themselves, and of their own subtrees where they
 * speak for those below them. Of less than the total nothing is said while a unit of the period that reports at other times, or a
 * people's committee of a level of which others report, has not reported, unless the total names exactly those that did.
 */
const total = ({ key, table, column, name, same, whole = "true", part = "true", isEach, named, format = count }: Total): DatabaseCheck => {
  const group = ["unit_id", "period_id", ...same].map((of) => `t.${of}`).join(", ");
  const alike = (row: string, as: string) => same.map((of) => ` and ${row}.${of} is not distinct from ${as}.${of}`).join("");
  const columns = (row: string) => same.map((of) => `, ${row}.${of}`).join("");
  return {
    key,
    tables: [table, "unit_parents", "units"],
    sql: ({ tolerance }) =>
      found(
        {
          key: place(...["unit_id", "period_id", ...same].map((of) => `d.${of}`)),
          ...{ unit: "d.unit_id", period: "d.period_id", table, ids: "d.ids" },
          severity: "case when d.greatest > d.whole then 'ERROR' end",
          message: `format('${name} cả địa bàn ghi %s, cộng %s đơn vị được %s; lệch %s.',
            ${format("d.whole")}, d.pieces, ${format("d.parts")}, ${format("abs(d.whole - d.parts)")})`,
          fix: "'Đối chiếu số của từng đơn vị với biểu tổng hợp.'",
          values: values(
            ["Cả địa bàn", format("d.whole")],
            ["Cộng các đơn vị", format("d.parts")],
            ["Lệch", format("d.whole - d.parts")],
            ["Số đơn vị", "d.pieces::text"],
          ),
          weight: "d.whole - d.parts",
        },
        `from (
          with ${bodiesOf(table)}, pairs as materialized (
            select ${group}, t.id, t.${column} as whole, o.unit_id as part, o.${column} as amount
            from ${table} t join bodies b on b.top = t.unit_id
            join ${table} o on o.unit_id = b.part and o.period_id = t.period_id and o.state > 'SUBMITTED' and ${part}${alike("o", "t")}
            where t.coverage = 'SUBTREE' and t.state > 'SUBMITTED' and ${whole} and t.${column} is not null
              and (${
                isEach
                  ? "o.coverage = 'OWN')"
                  : `o.coverage = 'OWN' or o.unit_id <> t.unit_id and not exists (
                select from ${table} h where h.unit_id = o.unit_id and h.period_id = o.period_id and h.coverage = 'OWN'${alike("h", "o")}))
              and not exists (
                select from bodies m join ${table} h on h.unit_id = m.top and h.period_id = o.period_id and h.coverage = 'SUBTREE'${alike("h", "o")}
                where m.part = o.unit_id and m.top not in (t.unit_id, o.unit_id) and m.top in (select n.part from bodies n where n.top = t.unit_id)
                  and not exists (
                    select from ${table} g where g.unit_id = m.top and g.period_id = o.period_id and g.coverage = 'OWN'${alike("g", "o")}))`
              }),
          summed as (
            select ${group}, (array_agg(t.id))[1] as id, array_agg(distinct t.id) as ids, max(t.whole) as whole, sum(t.amount) as parts,
              max(t.amount) as greatest, count(distinct t.part) as pieces, array_agg(distinct t.part) as units
            from pairs t group by ${group} having bool_and(t.amount is not null) and count(*) >= 2),
          members as materialized (select distinct t.unit_id, t.part${columns("t")} from pairs t),
          awaited as materialized (
            select unit_id, part${columns("m")} from members m
            union
            select m.unit_id, b.part${columns("m")}
            from (select distinct m.unit_id, x.level as tier${columns("m")} from members m join units x on x.id = m.part and x.type = 'PEOPLES_COMMITTEE') m
            join bodies b on b.top = m.unit_id join units u on u.id = b.part and u.level = m.tier and u.type = 'PEOPLES_COMMITTEE')
          select s.*, (
            select count(*) from awaited a join units u on u.id = a.part
            where a.unit_id = s.unit_id${alike("a", "s")} and u.valid_from <= p.ends_on and coalesce(u.valid_to > p.starts_on, true)) as due
          from summed s join periods p on p.id = s.period_id) d
        where abs(d.whole - d.parts) > ${tolerance} and (d.parts > d.whole or d.pieces >= d.due${
          named ? ` or d.units = (select array_agg(n.unit_id order by n.unit_id) from ${named[0]} n where n.${named[1]} = d.id)` : ""
        })`,
      ),
  };
};

export const totalChecks: readonly DatabaseCheck[] = [
  total({
    key: "V13.dossiers",
    table: "dossier_stats",
    column: "resolved",
    name: "Đã giải quyết",
    same: ["field_id"],
    whole: "t.field_id is null and t.level is null",
    part: "o.level is not null",
    isEach: true,
  }),
  total({ key: "V13.staff", table: "staff_stats", column: "present", name: "Có mặt", same: ["kind"] }),
  total({
    key: "V13.budget",
    table: "budget_figures",
    column: "amount_vnd",
    name: "Số tiền",
    same: ["kind"],
    named: ["budget_figure_units", "budget_figure_id"],
    format: (sql) => `${decimal(`${sql} / 1000000.0`)} || ' triệu đồng'`,
  }),
  total({ key: "V13.moves", table: "personnel_moves", column: "count", name: "Số người", same: ["kind", "position_group"] }),
];
