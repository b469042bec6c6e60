import { count, decimal, found, place, values, type DatabaseCheck } from "./check.ts";

const tables = ["dossier_stats"];
const here = (row: string) => ({
  key: place(...["unit_id", "period_id", "level", "field_id", "coverage"].map((name) => `${row}.${name}`)),
  unit: `${row}.unit_id`,
  period: `${row}.period_id`,
  table: "dossier_stats",
});
const alone = (row: string) => ({ ...here(row), ids: `array[${row}.id]`, state: `${row}.state` });

/** Received by each channel, with what was carried over or without. */
const channels: DatabaseCheck = {
  key: "V1.channels",
  tables,
  sql: ({ tolerance }) =>
    found(
      {
        ...alone("d"),
        message: `format('Tiếp nhận ghi %s, cộng các hình thức%s được %s; lệch %s.', ${count("d.received")},
          case when d.carried_over is null then '' else ' và kỳ trước chuyển sang' end, ${count("d.parts")}, ${count("abs(d.received - d.parts)")})`,
        fix: `case when d.received_online > d.received then 'Số trực tuyến lớn hơn cả số tiếp nhận: có thể thừa một chữ số.'
          when d.flow = d.parts then format('Số tiếp nhận có thể là %s: khớp cả với số đã giải quyết và đang giải quyết.', ${count("d.parts")}) end`,
        values: values(
          ["Tiếp nhận", count("d.received")],
          ["Trực tuyến", count("d.received_online")],
          ["Trực tiếp", count("d.received_direct")],
          ["Bưu chính", count("d.received_by_post")],
          ["Kỳ trước chuyển sang", count("d.carried_over")],
          ["Cộng các phần", count("d.parts")],
        ),
        weight: "d.received - d.parts",
      },
      `from (
        select s.*, s.received_online + s.received_direct + s.received_by_post as fresh, s.resolved + s.pending + coalesce(s.returned, 0) as flow,
          s.received_online + s.received_direct + s.received_by_post + coalesce(s.carried_over, 0) as parts
        from dossier_stats s) d
      where abs(d.received - d.parts) > ${tolerance} and abs(d.received - d.fresh) > ${tolerance}`,
    ),
};

/** The total of a unit beside its fields, or beside its levels. */
const partsOf = (name: string, of: string, isPart: string, isWhole: string): DatabaseCheck => ({
  key: `V1.${name}`,
  tables,
  sql: ({ tolerance }) =>
    found(
      {
        ...here("d"),
        ids: "array[d.id] || d.ids",
        // Fewer in the parts than in the total may be parts that were not told apart.
        severity: "case when d.parts > d.received then 'ERROR' else 'WARNING' end",
        message: `format('Tiếp nhận ghi %s, cộng %s ${of} được %s; lệch %s.', ${count("d.received")}, d.pieces, ${count("d.parts")}, ${count("abs(d.received - d.parts)")})`,
        fix: "case when d.parts < d.received then 'Kiểm tra phần nào còn thiếu hoặc ghi thấp.' else 'Kiểm tra phần nào ghi cao, hoặc tổng ghi thấp.' end",
        values: values(["Tổng ghi", count("d.received")], ["Cộng các phần", count("d.parts")], ["Lệch", count("d.received - d.parts")]),
        weight: "d.received - d.parts",
      },
      `from (
        select t.*, p.ids, p.parts, p.pieces from (
          select f.unit_id, f.period_id, f.coverage, ${name === "fields" ? "f.level" : "null::unit_level as level"}, array_agg(f.id order by f.id) as ids,
            sum(f.received) as parts, count(*) as pieces
          from dossier_stats f where f.state > 'SUBMITTED' and ${isPart}
          group by 1, 2, 3, 4 having count(*) >= 2 and bool_and(f.received is not null)) p
        join dossier_stats t on t.unit_id = p.unit_id and t.period_id = p.period_id and t.coverage = p.coverage and t.level is not distinct from p.level
        where t.state > 'SUBMITTED' and ${isWhole}) d
      where abs(d.received - d.parts) > ${tolerance}`,
    ),
});

