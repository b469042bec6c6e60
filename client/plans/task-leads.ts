import { withRole } from "#client/plans/plan-task.ts";
import type { GroupsByCode, PlanTask } from "#client/plans/plan-task.ts";

export interface LeadUnit {
  code: string;
  name: string;
  shortName: string | null;
  /** Tasks the unit leads by its own name. */
  direct: number;
  /** Tasks it leads only as a member of a group. */
  asMember: number;
}

/** Codes of the units that lead the task: named ones, and all known members of named groups. */
export function leadUnitCodes(task: PlanTask, groups: GroupsByCode): Set<string> {
  const codes = withRole(task, "LEAD").flatMap(({ unit, group }) =>
    unit ? [unit.code] : (groups.get(group?.code ?? "")?.members.nodes.map(({ code }) => code) ?? []),
  );
  return new Set(codes);
}

/** Every unit that leads some task, by name; for the filter. */
export function selectLeadUnits(tasks: readonly PlanTask[], groups: GroupsByCode): LeadUnit[] {
  const found = new Map<string, LeadUnit>();
  const note = (unit: { code: string; name: string; shortName?: string | null }, how: "direct" | "asMember") => {
    const { code, name, shortName = null } = unit;
    const known = found.get(code) ?? { code, name, shortName, direct: 0, asMember: 0 };
    found.set(code, { ...known, shortName: known.shortName ?? shortName, [how]: known[how] + 1 });
  };
  for (const task of tasks) {
    const leads = withRole(task, "LEAD");
    const named = new Map(leads.flatMap(({ unit }) => (unit ? [[unit.code, unit] as const] : [])));
    for (const unit of named.values()) note(unit, "direct");
    const members = leads.flatMap(({ group }) => groups.get(group?.code ?? "")?.members.nodes ?? []);
    for (const unit of new Map(members.map((member) => [member.code, member])).values()) {
      if (!named.has(unit.code)) note(unit, "asMember");
    }
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
}
