import type { Column } from "drizzle-orm";
import type { EntityClass } from "#schema/core/entity.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { Period } from "#schema/periods/period.type.ts";
import { Unit } from "#schema/units/unit.type.ts";
import { relate, toMany, toOne } from "#server/core/graph/relations.ts";

interface FigureColumns {
  readonly unitId: Column;
  readonly periodId: Column;
  readonly provenanceId: Column;
}

/** Ties a kind of figure to its unit, period and origin, and the unit, period and origin to it under `name`. */
export function relateFigure(entity: EntityClass, columns: FigureColumns, name: string, description: string): void {
  relate(entity, {
    unit: toOne(() => Unit, columns.unitId, "Đơn vị có số liệu."),
    period: toOne(() => Period, columns.periodId, "Kỳ của số liệu."),
    provenance: toOne(() => Provenance, columns.provenanceId, "Nguồn gốc của số liệu."),
  });
  relate(Unit, { [name]: toMany(() => entity, columns.unitId, `${description} của đơn vị.`) });
  relate(Period, { [name]: toMany(() => entity, columns.periodId, `${description} của kỳ.`) });
  relate(Provenance, { [name]: toMany(() => entity, columns.provenanceId, `${description} đọc ở chỗ này.`) });
}
