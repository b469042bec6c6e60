import { count, decimal, found, place, values, type DatabaseCheck } from "./check.ts";
import { figureTables } from "./figures.ts";

const lone = (row: string) => ({ unit: `${row}.unit_id`, period: `${row}.period_id`, table: "lone_observations" });

/** "x of y" where the whole counts the communes of a district or a province, which are known. */
const members: DatabaseCheck = {
  key: "V5.members",
  tables: ["lone_observations", "units", "unit_parents"],
  sql: () =>
    found(
      {
        ...lone("d"),
        key: place("d.unit_id", "d.period_id", "d.indicator_id", "d.level", "d.dimensions"),
        ids: "array[d.id]",
        state: "d.state",
        message: `format('“%s” ghi %s trên %s đơn vị cấp xã, trong hub có %s.', d.name, ${count("d.value")}, ${count("d.out_of")}, ${count("d.members")})`,
        fix: "'Kiểm tra tổng số đơn vị, nhất là sau khi sắp xếp.'",
        values: values(["Đạt", count("d.value")], ["Trên tổng số", count("d.out_of")], ["Đơn vị cấp xã", count("d.members")]),
        weight: "d.out_of - d.members",
      },
      `from (
        select o.*, i.name, m.members from lone_observations o join indicators i on i.id = o.indicator_id join periods p on p.id = o.period_id
        join units u on u.id = o.unit_id and u.level in ('DISTRICT', 'PROVINCE')
        cross join lateral (
          select count(distinct c.descendant_id) as members
          from (select o.unit_id as top union select up.parent_id from unit_parents up where up.unit_id = o.unit_id) t
          join unit_closure c on c.ancestor_id = t.top and c.valid_from <= coalesce(p.ends_on, today()) and (c.valid_to is null or c.valid_to > coalesce(p.ends_on, today()))
          join units x on x.id = c.descendant_id and x.level = 'COMMUNE' and x.type = 'PEOPLES_COMMITTEE') m
        where o.level = 'COMMUNE' and o.out_of is not null and o.coverage = 'SUBTREE') d
      where d.members > 1 and d.out_of <> d.members`,
    ),
};

/** Cumulative counts never fall within a year. */
const falling: DatabaseCheck = {
  key: "V12.indicators",
  tables: ["lone_observations", "periods"],
  sql: ({ tolerance }) =>
    found(
      {
        ...lone("d"),
        key: place("d.unit_id", "d.period_id", "d.indicator_id", "d.level", "d.dimensions"),
        ids: "array[d.id, d.before_id]",
        message: `format('“%s” lũy kế ghi %s, thấp hơn %s của %s.', d.name, ${decimal("d.value")}, ${decimal("d.before")}, d.before_name)`,
        fix: "'Có thể ghi số của riêng kỳ thay cho số lũy kế.'",
        values: values(["Lũy kế", decimal("d.value")], ["Lũy kế kỳ trước", decimal("d.before")]),
        weight: "d.before - d.value",
      },
      `from (
        select o.*, i.name, lag(o.value) over same as before, lag(o.id) over same as before_id, lag(p.name) over same as before_name, lag(p.ends_on) over same as before_end, p.ends_on
        from lone_observations o join indicators i on i.id = o.indicator_id and i.value_type = 'INTEGER' join periods p on p.id = o.period_id
        where o.timing = 'CUMULATIVE' and o.kind = 'ACTUAL' and o.comparator = 'EQ' and o.state > 'SUBMITTED'
        window same as (partition by o.indicator_id, o.unit_id, o.coverage, o.level, o.dimensions, p.year, p."window" order by p.ends_on)) d
      where d.before_end < d.ends_on and d.before - d.value > ${tolerance}`,
    ),
};

const percent: DatabaseCheck = {
  key: "V15.percent",
  tables: ["targets", "indicators"],
  sql: () =>
    found(
      {
        ...{ unit: "d.unit_id", period: "d.period_id", table: "targets", ids: "array[d.id]", state: "d.state" },
        key: place("d.unit_id", "d.period_id", "d.indicator_id"),
        message: `format('Mục tiêu “%s” ghi %s%%, ngoài khoảng từ 0 đến 100.', d.name, ${decimal("d.value")})`,
        fix: "'Kiểm tra giá trị và đơn vị tính.'",
        values: values(["Mục tiêu, %", decimal("d.value")]),
        weight: "d.value",
      },
      `from (select t.*, i.name from targets t join indicators i on i.id = t.indicator_id where i.unit_of_measure in ('%', 'phần trăm')) d
      where d.value not between 0 and 100 or d.until not between 0 and 100`,
    ),
};

const baseline: DatabaseCheck = {
  key: "V15.baseline",
  tables: ["targets", "lone_observations", "dossier_stats"],
  sql: () =>
    found(
      {
        ...{ unit: "d.unit_id", period: "d.period_id", table: "targets", ids: "array[d.id]", state: "d.state" },
        key: place("d.unit_id", "d.period_id", "d.indicator_id"),
        severity: "'NOTICE'",
        message: `format('Mục tiêu “%s” tăng mỗi năm %s%s, nhưng chưa có số xuất phát trong hub.', d.name, ${decimal("d.value")}, case when d.unit_of_measure = '%' then ' điểm phần trăm' else '' end)`,
        fix: "'Nhập số của năm trước khi kế hoạch bắt đầu.'",
        values: values(["Tăng mỗi năm", decimal("d.value")], ["Đến", decimal("d.until")]),
        weight: "d.value",
      },
      `from (select t.*, i.name, i.unit_of_measure from targets t join indicators i on i.id = t.indicator_id) d
      where d.is_yearly_growth and not exists (
        select from observations o where o.indicator_id = d.indicator_id and o.unit_id = d.unit_id and o.kind = 'ACTUAL' and o.state > 'SUBMITTED')`,
    ),
};

/** The same cell from a table of its own and as a lone figure. */
const twice: DatabaseCheck = {
  key: "V16.values",
  tables: [...Object.keys(figureTables), "indicators"],
  sql: () =>
    found(
      {
        ...lone("d"),
        key: place("d.unit_id", "d.period_id", "d.indicator_id", "d.level", "d.dimensions", "d.timing"),
        ids: "array[d.id]",
        message: `format('“%s” có hai giá trị đã duyệt: %s và %s.', d.name, ${decimal("d.value")}, ${decimal("d.other")})`,
        fix: "'Giữ một giá trị; nguồn kia ghi ở ghi chú.'",
        values: values(["Giá trị", decimal("d.value")], ["Giá trị khác", decimal("d.other")]),
        weight: "d.value - d.other",
      },
      `from (
        with shared as materialized (
          select i.id, i.name from indicators i
          cross join lateral (select from observations y where y.indicator_id = i.id and y.figure_of is not null limit 1) y)
        select o.*, i.name, x.value as other from lone_observations o join shared i on i.id = o.indicator_id
        join observations x on x.indicator_id = o.indicator_id and x.unit_id = o.unit_id and x.period_id = o.period_id
          and x.kind = o.kind and x.timing = o.timing and x.coverage = o.coverage and x.level is not distinct from o.level and x.dimensions = o.dimensions
          and x.figure_of is not null and x.state > 'SUBMITTED'
        where o.state > 'SUBMITTED' and o.comparator = 'EQ') d
      where d.other <> d.value`,
    ),
};

export const indicatorChecks: readonly DatabaseCheck[] = [members, falling, percent, baseline, twice];