/** One identity within a row: a whole and what makes it up. */
const identity = (
  key: string,
  whole: [name: string, column: string],
  parts: readonly [name: string, column: string][],
  optional: string | null = null,
): DatabaseCheck => {
  const sum = parts.map(([, column]) => `d.${column}`).join(" + ");
  const all = optional ? `${sum} + coalesce(d.${optional}, 0)` : sum;
  return {
    key,
    tables,
    sql: ({ tolerance }) =>
      found(
        {
          ...alone("d"),
          message: `format('${whole[0]} ghi %s, cộng ${parts.map(([name]) => name.toLowerCase()).join(", ")}${optional ? ", trả lại" : ""} được %s; lệch %s.',
            ${count(`d.${whole[1]}`)}, ${count(all)}, ${count(`abs(d.${whole[1]} - (${all}))`)})`,
          fix: `format('Nếu các phần đúng thì ${whole[0].toLowerCase()} là %s.', ${count(all)})`,
          values: values(
            [whole[0], count(`d.${whole[1]}`)],
            ...parts.map(([name, column]): [string, string] => [name, count(`d.${column}`)]),
            ...(optional ? [["Trả lại", count(`d.${optional}`)] as const] : []),
            ["Lệch", count(`d.${whole[1]} - (${all})`)],
          ),
          weight: `d.${whole[1]} - (${all})`,
        },
        `from dossier_stats d where abs(d.${whole[1]} - (${all})) > ${tolerance}${optional ? ` and abs(d.${whole[1]} - (${sum})) > ${tolerance}` : ""}`,
      ),
  };
};

/** The printed rate beside every definition that is in use; a finding when none gives it. */
const rate: DatabaseCheck = {
  key: "V3.rate",
  tables,
  sql: ({ tolerance }) =>
    found(
      {
        ...alone("d"),
        severity: "case when d.gap <= 0.5 then 'WARNING' else 'ERROR' end",
        message: `format('Tỷ lệ đúng hạn ghi %s%%, tính từ số đã giải quyết được %s%%%s.', ${decimal("d.shown")}, ${decimal("d.exact")},
          case when d.shown = 100 then format('; có %s hồ sơ quá hạn', ${count("d.late")}) else '' end)`,
        fix: `format('Theo số đã giải quyết, tỷ lệ là %s%%.', ${decimal("round(d.exact, 2)")})`,
        values: values(
          ["Tỷ lệ ghi, %", decimal("d.shown")],
          ["Tỷ lệ tính, %", decimal("d.exact")],
          ["Đã giải quyết", count("d.resolved")],
          ["Quá hạn", count("d.late")],
        ),
        weight: "d.gap",
      },
      `from (
        select s.*, s.on_time_percent_reported as shown, r.late, r.exact, r.gap,
          greatest(${tolerance}, 0.5 * 10::numeric ^ -scale(trim_scale(s.on_time_percent_reported))) as slack
        from dossier_stats s cross join lateral (
          select coalesce(s.resolved_late, s.resolved - s.resolved_early - s.resolved_on_time) as late) l
        cross join lateral (
          select l.late, 100.0 * (s.resolved - l.late) / nullif(s.resolved, 0) as exact, (
            select min(abs(s.on_time_percent_reported - given)) from unnest(array[
              100.0 * (s.resolved - l.late) / nullif(s.resolved, 0),
              100.0 * (s.resolved_early + s.resolved_on_time) / nullif(s.resolved, 0),
              100.0 * (s.resolved - s.overdue) / nullif(s.resolved, 0),
              100.0 * (s.resolved - l.late) / nullif(s.received, 0),
              100.0 * (s.resolved - l.late + s.pending_within) / nullif(s.received, 0)]) given) as gap) r
        where s.on_time_percent_reported is not null and s.resolved > 0) d
      where d.gap > case when d.shown = 100 then ${tolerance} else d.slack end`,
    ),
};

/** Of what is gathered from units only the whole is looked at, not each part of it. */
const single = "(s.coverage = 'OWN' or s.level is null and s.field_id is null)";

/** What is gathered from units is not always gathered from the same ones. */
const gathered = "when d.coverage = 'SUBTREE' then 'NOTICE'";

