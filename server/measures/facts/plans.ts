import { parts, type DatedFact, type RecordSql } from "./fact.ts";

/** Kinds of deadline that name no day a task could be late for. */
const undated = "k.deadline_kind in ('CONTINUOUS', 'BY_OTHER_PLAN', 'ON_REQUEST', 'UNSPECIFIED')";

const of = (row: string, columns: readonly string[]) => columns.map((column) => `${row}.${column}`);

/**
 * A task with `is_due` (it has a deadline to keep), the last day in time, the day on which the first of `whose` had done
 * it, and `is_heard`: whether those have any result in its plan. Of silent ones it is not known what they did, which is
 * not nothing.
 *
 * @param whose columns of `u` that are also of `task_progress`: none when a result of anyone counts
 */
const tasks = (unit: string, join: string, whose: readonly string[]) => `(
  select t.*, case when t.done_on is null then case when t.is_due and t.on_date < current_date then 'OVERDUE' else 'OPEN' end
    when not t.is_due then 'DONE_UNDATED' when t.done_on > t.on_date then 'DONE_LATE' else 'DONE_ON_TIME' end as status
  from (
    select ${unit} as unit_id, not (${undated}) as is_due, k.deadline_kind, k.id, k.code, k.title, k.provenance_id, a.area, p.code as plan,
      coalesce(case when ${undated} then null else k.deadline_to - k.deadline_exclusive::int end, make_date(p.year_to, 12, 31)) as on_date, g.done_on,
      (${["p.id", ...of("u", whose)].join(", ")}) in (
        select ${["o.plan_id", ...of("g", whose)].join(", ")} from task_progress g join tasks o on o.id = g.task_id) as is_heard
    from tasks k join plans p on p.id = k.plan_id join plan_areas a on a.id = k.area_id ${join}
      left join (select ${["task_id", ...whose].join(", ")}, min(done_on) as done_on from task_progress group by ${["task_id", ...whose].join(", ")}) g
        on g.task_id = k.id${whose.map((column) => ` and g.${column} = u.${column}`).join("")}) t)`;

/** A task stands in its plan, and its results in the reports of those that `whose` names. */
const record = (whose: string): RecordSql => ({
  type: "Task",
  id: "f.id",
  origins: `array[f.provenance_id] || array(select distinct g.provenance_id from task_progress g where g.task_id = f.id${whose})`,
  title: "f.title",
  code: "f.code",
});

const axes = {
  REFORM_AREA: parts("f.area::text"),
  PLAN: parts("f.plan"),
  TASK_STATUS: parts("f.status"),
  DEADLINE_KIND: parts("f.deadline_kind::text"),
};

/** Tasks of a plan, each once, at the unit that issued the plan; done when anyone has a result. */
export const planTasks: DatedFact = {
  kind: "DATED",
  from: tasks("p.issuer_id", "", []),
  provisional: "false",
  derived: "false",
  axes,
  record: record(""),
};

/** Tasks as each leading unit has them: one row for a task and a unit that leads it, by name or as a member of a group. */
export const ledTasks: DatedFact = {
  ...planTasks,
  from: tasks("u.unit_id", "join (select distinct task_id, unit_id from task_units where role = 'LEAD') u on u.task_id = k.id", [
    "unit_id",
  ]),
  record: record(" and g.unit_id = f.unit_id"),
};
