import { count, day, decimal, found, values, type DatabaseCheck } from "./check.ts";

/** Tables of figures and what they are called. */
export const figureTables: Readonly<Record<string, string>> = {
  autonomy_stats: "tự chủ tài chính",
  budget_figures: "ngân sách",
  dossier_stats: "hồ sơ",
  index_scores: "điểm chỉ số",
  lone_observations: "chỉ tiêu",
  personnel_moves: "biến động nhân sự",
  procedure_counts: "số lượng thủ tục",
  soe_actions: "sắp xếp doanh nghiệp",
  staff_stats: "biên chế",
};

const each = (write: (table: string, name: string) => DatabaseCheck): DatabaseCheck[] =>
  Object.entries(figureTables).map(([table, name]) => write(table, name));

/** Figures counted at a day outside their period; a report is closed some days after its window. */
const outside = each((table, name) => ({
  key: `V6.${table}`,
  tables: [table, "periods"],
  sql: ({ least }) =>
    found(
      {
        key: "concat_ws('/', d.unit_id, d.period_id, d.as_of)",
        ...{ unit: "d.unit_id", period: "d.period_id", table, ids: "d.ids", state: "d.state" },
        message: `format('Số liệu ${name} chốt ngày %s, ngoài kỳ từ %s đến %s.', ${day("d.as_of")}, ${day("d.starts_on")}, ${day("d.ends_on")})`,
        fix: "'Kiểm tra ngày chốt số liệu, nhất là năm.'",
        values: values(
          ["Ngày chốt", day("d.as_of")],
          ["Đầu kỳ", day("d.starts_on")],
          ["Cuối kỳ", day("d.ends_on")],
          ["Số dòng", "cardinality(d.ids)::text"],
        ),
        weight: "greatest(d.as_of - d.ends_on, d.starts_on - d.as_of)",
      },
      `from (
        select t.unit_id, t.period_id, t.as_of, p.starts_on, p.ends_on, array_agg(t.id order by t.id) as ids, min(t.state) as state
        from ${table} t join periods p on p.id = t.period_id
        where t.as_of < p.starts_on or t.as_of > p.ends_on + ${least}
        group by t.unit_id, t.period_id, t.as_of, p.starts_on, p.ends_on) d`,
    ),
}));

/** Figures of a period in which their unit was not there. */
const gone = each((table, name) => ({
  key: `V17.${table}`,
  tables: [table, "periods", "units"],
  sql: () =>
    found(
      {
        key: "concat_ws('/', d.unit_id, d.period_id)",
        ...{ unit: "d.unit_id", period: "d.period_id", table, ids: "d.ids", state: "d.state" },
        message: `format('Số liệu ${name} của kỳ %s, nhưng đơn vị %s.', d.period,
          case when d.valid_from > d.ends_on then format('đến %s mới thành lập', ${day("d.valid_from")}) else format('đã kết thúc từ %s', ${day("d.valid_to")}) end)`,
        fix: "'Chuyển số liệu sang đơn vị kế thừa, hoặc sửa kỳ.'",
        values: values(
          ["Thành lập", day("d.valid_from")],
          ["Kết thúc", day("d.valid_to")],
          ["Đầu kỳ", day("d.starts_on")],
          ["Cuối kỳ", day("d.ends_on")],
        ),
        weight: "cardinality(d.ids)",
      },
      `from (
        select t.unit_id, t.period_id, p.name as period, p.starts_on, p.ends_on, u.valid_from, u.valid_to, array_agg(t.id order by t.id) as ids, min(t.state) as state
        from ${table} t join periods p on p.id = t.period_id join units u on u.id = t.unit_id
        where u.valid_from > p.ends_on or u.valid_to <= p.starts_on
        group by t.unit_id, t.period_id, p.name, p.starts_on, p.ends_on, u.valid_from, u.valid_to) d`,
    ),
}));

/** Provisional figures long after their period: one finding for each kind and period. */
const provisional = each((table, name) => ({
  key: `V20.${table}`,
  tables: [table, "periods"],
  sql: ({ tolerance }) =>
    found(
      {
        key: "d.period_id::text",
        ...{ period: "d.period_id", table, ids: "d.ids" },
        message: `format('%s dòng số liệu ${name} của %s vẫn là số tạm, %s ngày sau khi hết kỳ.', ${count("d.pieces")}, d.period, d.days)`,
        fix: "'Thay bằng số chính thức, hoặc duyệt như đã có.'",
        values: values(["Số dòng", count("d.pieces")], ["Số đơn vị", count("d.units")], ["Hết kỳ", day("d.ends_on")]),
        weight: "d.pieces",
      },
      `from (
        select t.period_id, p.name as period, p.ends_on, today() - p.ends_on as days, count(*) as pieces, count(distinct t.unit_id) as units,
          (array_agg(t.id order by t.id))[1:100] as ids
        from ${table} t join periods p on p.id = t.period_id
        where t.state = 'PROVISIONAL' and p.ends_on < today() - ${tolerance}
        group by t.period_id, p.name, p.ends_on) d`,
    ),
}));

