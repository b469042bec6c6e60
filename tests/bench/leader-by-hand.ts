/**
 * The cards of the leader's page as somebody would write them who knows the periods, and that the province reports for the
 * whole of itself.
 */

const period = (code: string) => `(select id from periods where code = '${code}')`;

const byName = `u.level, u.name collate "vi-x-icu", u.code`;

const province = (columns: string, codes: string) => `
select p.code, ${columns} from dossier_stats s join periods p on p.id = s.period_id join units u on u.id = s.unit_id
where u.code = 'ubnd-tinh' and s.coverage = 'SUBTREE' and s.field_id is null and s.level is null and s.timing = 'CUMULATIVE'
  and s.state not in ('DRAFT', 'SUBMITTED') and p.code in (${codes}) order by p.ends_on`;

const tasks = `
  select k.id, k.plan_id, p.year_to, k.deadline_kind not in ('CONTINUOUS', 'BY_OTHER_PLAN', 'ON_REQUEST', 'UNSPECIFIED') as is_due,
    coalesce(case when k.deadline_kind not in ('CONTINUOUS', 'BY_OTHER_PLAN', 'ON_REQUEST', 'UNSPECIFIED')
      then k.deadline_to - k.deadline_exclusive::int end, make_date(p.year_to, 12, 31)) as on_date
  from tasks k join plans p on p.id = k.plan_id`;

const counts = `count(*) filter (where is_due and (on_date < current_date or done_on is not null)) as due,
    count(*) filter (where is_due and done_on is null and on_date < current_date) as overdue,
    round(100.0 * count(*) filter (where is_due and done_on is not null and is_heard)
      / nullif(count(*) filter (where is_due and (on_date < current_date or done_on is not null) and is_heard), 0), 2) as completion`;

const planned = `
with k as (select t.*, (select min(g.done_on) from task_progress g where g.task_id = t.id) as done_on,
    t.plan_id in (select o.plan_id from task_progress g join tasks o on o.id = g.task_id) as is_heard
  from (${tasks}) t where on_date between '2025-01-01' and '2025-12-31')
select '2025', ${counts} from k`;

/** Nobody who took tasks over was merged again. */
const led = `
with heir as (
  select predecessor_id as unit_id, min(successor_id::text)::uuid as heir_id from unit_successions where effective_on <= current_date
  group by predecessor_id having count(*) = 1
), k as (
  select l.unit_id, t.*, g.done_on, h.unit_id is not null as is_heard
  from (${tasks}) t join (select distinct task_id, unit_id from task_units where role = 'LEAD') l on l.task_id = t.id
    left join (select task_id, unit_id, min(done_on) as done_on from task_progress group by task_id, unit_id) g on g.task_id = t.id and g.unit_id = l.unit_id
    left join (select distinct o.plan_id, g.unit_id from task_progress g join tasks o on o.id = g.task_id) h on h.plan_id = t.plan_id and h.unit_id = l.unit_id
  where on_date between '2025-01-01' and '2025-12-31'
)
select u.code, overdue, completion
from (select coalesce(heir_id, unit_id) as unit_id, ${counts} from k left join heir using (unit_id) group by 1) k join units u on u.id = k.unit_id
where overdue >= 1 order by overdue desc, ${byName} limit 5`;

/** Of one unit: the whole of a report where it states one, else its parts. */
const whole = (column: string) => `coalesce(sum(${column}) filter (where s.field_id is null), sum(${column}))`;

const reported = (columns: string, periods: string) => `
  select s.unit_id, ${columns} from dossier_stats s join periods p on p.id = s.period_id
  where p.code in (${periods}) and s.timing = 'IN_PERIOD' and s.state not in ('DRAFT', 'SUBMITTED') group by s.unit_id, p.id`;

/** Who did not report for the quarter, but for its three months, has their sum; what is carried over between them gives no rate. */
const late = `
with quarter as (${reported(`${whole("overdue")} as late, round(100.0 * ${whole("resolved")} / nullif(${whole("received")}, 0), 2) as rate`, "'2025-q4'")}),
months as (${reported(`${whole("overdue")} as late`, "'2025-m10', '2025-m11', '2025-m12'")})
select u.code, s.late, s.rate from (
  select * from quarter
  union all select unit_id, sum(late), null from months where unit_id not in (select unit_id from quarter) group by unit_id having count(late) = 3) s
  join units u on u.id = s.unit_id where u.level in ('DISTRICT', 'COMMUNE') order by s.late desc nulls last, ${byName} limit 5`;

const vacant = `
select u.code, s.gap, s.rate from (
  select unit_id, sum(assigned - present) as gap, round(100.0 * sum(assigned - present) / nullif(sum(assigned + present * 0), 0), 2) as rate
  from staff_stats where period_id = ${period("2025-q4")} and state not in ('DRAFT', 'SUBMITTED') group by unit_id) s
  join units u on u.id = s.unit_id where u.level in ('DISTRICT', 'COMMUNE') order by s.gap desc nulls last, ${byName} limit 5`;

const index = `
select u.code, s.score, s.rank, s.rank_change from index_scores s join units u on u.id = s.unit_id
where s.period_id = ${period("2024")} and s.index = 'PAR_INDEX' and s.area is null and s.state not in ('DRAFT', 'SUBMITTED')
  and u.type = 'PEOPLES_COMMITTEE' and u.level in ('PROVINCE', 'DISTRICT') order by s.score, ${byName} limit 5`;

const percent = (of: string) => `round(100.0 * (${of}) / nullif(resolved, 0), 2)`;

/** One statement for each card, in the order of the board. */
export const leaderByHand = [
  province(`received, round(100.0 * resolved / nullif(received, 0), 2), ${percent("resolved_early + resolved_on_time")}`, "'2025-h1'"),
  planned,
  led,
  late,
  vacant,
  province("received, resolved", "'2022-h1', '2023-h1', '2024-h1', '2025-h1'"),
  index,
];
