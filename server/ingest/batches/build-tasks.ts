import type { Task } from "#server/ingest/recognising/found.ts";
import type { Building } from "./build-rows.ts";
import type { Values } from "./item-fields.ts";
import type { Judged } from "./judgement.ts";
import { problem, Refused } from "./problems.ts";

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

const undated = new Set(["BY_OTHER_PLAN", "ON_REQUEST", "UNSPECIFIED"]);
const recurrences = new Set(["ANNUAL", "QUARTERLY_AND_ANNUAL"]);

const lastDayOf = (date: string) =>
  date.length === 10
    ? date
    : date.length === 7
      ? new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10)
      : `${date}-12-31`;

/** A deadline as the hub keeps it: dated kinds have a day, others none. */
function deadlineOf(values: Values, { deadline }: Task): Record<string, unknown> {
  const from = values["deadlineFrom"] ? `${values["deadlineFrom"]}-01-01`.slice(0, 10) : null;
  const to = values["deadlineTo"] ? lastDayOf(values["deadlineTo"]) : null;
  const kind = values["deadlineKind"] ?? "UNSPECIFIED";
  const isDated = !undated.has(kind) && (from ?? to) !== null;
  return {
    deadline_text: deadline.asWritten || null,
    deadline_kind: isDated || undated.has(kind) ? kind : "UNSPECIFIED",
    deadline_from: isDated && (!to || !from || from <= to) ? from : null,
    deadline_to: isDated ? to : null,
    deadline_exclusive: isDated && deadline.exclusive,
    deadline_recurrence: deadline.recurrence && recurrences.has(deadline.recurrence) ? deadline.recurrence : null,
    deadline_open_ended: deadline.openEnded,
    deadline_multi_year: deadline.multiYear,
  };
}

/** Tasks of a plan with who leads and coordinates each. */
export function buildTasks(building: Building, head: Judged, tasks: readonly Judged[]): void {
  if (tasks.length === 0) return;
  const { writing, comparison } = building;
  const plan = planOf(building, head, tasks);
  const areaOf = areaFinder(building, plan.id);
  const groups = new Map(comparison.lists.groups.map(({ code, id }) => [code, id]));
  let position = comparison.parts?.tasks.length ?? 0;
  for (const { item, values } of tasks) {
    const task = item.payload as unknown as Task;
    position += 1;
    const id = writing.insert("tasks", {
      ...{
        code: `${plan.code}-${values["ordinal"]}`,
        plan_id: plan.id,
        area_id: areaOf(task, values["area"]!),
        ordinal: values["ordinal"],
        position,
      },
      ...{
        group_title: task.itemTitle && task.itemTitle !== task.title ? task.itemTitle : null,
        title: values["title"],
        output: values["output"] ?? null,
      },
      ...{ lead_text: task.lead.asWritten || null, coordinator_text: task.coordinators.asWritten || null, ...deadlineOf(values, task) },
      provenance_id: building.provenance(item.lineStart!, item.lineEnd!),
    });
    for (const [role, name] of [
      ["LEAD", "leads"],
      ["COORDINATE", "coordinators"],
    ] as const) {
      const parties = [...new Set((values[name] ?? "").split(";").filter(Boolean))];
      parties.forEach((code, at) =>
        writing.insert("task_assignments", {
          ...{ task_id: id, role, position: at + 1 },
          ...(code.startsWith("@")
            ? { unit_id: null, group_id: groups.get(code.slice(1)) ?? null }
            : { unit_id: building.unitId(code), group_id: null }),
        }),
      );
    }
  }
}
