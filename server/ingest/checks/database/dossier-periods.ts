import { count, found, values, type DatabaseCheck } from "./check.ts";
import { bodiesOf } from "./bodies.ts";
import { here, told } from "./dossier-place.ts";

/** Of what is gathered from units only the whole is looked at, not each part of it. */
const single = "(s.coverage = 'OWN' or s.level is null and s.field_id is null)";

/** Which units told of a period beneath those that gather: what is gathered is compared only where it is gathered from the same ones. */
const tellers = `${bodiesOf("dossier_stats")}, told as materialized (
  select b.top, s.period_id, md5(string_agg(s.unit_id::text, ',' order by s.unit_id)) as who
  from dossier_stats s join bodies b on b.part = s.unit_id
  where s.coverage = 'OWN' and s.field_id is null and s.state > 'SUBMITTED' group by 1, 2)`;

/** Nobody told of themselves: from whom it was gathered is not known. */
const gathered = "when d.coverage = 'SUBTREE' and d.who is null then 'NOTICE'";

/** The first of a period is the last of the one before. */
const carryOver: DatabaseCheck = {
  key: "V11.carry",
  tables: ["dossier_stats", "periods", "unit_successions"],
  sql: ({ tolerance }) =>
    found(
      {
        ...here("d"),
        severity: `case ${gathered} end`,
        ids: "array[d.id, d.before_id]",
        message: told(
          "d",
          `format('Kỳ trước chuyển sang ghi %s, cuối kỳ trước còn %s; lệch %s.', ${count("d.carried_over")}, ${count("d.before_pending")}, ${count("abs(d.carried_over - d.before_pending)")})`,
        ),
        fix: `'Đối chiếu số đang giải quyết cuối ' || d.before_name || '.'`,
        values: values(
          ["Kỳ trước chuyển sang", count("d.carried_over")],
          ["Còn cuối kỳ trước", count("d.before_pending")],
          ["Lệch", count("d.carried_over - d.before_pending")],
        ),
        weight: "d.carried_over - d.before_pending",
      },
      `from (
        with ${tellers}, gaps as materialized (
          select s.*, b.id as before_id, b.pending as before_pending, q.id as before_period, q.name as before_name, q.starts_on as from_day, p.ends_on as to_day
          from dossier_stats s join periods p on p.id = s.period_id
          join periods q on q.kind = p.kind and q."window" = p."window" and q.ends_on = p.starts_on - 1
          join dossier_stats b on b.period_id = q.id and b.unit_id = s.unit_id and b.coverage = s.coverage
            and b.level is not distinct from s.level and b.field_id is not distinct from s.field_id
          where s.state > 'SUBMITTED' and b.state > 'SUBMITTED' and ${single} and abs(s.carried_over - b.pending) > ${tolerance})
        select g.*, now.who from gaps g
        left join told now on g.coverage = 'SUBTREE' and now.top = g.unit_id and now.period_id = g.period_id
        left join told past on g.coverage = 'SUBTREE' and past.top = g.unit_id and past.period_id = g.before_period
        where now.who is not distinct from past.who
          -- Who took over another's work begins with what lay there too.
          and not exists (select from unit_successions u where u.successor_id = g.unit_id and u.effective_on > g.from_day and u.effective_on <= g.to_day)) d`,
    ),
};

/** Half-years, nine months and years beside what they are made of: one window and the quarter after it. */
const cumulative: DatabaseCheck = {
  key: "V12.dossiers",
  tables: ["dossier_stats", "periods"],
  sql: ({ tolerance }) =>
    found(
      {
        ...here("d"),
        ids: "d.ids",
        severity: `case when d.resolved < d.first then 'ERROR' ${gathered} end`,
        message: told(
          "d",
          `format('Đã giải quyết lũy kế ghi %s, %s và %s cộng lại được %s; lệch %s.', ${count("d.resolved")}, d.first_name, d.last_name,
          ${count("d.first + d.last")}, ${count("abs(d.resolved - d.first - d.last)")})`,
        ),
        fix: "case when d.resolved < d.first then 'Lũy kế thấp hơn kỳ trước trong năm: có thể ghi số của riêng kỳ.' end",
        values: values(
          ["Lũy kế ghi", count("d.resolved")],
          ["Phần đầu", count("d.first")],
          ["Quý cuối", count("d.last")],
          ["Lệch", count("d.resolved - d.first - d.last")],
        ),
        weight: "d.resolved - d.first - d.last",
      },
      `from (
        with ${tellers}, windows as materialized (
          select p.id, f.id as first_period, f.name as first_name, l.id as last_period, l.name as last_name
          from periods p
          join periods l on l.kind = 'QUARTER' and l."window" = p."window" and l.ends_on = p.ends_on and l.year = p.year
          join periods f on f."window" = p."window" and f.starts_on = p.starts_on and f.ends_on = l.starts_on - 1
            and f.kind in ('QUARTER', 'HALF_YEAR', 'NINE_MONTHS')
          where p.kind in ('HALF_YEAR', 'NINE_MONTHS', 'YEAR'))
        select w.id as period_id, s.unit_id, s.coverage, s.level, s.field_id, w.first_name, w.last_name, array_agg(s.id order by s.id) as ids,
          sum(s.resolved) filter (where s.period_id = w.id and s.timing = 'CUMULATIVE') as resolved,
          sum(s.resolved) filter (where s.period_id = w.first_period) as first, sum(s.resolved) filter (where s.period_id = w.last_period) as last,
          min(t.who) as who
        from windows w join dossier_stats s on s.period_id in (w.id, w.first_period, w.last_period)
        left join told t on s.coverage = 'SUBTREE' and t.top = s.unit_id and t.period_id = s.period_id
        where s.state > 'SUBMITTED' and ${single}
        group by w.id, s.unit_id, s.coverage, s.level, s.field_id, w.first_name, w.last_name
        having count(distinct coalesce(t.who, '')) = 1) d
      where abs(d.resolved - d.first - d.last) > ${tolerance}`,
    ),
};

/** Dossiers of one period beside those of another. */
export const dossierPeriodChecks: readonly DatabaseCheck[] = [carryOver, cumulative];
