import { count, found, place, values, type DatabaseCheck } from "./check.ts";

const tables = ["procedure_counts"];
const same = ["unit_id", "period_id", "level", "coverage"];

/** Published with a change, beside each kind of change. */
const published: DatabaseCheck = {
  key: "V1.published",
  tables,
  sql: ({ tolerance }) =>
    found(
      {
        key: place(...[...same, "field_id"].map((of) => `d.${of}`)),
        ...{ unit: "d.unit_id", period: "d.period_id", table: "procedure_counts", ids: "d.ids" },
        message: `format('Công bố ghi %s thủ tục, cộng ban hành mới, sửa đổi, thay thế và bãi bỏ được %s; lệch %s.', ${count("d.whole")}, ${count("d.parts")}, ${count("abs(d.whole - d.parts)")})`,
        fix: `format('Nếu các phần đúng thì tổng là %s.', ${count("d.parts")})`,
        values: values(
          ["Công bố", count("d.whole")],
          ["Ban hành mới", count("d.new")],
          ["Sửa đổi, bổ sung", count("d.amended")],
          ["Thay thế", count("d.replaced")],
          ["Bãi bỏ", count("d.abolished")],
          ["Lệch", count("d.whole - d.parts")],
        ),
        weight: "d.whole - d.parts",
      },
      `from (
        select ${same.join(", ")}, field_id, timing, array_agg(id order by id) as ids,
          sum(count) filter (where kind = 'PUBLISHED') as whole, sum(count) filter (where kind not in ('PUBLISHED', 'IN_FORCE')) as parts,
          sum(count) filter (where kind = 'NEW') as new, sum(count) filter (where kind = 'AMENDED') as amended,
          sum(count) filter (where kind = 'REPLACED') as replaced, sum(count) filter (where kind = 'ABOLISHED') as abolished
        from procedure_counts where state > 'SUBMITTED' and kind <> 'IN_FORCE'
        group by ${same.join(", ")}, field_id, timing
        -- Kinds that are not told are not there; a single kind makes no sum.
        having count(*) filter (where kind <> 'PUBLISHED') >= 2) d
      where abs(d.whole - d.parts) > ${tolerance}`,
    ),
};

/** All fields beside each, or all levels beside each. */
const parts = (name: string, words: string, by: string, keep: readonly string[]): DatabaseCheck => ({
  key: `V1.procedures-${name}`,
  tables,
  sql: ({ tolerance }) =>
    found(
      {
        key: place(...[...keep, "kind", "timing"].map((of) => `d.${of}`)),
        ...{ unit: "d.unit_id", period: "d.period_id", table: "procedure_counts", ids: "d.ids" },
        severity: "case when d.parts > d.whole then 'ERROR' else 'WARNING' end",
        message: `format('Tổng số thủ tục ghi %s, cộng %s ${words} được %s; lệch %s.', ${count("d.whole")}, d.pieces, ${count("d.parts")}, ${count("abs(d.whole - d.parts)")})`,
        fix: "case when d.parts < d.whole then 'Kiểm tra phần nào còn thiếu.' else 'Kiểm tra phần nào ghi cao, hoặc tổng ghi thấp.' end",
        values: values(["Tổng ghi", count("d.whole")], ["Cộng các phần", count("d.parts")], ["Lệch", count("d.whole - d.parts")]),
        weight: "d.whole - d.parts",
      },
      `from (
        select ${keep.join(", ")}, kind, timing, array_agg(id order by id) as ids, sum(count) filter (where ${by} is null) as whole,
          sum(count) filter (where ${by} is not null) as parts, count(*) filter (where ${by} is not null) as pieces
        from procedure_counts where state > 'SUBMITTED'${name === "levels" ? " and field_id is null and coverage = 'SUBTREE'" : ""}
        group by ${keep.join(", ")}, kind, timing having count(*) filter (where ${by} is not null) >= 2) d
      where abs(d.whole - d.parts) > ${tolerance}`,
    ),
});

/** What is in force at an end is what was at the beginning, and what came and went between. */
const stock: DatabaseCheck = {
  key: "V14.stock",
  tables: [...tables, "periods"],
  sql: ({ tolerance }) =>
    found(
      {
        key: place(...["unit_id", "period_id", "level", "field_id", "coverage"].map((of) => `d.${of}`)),
        ...{ unit: "d.unit_id", period: "d.period_id", table: "procedure_counts", ids: "array[d.id, d.before_id] || d.ids" },
        message: `format('Thủ tục đang có hiệu lực ghi %s; đầu kỳ %s, ban hành mới %s, bãi bỏ %s thì còn %s; lệch %s.', ${count("d.count")}, ${count("d.before")},
          ${count("d.new")}, ${count("d.abolished")}, ${count("d.due")}, ${count("abs(d.count - d.due)")})`,
        fix: "'Đối chiếu danh mục đang công khai với các quyết định công bố trong kỳ.'",
        values: values(
          ["Cuối kỳ", count("d.count")],
          ["Đầu kỳ", count("d.before")],
          ["Ban hành mới", count("d.new")],
          ["Bãi bỏ", count("d.abolished")],
          ["Theo thay đổi", count("d.due")],
        ),
        weight: "d.count - d.due",
      },
      `from (
        select c.*, b.id as before_id, b.count as before, m.new, m.abolished, m.ids, b.count + m.new - m.abolished as due
        from procedure_counts c join periods p on p.id = c.period_id
        join periods q on q.kind = p.kind and q."window" = p."window" and q.ends_on = p.starts_on - 1
        join procedure_counts b on b.period_id = q.id and b.kind = 'IN_FORCE' and b.unit_id = c.unit_id and b.coverage = c.coverage and b.state > 'SUBMITTED'
          and b.level is not distinct from c.level and b.field_id is not distinct from c.field_id
        join lateral (
          select sum(x.count) filter (where x.kind = 'NEW') as new, sum(x.count) filter (where x.kind = 'ABOLISHED') as abolished, array_agg(x.id order by x.id) as ids
          from procedure_counts x where x.period_id = c.period_id and x.unit_id = c.unit_id and x.coverage = c.coverage and x.state > 'SUBMITTED'
            and x.timing = 'IN_PERIOD' and x.kind in ('NEW', 'ABOLISHED') and x.level is not distinct from c.level and x.field_id is not distinct from c.field_id) m
          on m.new is not null and m.abolished is not null
        where c.kind = 'IN_FORCE' and c.state > 'SUBMITTED') d
      where abs(d.count - d.due) > ${tolerance}`,
    ),
};

export const procedureChecks: readonly DatabaseCheck[] = [
  published,
  parts("fields", "lĩnh vực", "field_id", same),
  parts("levels", "cấp", "level", ["unit_id", "period_id", "coverage"]),
  stock,
];
