import { overlaps, Tally } from "#tests/facts/tally.ts";
import type { Facts, FactTask } from "#tests/facts/read-facts.ts";
import type { Parties, Task } from "#server/ingest/recognising/found.ts";

const codes = (list: readonly { code: string }[]) =>
  list
    .map(({ code }) => code)
    .sort()
    .join(" ");
function sameParties(found: Parties, fact: FactTask["lead"], facts: Facts): boolean {
  const listed = new Map(facts.unitGroups.flatMap(({ id, members }) => (members ? [[id, members] as const] : [])));
  const units = [...fact.units, ...fact.groups.flatMap((group) => listed.get(group) ?? [])];
  const groups = fact.groups.filter((group) => !listed.has(group));
  return codes(found.units) === units.sort().join(" ") && codes(found.groups) === groups.sort().join(" ");
}

/** Facts write kinds of deadlines in small letters with hyphens; days, exclusiveness and openness are as in a task. */
function sameDeadline({ deadline: found }: Task, { deadline: fact }: FactTask): boolean {
  const kind = fact.kind.toUpperCase().replaceAll("-", "_");
  return (
    found.kind === kind &&
    found.from === fact.from &&
    found.to === fact.to &&
    found.exclusive === (fact.exclusive ?? false) &&
    found.openEnded === (fact.openEnded ?? false)
  );
}

function differences(task: Task, fact: FactTask, facts: Facts): string[] {
  const found: [string, boolean][] = [
    ["ordinal", task.ordinal === fact.ordinal.replace(/\.0$/u, "")],
    ["area", task.areaNo === fact.areaNo && task.area === fact.area],
    ["lead", sameParties(task.lead, fact.lead, facts)],
    ["coordinators", sameParties(task.coordinators, fact.coordinating, facts)],
    ["deadline", sameDeadline(task, fact)],
  ];
  return found.filter(([, same]) => !same).map(([name]) => name);
}

/**
 * The facts number an item that is one task "III.1.0", where "III.1" is printed; and they make a group of a list of names, which is found as its units.
 * A task is right when its ordinal, area, lead, coordinators (`coordinating` in the facts) and deadline are those of a fact at its place.
 */
export function compareTasks(facts: Facts, source: string, found: readonly Task[]): Tally {
  const tally = new Tally();
  const matched = new Set<Task>();
  for (const fact of facts.tasks.filter(({ position }) => position.source === source)) {
    const near = found.filter((task) => overlaps(task.span, fact.position) && !matched.has(task));
    const best = near
      .map((task) => ({ task, wrong: differences(task, fact, facts) }))
      .sort((one, other) => one.wrong.length - other.wrong.length)[0];
    if (best?.wrong.length === 0) matched.add(best.task);
    tally.expect(best?.wrong.length === 0, `${fact.id} (${best ? best.wrong.join(", ") : "nothing there"})`, fact.position.lineStart);
  }
  for (const task of found) tally.find(matched.has(task), `${task.ordinal} ${task.title}`);
  return tally;
}
