import type { Task } from "#server/ingest/recognising/found.ts";
import type { Building } from "./build-rows.ts";
import type { Values } from "./item-fields.ts";
import type { Judged } from "./judgement.ts";
import { problem, Refused } from "./problems.ts";
import { partiesOf, taskRow } from "./task-row.ts";

/** The plan that the document sets, made with its first task. */
function planOf(building: Building, head: Judged, tasks: readonly Judged[]): { id: string; code: string } {
  const { document, comparison, writing } = building;
  const known = comparison.parts?.plans[0];
  if (known) return known;
  const issuer = building.unitId(head.values["issuer"]);
  if (!issuer)
    throw new Refused(problem("INVALID", "Chưa rõ cơ quan ban hành kế hoạch; hãy chọn ở thông tin văn bản.", head.item.id, "issuer"));
  const years = yearsOf(head.values, tasks);
  if (!years)
    throw new Refused(problem("INVALID", "Chưa rõ kế hoạch của năm nào; hãy chọn kỳ ở thông tin văn bản.", head.item.id, "period"));
  const { code, subject } = document!;
  const row = {
    code,
    type: head.values["planType"] ?? "CCHC_PLAN",
    title: subject,
    year_from: years[0],
    year_to: years[1],
    issuer_id: issuer,
    document_id: document!.id,
  };
  return { id: writing.insert("plans", row), code };
}

/** From the period, the subject's own year, or the deadlines. */
function yearsOf({ period, subject }: Values, tasks: readonly Judged[]): [number, number] | null {
  const said = [...(period ?? subject ?? "").matchAll(/\b(20\d\d)\b/g)].map((match) => Number(match[1]));
  const set =
    said.length > 0 ? said : tasks.flatMap(({ values }) => (values["deadlineTo"] ? [Number(values["deadlineTo"].slice(0, 4))] : []));
  return set.length > 0 ? [Math.min(...set), Math.max(...set)] : null;
}

/** Numbers the areas of a plan and finds each task its own; two numbers of one area are one. */
function areaFinder(building: Building, planId: string) {
  const { comparison, writing } = building;
  const areas = (comparison.parts?.areas ?? []).map((area) => ({ ...area }));
  return (task: Task, area: string): string => {
    const known = areas.find((one) => one.area === area);
    if (known) return known.id;
    const wanted = task.areaNo ?? task.ordinal.split(".")[0] ?? "";
    const ordinal = areas.some((one) => one.ordinal === wanted) || wanted === "" ? `${wanted}-${areas.length + 1}` : wanted;
    const position = Math.max(0, ...areas.map((one) => one.position)) + 1;
    const id = writing.insert("plan_areas", { plan_id: planId, ordinal, position, area, title: task.areaTitle ?? wanted });
    areas.push({ id, ordinal, area, position });
    return id;
  };
}

/** Tasks of a plan with who leads and coordinates each; one that is there already becomes what the file says. */
export function buildTasks(building: Building, head: Judged, tasks: readonly Judged[]): void {
  if (tasks.length === 0) return;
  const { writing, comparison } = building;
  const plan = planOf(building, head, tasks);
  const areaOf = areaFinder(building, plan.id);
  let position = Math.max(0, ...(comparison.parts?.tasks.map((task) => task.position) ?? []));
  for (const { item, values, effect, targetId } of tasks) {
    const task = item.payload as unknown as Task;
    const row = {
      ...{ area_id: areaOf(task, values["area"]!), ordinal: values["ordinal"], ...taskRow(values, task) },
      provenance_id: building.provenance(item.lineStart!, item.lineEnd!),
    };
    if (effect === "CHANGED") {
      const { group_title: group, ...rest } = row;
      writing.update("tasks", targetId!, group === null ? rest : row);
      writing.remove("task_assignments", "task_id", targetId!);
      assign(building, targetId!, values);
      continue;
    }
    position += 1;
    assign(building, writing.insert("tasks", { code: `${plan.code}-${values["ordinal"]}`, plan_id: plan.id, position, ...row }), values);
  }
}

function assign(building: Building, taskId: string, values: Values): void {
  const roles = { LEAD: "leads", COORDINATE: "coordinators" };
  for (const [role, name] of Object.entries(roles))
    partiesOf(values[name]).forEach((code, at) =>
      building.writing.insert("task_assignments", {
        ...{ task_id: taskId, role, position: at + 1 },
        ...(code.startsWith("@")
          ? { unit_id: null, group_id: building.groupId(code.slice(1)) }
          : { unit_id: building.unitId(code), group_id: null }),
      }),
    );
}