/** What changes, from where, of which rows and what it is called. */
interface Series {
  readonly key: string;
  readonly table: string;
  readonly name: string;
  readonly column: string;
  readonly by: string;
  readonly only: string;
  readonly isSeasonal: boolean;
}

/**
 * A great change beside the period before, beside the same period last year where there is one, beyond what chance would do
 * (three standard deviations of a count), and beyond three standard deviations of the unit's own series where that is long. Who took
 * over other units' work within the year is left aside.
 */
const leap = ({ key, table, name, column, by, only, isSeasonal }: Series): DatabaseCheck => ({
  key,
  tables: [table, "periods"],
  sql: ({ tolerance, least }) =>
    found(
      {
        key: "concat_ws('/', d.unit_id, d.period_id, d.kind_of)",
        ...{ unit: "d.unit_id", period: "d.period_id", table, ids: "array[d.id, d.before_id]" },
        message: `format('${name} %s %s%% so với kỳ trước: từ %s %s %s.', case when d.now > d.before then 'tăng' else 'giảm' end,
          ${decimal("round(100.0 * abs(d.now - d.before) / d.before, 1)")}, ${count("d.before")}, case when d.now > d.before then 'lên' else 'xuống' end, ${count("d.now")})`,
        fix: "'Xác nhận nếu đúng thực tế; xem có nhầm kỳ, nhầm đơn vị tính hay thừa, thiếu một chữ số không.'",
        values: values(["Kỳ này", count("d.now")], ["Kỳ trước", count("d.before")], ["Cùng kỳ năm trước", count("d.last_year")]),
        weight: "ln(greatest(d.now, 1)::numeric / d.before)",
      },
      `from (
        with rows as materialized (
          select t.id, t.unit_id, t.period_id, ${by} as kind_of, t.${column}::bigint as now, p.kind, p."window" as win, p.year, p.ordinal, p.starts_on, p.ends_on
          from ${table} t join periods p on p.id = t.period_id
          where t.state > 'SUBMITTED' and t.${column} is not null and ${only}),
        told as (
          select r.*, lag(r.now) over same as before, lag(r.id) over same as before_id, lag(r.ends_on) over same as before_end,
            avg(r.now) over past as mean, stddev_samp(r.now) over past as deviation, count(*) over past as long
          from rows r
          window same as (partition by r.unit_id, r.kind, r.win, r.kind_of order by r.ends_on),
            past as (partition by r.unit_id, r.kind, r.win, r.kind_of order by r.ends_on rows between 12 preceding and 1 preceding))
        select t.*, ${isSeasonal ? "y.now" : "null::bigint"} as last_year from told t
        left join rows y on ${isSeasonal} and y.unit_id = t.unit_id and y.kind_of = t.kind_of and y.kind = t.kind and y.win = t.win and y.year = t.year - 1
          and coalesce(y.ordinal, 0) = coalesce(t.ordinal, 0)
        where t.before_end = t.starts_on - 1 and t.before > 0 and greatest(t.now, t.before) >= ${least}
          and abs(t.now - t.before) > ${tolerance} * t.before and abs(t.now - t.before) > 3 * sqrt(t.now + t.before)
          and (t.long < 6 or abs(t.now - t.mean) > 3 * t.deviation)
          and not exists (select from unit_successions u where u.successor_id = t.unit_id and u.effective_on > t.starts_on - 400 and u.effective_on <= t.ends_on)
          -- A level of which units ended counts fewer.
          and not exists (
            select from units u where u.level::text = split_part(t.kind_of, '/', 2) and t.kind_of like 'SUBTREE/%'
              and u.valid_to > t.starts_on - 400 and u.valid_to <= t.ends_on)) d
      where coalesce(abs(d.now - d.last_year) > ${tolerance} * d.last_year, d.long >= 6 or not ${isSeasonal})`,
    ),
});

export const figureChecks: readonly DatabaseCheck[] = [
  ...outside,
  ...gone,
  ...provisional,
  leap({
    key: "V18.received",
    table: "dossier_stats",
    name: "Tiếp nhận",
    column: "received",
    by: "t.coverage || '/' || coalesce(t.level::text, '')",
    only: "t.field_id is null",
    isSeasonal: true,
  }),
  leap({
    key: "V18.present",
    table: "staff_stats",
    name: "Số có mặt",
    column: "present",
    by: "t.coverage || '/' || t.kind",
    only: "true",
    isSeasonal: false,
  }),
];
