import { count, decimal, found, place, values, type DatabaseCheck } from "./check.ts";

/** Every body with all that counts into its subtree: a people's committee speaks for its territory. */
const below = (table: string) => `
  bodies as materialized (
    select distinct t.unit_id as top, c.descendant_id as part
    from (select distinct unit_id from ${table} where coverage = 'SUBTREE') t
    join units u on u.id = t.unit_id
    left join unit_parents up on up.unit_id = u.id and u.type = 'PEOPLES_COMMITTEE'
    left join units territory on territory.id = up.parent_id and territory.type = 'TERRITORY' and territory.level = u.level
    join unit_closure c on c.ancestor_id = coalesce(territory.id, u.id))`;

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
  readonly format?: (sql: string) => string;
}

/**
 * What a body says of its whole subtree beside what the units in it say: of themselves, and of their own subtrees where they
 * speak for those below them. Nothing is said of a period in which fewer units than usual have reported yet.
 */
const total = ({ key, table, column, name, same, whole = "true", part = "true", isEach, format = count }: Total): DatabaseCheck => {
  const group = ["unit_id", "period_id", ...same].map((of) => `t.${of}`).join(", ");
  const alike = (row: string, as: string) => same.map((of) => ` and ${row}.${of} is not distinct from ${as}.${of}`).join("");
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
          with ${below(table)}, summed as (
            select ${group}, array_agg(distinct t.id) as ids, max(t.${column}) as whole, sum(o.${column}) as parts,
              max(o.${column}) as greatest, count(*) as pieces
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
              }
            group by ${group}
            having bool_and(o.${column} is not null) and count(*) >= 2)
          select s.*, max(s.pieces) over (partition by ${["s.unit_id", ...same.map((of) => `s.${of}`)].join(", ")}, p.kind) as usual
          from summed s join periods p on p.id = s.period_id) d
        where abs(d.whole - d.parts) > ${tolerance} and (d.parts > d.whole or d.pieces = d.usual)`,
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
    format: (sql) => `${decimal(`${sql} / 1000000.0`)} || ' triệu đồng'`,
  }),
  total({ key: "V13.moves", table: "personnel_moves", column: "count", name: "Số người", same: ["kind", "position_group"] }),
];
