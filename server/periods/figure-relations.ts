import type { Column } from "drizzle-orm";
import { DateScalar } from "#schema/core/scalars.ts";
import type { EntityClass } from "#schema/core/entity.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { modelOf } from "#server/core/graph/model.ts";
import { relate, toMany, toOne, where, type On } from "#server/core/graph/relations.ts";

interface FigureColumns {
  readonly unitId: Column;
  readonly periodId: Column;
  readonly provenanceId: Column;
}

/** Where a figure stands among others: what lists of figures are ordered by, beside their values. */
export const figurePlace = {
  unitName: { table: "units", key: "unit_id", column: "name" },
  periodStartsOn: { table: "periods", key: "period_id", column: "starts_on" },
  periodEndsOn: { table: "periods", key: "period_id", column: "ends_on" },
};

const latestAt = {
  latestAt: {
    type: () => DateScalar,
    sqlType: "date",
    description: "Chỉ số liệu của kỳ mới nhất đã bắt đầu vào ngày này, mỗi loại một kỳ; bỏ trống: của mọi kỳ.",
  },
};

/** A unit's figures, all of them or those of the latest period there is; each of `kinds` may have a latest period of its own. */
const ofUnit =
  (entity: EntityClass, kinds: readonly Column[]): On =>
  (p, t, args) => {
    const own = `${t}.unit_id = ${p}.id`;
    if (!args["latestAt"]) return own;
    const keys = (alias: string, first: string) =>
      [first, ...kinds.map(({ name }) => `"${name}"`)].map((key) => `${alias}.${key}`).join(", ");
    // A set that depends on the unit alone: PostgreSQL finds it once, not for each row.
    return `${own} and (${keys(t, "period_id")}) in (
      select distinct on (${keys("x", "unit_id")}) ${keys("x", "period_id")} from ${modelOf(entity).table} x join periods q on q.id = x.period_id
      where x.unit_id = ${p}.id and (q.starts_on is null or q.starts_on <= ${args["latestAt"]})
      order by ${keys("x", "unit_id")}, q.ends_on desc nulls last, q.starts_on)`;
  };

/** Ties a kind of figure to its unit, period and origin, and the unit, period and origin to it under `name`. */
export function relateFigure(
  entity: EntityClass,
  columns: FigureColumns,
  name: string,
  description: string,
  /** Columns that tell apart figures reported at different times: each has its own latest period. */
  kinds: readonly Column[] = [],
): void {
  relate(entity, {
    unit: toOne(() => Unit, columns.unitId, "Đơn vị có số liệu."),
    period: toOne(() => Period, columns.periodId, "Kỳ của số liệu."),
    provenance: toOne(() => Provenance, columns.provenanceId, "Nguồn gốc của số liệu."),
  });
  const target = () => entity;
  relate(Unit, { [name]: where("connection", target, `${description} của đơn vị.`, ofUnit(entity, kinds), latestAt) });
  relate(Period, { [name]: toMany(() => entity, columns.periodId, `${description} của kỳ.`) });
  relate(Provenance, { [name]: toMany(() => entity, columns.provenanceId, `${description} đọc ở chỗ này.`) });
}
