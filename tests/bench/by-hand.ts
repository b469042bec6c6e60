/**
 * What an analyst who knows the question and the figures would write for it alone: no totals beside parts but by field, no
 * reports of units above, no other periods, no states.
 */

const counts = {
  DOSSIERS_RECEIVED: "received",
  DOSSIERS_CARRIED_OVER: "carried_over",
  DOSSIERS_RESOLVED: "resolved",
  DOSSIERS_EARLY: "resolved_early",
  DOSSIERS_ON_TIME: "resolved_on_time",
  DOSSIERS_LATE: "resolved_late",
  DOSSIERS_RETURNED: "returned",
  DOSSIERS_OVERDUE_REPORTED: "overdue",
  DOSSIERS_PENDING: "pending",
  DOSSIERS_PENDING_WITHIN: "pending_within",
  DOSSIERS_PENDING_LATE: "pending_late",
};

const rates: Record<string, readonly [numerator: string, denominator: string]> = {
  ON_TIME_RATE: ["resolved_early + resolved_on_time", "resolved"],
  EARLY_RATE: ["resolved_early", "resolved"],
  LATE_RATE: ["resolved_late", "resolved"],
  RESOLUTION_RATE: ["resolved", "received"],
  BACKLOG_RATE: ["pending", "received"],
  RETURN_RATE: ["returned", "received"],
  PENDING_LATE_RATE: ["pending_late", "pending"],
};

export const pivotMeasures = [...Object.keys(counts), ...Object.keys(rates), "LED_TASKS_TOTAL", "LED_TASKS_DONE"];

const months = `kind = 'MONTH' and "window" = 'LEGAL' and starts_on >= '2022-12-15' and ends_on <= '2024-08-14'`;

/** Communes by months: eleven counts and seven rates of dossiers, two counts of tasks. */
const pivotOf = (columns: string) => `
with p as (select id, code, name, starts_on, ends_on from periods where ${months}),
u as (select id, code, name from units where level = 'COMMUNE'),
d as (
  select s.unit_id, s.period_id, bool_or(s.state = 'PROVISIONAL') as is_provisional, ${Object.values(counts)
    .map((column) => `coalesce(sum(${column}) filter (where field_id is null), sum(${column})) as ${column}`)
    .join(", ")}
  from dossier_stats s join p on p.id = s.period_id join u on u.id = s.unit_id
  where s.timing = 'IN_PERIOD' and s.coverage = 'OWN' and s.state not in ('DRAFT', 'SUBMITTED')
  group by s.unit_id, s.period_id
), t as (
  select l.unit_id, p.id as period_id, count(*) as led,
    count(*) filter (where exists (select from task_progress g where g.task_id = l.task_id and g.unit_id = l.unit_id and g.done_on is not null)) as done
  from (select distinct task_id, unit_id from task_units where role = 'LEAD') l join u on u.id = l.unit_id
    join tasks k on k.id = l.task_id join plans n on n.id = k.plan_id
    join p on coalesce(case when k.deadline_kind not in ('CONTINUOUS', 'BY_OTHER_PLAN', 'ON_REQUEST', 'UNSPECIFIED')
      then k.deadline_to - k.deadline_exclusive::int end, make_date(n.year_to, 12, 31)) between p.starts_on and p.ends_on
  group by l.unit_id, p.id
)
select ${columns}
from d full join t using (unit_id, period_id) join u on u.id = unit_id join p on p.id = period_id
order by u.name collate "vi-x-icu", u.code, p.ends_on`;

const taskCounts = ["t.led", "case when t.done > 0 then t.done end"];

const rateOf = ([numerator, denominator]: readonly [string, string]) => `round((${numerator}) * 100.0 / nullif(${denominator}, 0), 2)`;

/** The figures alone, as columns. */
export const pivotByHand = pivotOf(
  ["u.code, u.name, p.code, p.name", ...Object.values(counts), ...Object.values(rates).map(rateOf), ...taskCounts].join(", "),
);

const noReport = `'{"value":null,"state":"MISSING","basis":"NO_REPORT","numerator":null,"denominator":null,"reports":0}'`;
const cellOf = (value: string, state: string, parts = `null,"denominator":null`, basis = "REPORT") =>
  `'{"value":' || ${value} || ',"state":"' || ${state} || '","basis":"${basis}","numerator":${parts},"reports":1}'`;
const countCell = (value: string, state: string) => `coalesce(${cellOf(`'"' || (${value}) || '"'`, state)}, ${noReport})`;
const rateCell = ([numerator, denominator]: readonly [string, string]) => {
  const parts = `"' || (${numerator}) || '","denominator":"' || ${denominator} || '"`;
  const rate = `'"' || trim_scale(${rateOf([numerator, denominator])}) || '"'`;
  return `case when ${denominator} is null then ${noReport} when ${denominator} = 0 then ${cellOf("'null'", "'NOT_APPLICABLE'", parts, "ZERO_DENOMINATOR")}
    else ${cellOf(rate, "case when is_provisional then 'PROVISIONAL' else 'DERIVED' end", parts)} end`;
};
const memberOf = (table: string) => `'{"key":' || to_json(${table}.code) || ',"label":' || to_json(${table}.name) || '}'`;

/** The whole answer, a row of it as JSON text: what each value stands on, its numerator and denominator. Glued; `json_build_object` takes twice as long. */
export const pivotAnswerByHand = pivotOf(
  `'{"members":[' || ${memberOf("u")} || ',' || ${memberOf("p")} || '],"cells":[' || ${[
    ...Object.values(counts).map((column) => countCell(column, "case when is_provisional then 'PROVISIONAL' else 'REPORTED' end")),
    ...Object.values(rates).map(rateCell),
    ...taskCounts.map((column) => countCell(column, "'DERIVED'")),
  ].join(" || ',' || ")} || ']}'`,
);

export const pivotQuestion = {
  measures: pivotMeasures,
  dimensions: [{ dimension: "UNIT" }, { dimension: "PERIOD" }],
  time: { kind: "MONTH", from: "2022-12-15", to: "2024-08-14" },
  filters: [{ dimension: "UNIT_LEVEL", in: ["COMMUNE"] }],
  limit: 5000,
};
