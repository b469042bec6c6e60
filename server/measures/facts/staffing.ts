import { MoveKind } from "#schema/staffing/staffing.type.ts";
import { figureFact, parts } from "./fact.ts";

/** Posts assigned and people present, by kind. */
export const staff = figureFact(
  "StaffStat",
  "staff_stats",
  { STAFF_KIND: parts("f.kind::text") },
  { provisional: "f.assigned_is_provisional" },
);

const same = (n: string, m: string) =>
  ["unit_id", "period_id", "timing", "kind", "coverage"].map((column) => `${n}.${column} = ${m}.${column}`).join(" and ");
const narrower = (narrow: string, wide: string) =>
  `${narrow}.position_group is not null and (${wide}.position_group is null or starts_with(${narrow}.position_group, ${wide}.position_group || ' '))`;

/**
 * People who came, went or moved. A group of positions covers those whose name begins with its own ("Giáo viên",
 * "Giáo viên mầm non"): the narrower rows give way, and their quota fills the wider one's when it states none.
 */
export const moves = figureFact(
  "PersonnelMove",
  `(select m.*, coalesce(m.quota, (select sum(n.quota) from personnel_moves n where ${same("n", "m")} and ${narrower("n", "m")})::integer) as quota_known
    from personnel_moves m
    where not exists (select from personnel_moves n where ${same("n", "m")} and ${narrower("m", "n")}))`,
  {},
  {
    record: {
      title: "f.position_group",
      kind: { enum: MoveKind, sql: "f.kind::text" },
      origins: `array[f.provenance_id] || case when f.quota is null then array(
        select distinct n.provenance_id from personnel_moves n where n.quota is not null and n.provenance_id <> f.provenance_id and ${same("n", "f")} and ${narrower("n", "f")}) end`,
    },
  },
);
