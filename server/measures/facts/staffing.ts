import { figureFact, parts } from "./fact.ts";

/** Posts assigned and people present, by kind. */
export const staff = figureFact("staff_stats", { STAFF_KIND: parts("f.kind::text") }, { provisional: "f.assigned_is_provisional" });

/**
 * People who came, went or moved. A group of positions covers those whose name begins with its own ("Giáo viên",
 * "Giáo viên mầm non"): the narrower rows give way, and their quota fills the wider one's when it states none.
 */
export const moves = figureFact(
  `(select m.*, coalesce(m.quota, (select sum(n.quota) from personnel_moves n where ${"same(n, m)"} and ${"narrower(n, m)"})::integer) as quota_known
    from personnel_moves m
    where not exists (select from personnel_moves n where ${"same(n, m)"} and ${"narrower(m, n)"})) m`
    .replaceAll(
      "same(n, m)",
      "n.unit_id = m.unit_id and n.period_id = m.period_id and n.timing = m.timing and n.kind = m.kind and n.coverage = m.coverage",
    )
    .replaceAll(
      /narrower\((\w), (\w)\)/g,
      (_, narrow: string, wide: string) =>
        `${narrow}.position_group is not null and (${wide}.position_group is null or starts_with(${narrow}.position_group, ${wide}.position_group || ' '))`,
    ),
  {},
);
