import type { Figure } from "#server/ingest/recognising/found.ts";
import { groupBy } from "./group-by.ts";
import type { Building } from "./build-rows.ts";
import type { FigureRow } from "./figure-row.ts";
import { rowKey } from "./judge-figures.ts";
import type { Judged } from "./judgement.ts";
import { problem, Refused } from "./problems.ts";

/** Columns of which a row needs one, and how its lack is told. */
const needed: Readonly<Record<string, readonly string[]>> = { personnel_moves: ["count"], index_scores: ["score", "rank"] };

const instantOf = ({ item }: Judged) => {
  const { period } = item.payload as unknown as Figure;
  return period?.kind === "POINT" && period.to?.length === 10 ? period.to : null;
};

const setOf = (building: Building, { set, periods = {} }: FigureRow) => ({
  ...set,
  ...Object.fromEntries(Object.entries(periods).map(([column, code]) => [column, building.period(code)])),
});

/** Figures: those that are cells of one row make that row together, and its origin spans the lines of them all. */
export function buildFigures(building: Building, figures: readonly Judged[]): void {
  const { writing } = building;
  for (const cells of groupBy(figures, ({ row }) => rowKey(row as FigureRow)).values()) {
    const [{ row, there }] = cells as [Judged];
    const { table, unit, period, key, more } = row as FigureRow;
    const set = Object.assign({}, ...cells.map((cell) => setOf(building, cell.row as FigureRow))) as Record<string, unknown>;
    const lines = cells.flatMap(({ item }) => [item.lineStart!, item.lineEnd!]);
    const provenanceId = building.provenance(Math.min(...lines), Math.max(...lines));
    if (there) {
      writing.update(table, there.id, { ...set, provenance_id: provenanceId });
      continue;
    }
    const lacks = needed[table]?.every((name) => set[name] == null);
    if (lacks)
      throw new Refused(
        problem(
          "INVALID",
          "Số liệu này đứng cùng một bản ghi với số liệu chính chưa được chấp nhận; hãy chấp nhận cả hai hoặc bỏ mục này.",
          cells[0]!.item.id,
        ),
      );
    const note = [...new Set(cells.flatMap(({ values }) => values["note"] ?? []))].join("; ") || null;
    writing.insert(table, {
      ...{ unit_id: building.unitId(unit), period_id: building.period(period), as_of: cells.map(instantOf).find(Boolean) ?? null, note },
      ...{ state: "DRAFT", provenance_id: provenanceId, ...more, ...key, ...set },
    });
  }
}
