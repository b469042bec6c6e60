import { count, found, values, type DatabaseCheck } from "./check.ts";
import { dossierTables, here } from "./dossier-place.ts";

/** The total of a unit beside its fields, or beside its levels. */
const partsOf = (name: string, of: string, isPart: string, isWhole: string): DatabaseCheck => ({
  key: `V1.${name}`,
  tables: dossierTables,
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

export const dossierPartChecks: readonly DatabaseCheck[] = [
  partsOf("fields", "lĩnh vực", "f.field_id is not null", "t.field_id is null"),
  partsOf("levels", "cấp", "f.level is not null and f.field_id is null and f.coverage = 'SUBTREE'", "t.field_id is null"),
];
