import { unitGroupMembers, unitGroups, unitNames, units, unitSuccessions } from "#db/tables/units.ts";
import { Provenance } from "#schema/core/provenance.type.ts";
import { DateScalar } from "#schema/core/scalars.ts";
import { UnitGroup } from "#schema/units/unit-group.type.ts";
import { Unit, UnitName, UnitSuccession } from "#schema/units/unit.type.ts";
import { defineModel } from "#server/core/graph/model.ts";
import { relate, through, toAll, toOne, where, type ArgumentSql } from "#server/core/graph/relations.ts";
import { addRoots } from "#server/core/graph/roots.ts";

defineModel(Unit, units, { order: ["level", "name"] });
defineModel(UnitName, unitNames, { order: ["validFrom"] });
defineModel(UnitSuccession, unitSuccessions, { order: ["effectiveOn"] });
defineModel(UnitGroup, unitGroups, { order: ["name"] });

addRoots(Unit, "cơ quan, đơn vị", { one: "unit", many: "units" });
addRoots(UnitGroup, "nhóm đơn vị", { one: "unitGroup", many: "unitGroups" });
addRoots(UnitSuccession, "thay đổi đơn vị", { many: "unitSuccessions" });

const asOf = {
  asOf: {
    type: () => DateScalar,
    sqlType: "date",
    description: "Xét tại ngày này; bỏ trống: như hiện nay, hoặc như ngày cuối với đơn vị đã kết thúc.",
  },
};

/** A row with dates holds at `asOf`; without it, at the last day of the unit, or today while the unit goes on. */
const holds = (row: string, unit: string, { asOf: at }: ArgumentSql) =>
  `daterange(${row}.valid_from, ${row}.valid_to) @> ${at ?? `least(current_date, ${unit}.valid_to - 1)`}`;

relate(Unit, {
  provenance: toOne(() => Provenance, units.provenanceId, "Nguồn gốc của bản ghi."),
  parent: where(
    "one",
    () => Unit,
    "Đơn vị cấp trên trực tiếp; null khi không có.",
    (p, t, args) => `${t}.id = (select up.parent_id from unit_parents up where up.unit_id = ${p}.id and ${holds("up", p, args)})`,
    asOf,
  ),
  children: where(
    "connection",
    () => Unit,
    "Các đơn vị trực thuộc.",
    (p, t, args) =>
      `exists (select from unit_parents down where down.parent_id = ${p}.id and down.unit_id = ${t}.id and ${holds("down", t, args)})`,
    asOf,
  ),
  ancestors: where(
    "list",
    () => Unit,
    "Các đơn vị cấp trên, ở mọi bậc.",
    (p, t, args) =>
      `exists (select from unit_closure c where c.descendant_id = ${p}.id and c.ancestor_id = ${t}.id and c.depth > 0 and ${holds("c", p, args)})`,
    asOf,
  ),
  descendants: where(
    "connection",
    () => Unit,
    "Các đơn vị trực thuộc, ở mọi bậc.",
    (p, t, args) =>
      `exists (select from unit_closure c where c.ancestor_id = ${p}.id and c.descendant_id = ${t}.id and c.depth > 0 and ${holds("c", t, args)})`,
    asOf,
  ),
  names: toAll(() => UnitName, unitNames.unitId, "Tên theo thời gian; rỗng khi chưa đổi tên lần nào."),
  successions: toAll(() => UnitSuccession, unitSuccessions.predecessorId, "Đơn vị này đã thành đơn vị nào."),
  origins: toAll(() => UnitSuccession, unitSuccessions.successorId, "Đơn vị này từ đơn vị nào mà thành."),
  groups: through(() => UnitGroup, unitGroupMembers.unitId, unitGroupMembers.groupId, "Các nhóm mà đơn vị là thành viên.", "list"),
});

relate(UnitSuccession, {
  predecessor: toOne(() => Unit, unitSuccessions.predecessorId, "Đơn vị cũ."),
  successor: toOne(() => Unit, unitSuccessions.successorId, "Đơn vị mới; null khi kết thúc mà không có đơn vị thay."),
  provenance: toOne(() => Provenance, unitSuccessions.provenanceId, "Nguồn gốc của bản ghi."),
});

relate(UnitGroup, {
  members: through(() => Unit, unitGroupMembers.groupId, unitGroupMembers.unitId, "Các thành viên đã biết tên."),
});