/** The first of a period is the last of the one before. */
const carryOver: DatabaseCheck = {
  key: "V11.carry",
  tables: ["dossier_stats", "periods"],
  sql: ({ tolerance }) =>
    found(
      {
        ...here("d"),
        severity: `case ${gathered} end`,
        ids: "array[d.id, d.before_id]",
        message: `format('Kỳ trước chuyển sang ghi %s, cuối kỳ trước còn %s; lệch %s.', ${count("d.carried_over")}, ${count("d.before_pending")}, ${count("abs(d.carried_over - d.before_pending)")})`,
        fix: `'Đối chiếu số đang giải quyết cuối ' || d.before_name || '.'`,
        values: values(
          ["Kỳ trước chuyển sang", count("d.carried_over")],
          ["Còn cuối kỳ trước", count("d.before_pending")],
          ["Lệch", count("d.carried_over - d.before_pending")],
        ),
        weight: "d.carried_over - d.before_pending",
      },
      `from (
        select s.*, b.id as before_id, b.pending as before_pending, q.name as before_name
        from dossier_stats s join periods p on p.id = s.period_id
        join periods q on q.kind = p.kind and q."window" = p."window" and q.ends_on = p.starts_on - 1
        join dossier_stats b on b.period_id = q.id and b.unit_id = s.unit_id and b.coverage = s.coverage
          and b.level is not distinct from s.level and b.field_id is not distinct from s.field_id
        where s.state > 'SUBMITTED' and b.state > 'SUBMITTED' and ${single}) d
      where abs(d.carried_over - d.before_pending) > ${tolerance}`,
    ),
};

/** Half-years, nine months and years beside what they are made of: one window and the quarter after it. */
const cumulative: DatabaseCheck = {
  key: "V12.dossiers",
  tables: ["dossier_stats", "periods"],
  sql: ({ tolerance }) =>
    found(
      {
        ...here("d"),
        ids: "d.ids",
        severity: `case when d.resolved < d.first then 'ERROR' ${gathered} end`,
        message: `format('Đã giải quyết lũy kế ghi %s, %s và %s cộng lại được %s; lệch %s.', ${count("d.resolved")}, d.first_name, d.last_name,
          ${count("d.first + d.last")}, ${count("abs(d.resolved - d.first - d.last)")})`,
        fix: "case when d.resolved < d.first then 'Lũy kế thấp hơn kỳ trước trong năm: có thể ghi số của riêng kỳ.' end",
        values: values(
          ["Lũy kế ghi", count("d.resolved")],
          ["Phần đầu", count("d.first")],
          ["Quý cuối", count("d.last")],
          ["Lệch", count("d.resolved - d.first - d.last")],
        ),
        weight: "d.resolved - d.first - d.last",
      },
      `from (
        with windows as materialized (
          select p.id, f.id as first_period, f.name as first_name, l.id as last_period, l.name as last_name
          from periods p
          join periods l on l.kind = 'QUARTER' and l."window" = p."window" and l.ends_on = p.ends_on and l.year = p.year
          join periods f on f."window" = p."window" and f.starts_on = p.starts_on and f.ends_on = l.starts_on - 1
            and f.kind in ('QUARTER', 'HALF_YEAR', 'NINE_MONTHS')
          where p.kind in ('HALF_YEAR', 'NINE_MONTHS', 'YEAR'))
        select w.id as period_id, s.unit_id, s.coverage, s.level, s.field_id, w.first_name, w.last_name, array_agg(s.id order by s.id) as ids,
          sum(s.resolved) filter (where s.period_id = w.id and s.timing = 'CUMULATIVE') as resolved,
          sum(s.resolved) filter (where s.period_id = w.first_period) as first, sum(s.resolved) filter (where s.period_id = w.last_period) as last
        from windows w join dossier_stats s on s.period_id in (w.id, w.first_period, w.last_period)
        where s.state > 'SUBMITTED' and ${single}
        group by w.id, s.unit_id, s.coverage, s.level, s.field_id, w.first_name, w.last_name) d
      where abs(d.resolved - d.first - d.last) > ${tolerance}`,
    ),
};

export const dossierChecks: readonly DatabaseCheck[] = [
  channels,
  partsOf("fields", "lĩnh vực", "f.field_id is not null", "t.field_id is null"),
  partsOf("levels", "cấp", "f.level is not null and f.field_id is null and f.coverage = 'SUBTREE'", "t.field_id is null"),
  identity(
    "V2.flow",
    ["Tiếp nhận", "received"],
    [
      ["Đã giải quyết", "resolved"],
      ["Đang giải quyết", "pending"],
    ],
    "returned",
  ),
  identity(
    "V2.resolved",
    ["Đã giải quyết", "resolved"],
    [
      ["Trước hạn", "resolved_early"],
      ["Đúng hạn", "resolved_on_time"],
      ["Quá hạn", "resolved_late"],
    ],
  ),
  identity(
    "V2.pending",
    ["Đang giải quyết", "pending"],
    [
      ["Trong hạn", "pending_within"],
      ["Quá hạn", "pending_late"],
    ],
  ),
  rate,
  carryOver,
  cumulative,
];
