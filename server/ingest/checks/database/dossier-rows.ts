import { count, decimal, found, values, type DatabaseCheck } from "./check.ts";
import { alone, dossierTables, told } from "./dossier-place.ts";

/** Received by each channel, with what was carried over or without. */
const channels: DatabaseCheck = {
  key: "V1.channels",
  tables: dossierTables,
  sql: ({ tolerance }) =>
    found(
      {
        ...alone("d"),
        message: told(
          "d",
          `format('Tiếp nhận ghi %s, cộng các hình thức%s được %s; lệch %s.', ${count("d.received")},
          case when d.carried_over is null then '' else ' và kỳ trước chuyển sang' end, ${count("d.parts")}, ${count("abs(d.received - d.parts)")})`,
        ),
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
    tables: dossierTables,
    sql: ({ tolerance }) =>
      found(
        {
          ...alone("d"),
          message: told(
            "d",
            `format('${whole[0]} ghi %s, cộng ${parts.map(([name]) => name.toLowerCase()).join(", ")}${optional ? ", trả lại" : ""} được %s; lệch %s.',
            ${count(`d.${whole[1]}`)}, ${count(all)}, ${count(`abs(d.${whole[1]} - (${all}))`)})`,
          ),
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
  tables: dossierTables,
  sql: ({ tolerance }) =>
    found(
      {
        ...alone("d"),
        severity: "case when d.gap <= 0.5 then 'WARNING' else 'ERROR' end",
        message: told(
          "d",
          `format('Tỷ lệ đúng hạn ghi %s%%, tính từ số đã giải quyết được %s%%%s.', ${decimal("d.shown")}, ${decimal("d.exact")},
          case when d.shown = 100 then format('; có %s hồ sơ quá hạn', ${count("d.late")}) else '' end)`,
        ),
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
          select coalesce(s.resolved_late, s.resolved - s.resolved_early - s.resolved_on_time, s.overdue) as late) l
        cross join lateral (
          select l.late, 100.0 * (s.resolved - l.late) / nullif(s.resolved, 0) as exact,
            case when abs(s.on_time_percent_reported - 100.0 * (s.resolved - l.late) / nullif(s.resolved, 0)) <= ${tolerance} then 0 else (
            select min(abs(s.on_time_percent_reported - given)) from unnest(array[
              100.0 * (s.resolved - l.late) / nullif(s.resolved, 0),
              100.0 * (s.resolved_early + s.resolved_on_time) / nullif(s.resolved, 0),
              100.0 * (s.resolved - s.overdue) / nullif(s.resolved, 0),
              100.0 * (s.resolved - l.late) / nullif(s.received, 0),
              100.0 * (s.resolved - l.late + s.pending_within) / nullif(s.received, 0)]) given) end as gap) r
        where s.on_time_percent_reported is not null and s.resolved > 0) d
      where d.gap > case when d.shown = 100 then ${tolerance} else d.slack end`,
    ),
};

/** What one row of dossiers says that cannot all be true. */
export const dossierRowChecks: readonly DatabaseCheck[] = [
  channels,
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
];
