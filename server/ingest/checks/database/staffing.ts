import { count, found, place, values, type DatabaseCheck } from "./check.ts";

const here = (row: string) => ({ unit: `${row}.unit_id`, period: `${row}.period_id` });
const post = {
  ...here("d"),
  key: place("d.unit_id", "d.period_id", "d.kind", "d.coverage"),
  table: "staff_stats",
  ids: "array[d.id]",
  state: "d.state",
};

const gap: DatabaseCheck = {
  key: "V4.gap",
  tables: ["staff_stats"],
  sql: ({ tolerance }) =>
    found(
      {
        ...post,
        message: `format('Còn thiếu ghi %s, được giao %s trừ có mặt %s còn %s; lệch %s.', ${count("d.gap_reported")}, ${count("d.assigned")}, ${count("d.present")},
          ${count("d.assigned - d.present")}, ${count("abs(d.gap_reported - d.assigned + d.present)")})`,
        fix: `format('Nếu số giao và số có mặt đúng thì còn thiếu %s.', ${count("d.assigned - d.present")})`,
        values: values(
          ["Còn thiếu", count("d.gap_reported")],
          ["Được giao", count("d.assigned")],
          ["Có mặt", count("d.present")],
          ["Giao trừ có mặt", count("d.assigned - d.present")],
        ),
        weight: "d.gap_reported - d.assigned + d.present",
      },
      `from staff_stats d where abs(d.gap_reported - (d.assigned - d.present)) > ${tolerance}`,
    ),
};

const over: DatabaseCheck = {
  key: "V4.over",
  tables: ["staff_stats"],
  sql: ({ tolerance }) =>
    found(
      {
        ...post,
        severity: "'WARNING'",
        message: `format('Có mặt %s người, vượt %s người so với số được giao %s.', ${count("d.present")}, ${count("d.present - d.assigned")}, ${count("d.assigned")})`,
        fix: "'Kiểm tra số được giao; nếu đúng thì nói lý do khi chấp nhận.'",
        values: values(["Được giao", count("d.assigned")], ["Có mặt", count("d.present")], ["Vượt", count("d.present - d.assigned")]),
        weight: "d.present - d.assigned",
      },
      `from staff_stats d where d.present - d.assigned > ${tolerance} and d.note is null`,
    ),
};

/** All position groups beside each. */
const groups: DatabaseCheck = {
  key: "V1.moves",
  tables: ["personnel_moves"],
  sql: ({ tolerance }) =>
    found(
      {
        ...here("d"),
        key: place("d.unit_id", "d.period_id", "d.kind", "d.coverage"),
        ...{ table: "personnel_moves", ids: "d.ids" },
        severity: "case when d.parts > d.whole then 'ERROR' else 'WARNING' end",
        message: `format('Tổng số người ghi %s, cộng %s nhóm vị trí được %s; lệch %s.', ${count("d.whole")}, d.pieces, ${count("d.parts")}, ${count("abs(d.whole - d.parts)")})`,
        fix: `format('Nếu các nhóm đúng thì tổng là %s.', ${count("d.parts")})`,
        values: values(["Tổng ghi", count("d.whole")], ["Cộng các nhóm", count("d.parts")], ["Lệch", count("d.whole - d.parts")]),
        weight: "d.whole - d.parts",
      },
      `from (
        select unit_id, period_id, kind, coverage, array_agg(id order by id) as ids, sum(count) filter (where position_group is null) as whole,
          sum(count) filter (where position_group is not null) as parts, count(*) filter (where position_group is not null) as pieces
        from personnel_moves where state > 'SUBMITTED' group by unit_id, period_id, kind, coverage
        having count(*) filter (where position_group is not null) >= 2) d
      where abs(d.whole - d.parts) > ${tolerance}`,
    ),
};

const quota: DatabaseCheck = {
  key: "V5.quota",
  tables: ["personnel_moves"],
  sql: ({ tolerance }) =>
    found(
      {
        ...here("d"),
        key: place("d.unit_id", "d.period_id", "d.kind", "d.coverage", "d.position_group"),
        ...{ table: "personnel_moves", ids: "array[d.id]", state: "d.state" },
        message: `format('Tuyển dụng %s người, quá chỉ tiêu %s.', ${count("d.count")}, ${count("d.quota")})`,
        fix: "'Kiểm tra số tuyển dụng và chỉ tiêu.'",
        values: values(["Tuyển dụng", count("d.count")], ["Chỉ tiêu", count("d.quota")]),
        weight: "d.count - d.quota",
      },
      `from personnel_moves d where d.count - d.quota > ${tolerance}`,
    ),
};

export const staffingChecks: readonly DatabaseCheck[] = [gap, over, groups, quota];
