import type { Sql } from "postgres";
import type { PeriodWithData } from "#schema/measures/period-with-data.type.ts";
import type { Definition, OverTime, Part } from "./definition.ts";
import { isAxis } from "./dimensions.ts";
import { rowsOf, type Axis, type Fact } from "./facts/fact.ts";
import { Values } from "./query/values.ts";
import type { AskedFilter } from "./question.ts";

/** Null takes every kind and both windows. */
interface WantedPeriods {
  readonly kind: string | null;
  readonly window: string | null;
  readonly mode: string;
  /** Only reports of these units, and figures of these members. */
  readonly filters?: readonly AskedFilter[];
}

interface NumberedPart extends Part {
  readonly number: number;
  readonly measure: number;
  readonly overTime: OverTime;
}

const numberParts = (definitions: readonly Definition[]): NumberedPart[] =>
  definitions
    .flatMap(({ parts, overTime }, measure) => parts.map((part) => ({ ...part, measure, overTime })))
    .map((part, number) => ({ ...part, number }));

const condition = ({ where, numerator, denominator }: Part): string =>
  [where, numerator && `(${numerator}) is not null`, denominator && `(${denominator}) is not null`]
    .filter(Boolean)
    .map((one) => `(${one})`)
    .join(" and ") || "true";

/** Unit filters read the unit that reported, whatever became of it since. */
function filterSql(fact: Fact, { key, members }: AskedFilter, values: Values): string {
  const list = values.list(members);
  if (isAxis(key)) return `${fact.axes[key as Axis]!.sql} = any(${list})`;
  const units: Partial<Record<typeof key, string>> = {
    UNIT: `select id from units where code = any(${list})`,
    UNIT_LEVEL: `select id from units where level::text = any(${list})`,
    UNIT_TYPE: `select id from units where type::text = any(${list})`,
    UNIT_GROUP: `select m.unit_id from unit_group_members m join unit_groups g on g.id = m.group_id where g.code = any(${list})`,
    UNIT_ANCESTOR: `select c.descendant_id from unit_closure c join units a on a.id = c.ancestor_id where a.code = any(${list})`,
  };
  return `f.unit_id in (${units[key]!})`;
}

/** Units that reported, by part, reported period and timing: one pass over a fact for all its parts. */
function countSql(fact: Fact, parts: readonly NumberedPart[], filters: readonly AskedFilter[], values: Values): string {
  const where = filters.map((filter) => ` and ${filterSql(fact, filter, values)}`).join("");
  const spoken = (keys: string) => `
      select ${keys}, f.unit_id, ${parts.map((part, i) => `bool_or(${condition(part)}) as b${i}`).join(", ")}
      from ${fact.fewer ? rowsOf(fact, filters) : fact.from} f where f.unit_id is not null${where} group by 1, 2, 3`;
  // Days are brought together first: a period has many, and many things happen on one.
  const reports =
    fact.kind === "FIGURE"
      ? spoken("f.period_id as sid, f.timing")
      : `
      select s.id as sid, d.timing, d.unit_id, ${parts.map((_, i) => `bool_or(d.b${i}) as b${i}`).join(", ")}
      from (${spoken("f.on_date, 'IN_PERIOD'::timing as timing")}) d join periods s on d.on_date between s.starts_on and s.ends_on group by 1, 2, 3`;
  return `
  select x.number, y.sid, y.timing, x.units from (
    select sid, timing, ${parts.map((_, i) => `count(*) filter (where b${i}) as n${i}`).join(", ")} from (${reports}) u
    group by sid, timing) y cross join lateral (values ${parts.map(({ number }, i) => `(${number}, y.n${i})`).join(", ")}) x(number, units)
  where x.units > 0`;
}

const months = (from: string, to: string) =>
  `(extract(year from age(${to} + 1, ${from})) * 12 + extract(month from age(${to} + 1, ${from})))`;
const yearStart = (s: string) =>
  `case ${s}."window" when 'LEGAL' then make_date(${s}.year - 1, 12, 15) else make_date(${s}.year, 1, 1) end`;

/** How a period may come by its figure from reported ones inside it: any will do, only its own, or equal ones that tile it. */
const ruleOf = ({ fact, overTime }: NumberedPart) => (fact.kind === "DATED" || overTime === "LAST" ? "ANY" : overTime);

function statement(parts: readonly NumberedPart[], { kind, window, mode, filters = [] }: WantedPeriods): { text: string; values: Values } {
  const values = new Values();
  const facts = [...new Set(parts.map(({ fact }) => fact))];
  const only = [
    ...(kind ? [` and p.kind = ${values.add("period_kind", kind)}`] : []),
    ...(window ? [` and p."window" = ${values.add("period_window", window)}`] : []),
  ];
  const from = mode === "CUMULATIVE" ? `coalesce(${yearStart("p")}, p.starts_on)` : "p.starts_on";
  const text = `with wanted as (
  select p.id, p.code, p.kind, p."window", p.starts_on, p.ends_on, ${from} as range_from, ${months(from, "p.ends_on")} as months
  from periods p where p.kind <> 'AD_HOC' and p.starts_on is not null and p.ends_on is not null${only.join("")}
), counts as (${facts
    .map((fact) =>
      countSql(
        fact,
        parts.filter((part) => part.fact === fact),
        filters,
        values,
      ),
    )
    .join("\n  union all")}
), spans as (
  select c.number, c.units, r.rule, s."window", s.ends_on, t.starts_on, ${months("t.starts_on", "s.ends_on")} as months
  from counts c join (values ${parts.map((part) => `(${part.number}, '${ruleOf(part)}')`).join(", ")}) r(number, rule) using (number)
    join periods s on s.id = c.sid and s.kind <> 'AD_HOC'
    cross join lateral (select case when c.timing = 'CUMULATIVE' and r.rule <> 'ANY' then ${yearStart("s")} else s.starts_on end as starts_on) t
  where r.rule <> 'SUM' or c.timing <> 'POINT'
), found as (
  select w.id, number, max(units) as units
  from wanted w join spans s on s."window" = w."window" and s.starts_on >= w.range_from and s.ends_on <= w.ends_on
  group by w.id, w.months, number, rule, s.months
  having rule = 'ANY' or s.months = w.months or rule = 'SUM' and count(distinct s.starts_on) * s.months = w.months
)
select w.code as key, w.kind, w."window", w.starts_on::text as "startsOn", w.ends_on::text as "endsOn", jsonb_object_agg(number, units) as found
from wanted w join (select id, number, max(units) as units from found group by id, number) f using (id)
group by w.id, w.code, w.kind, w."window", w.starts_on, w.ends_on order by w.ends_on desc, w.starts_on`;
  return { text, values };
}

type Row = Omit<PeriodWithData, "units"> & { readonly found: Readonly<Record<number, number>> };

/** Periods of which some unit reported what a measure needs; no value is reckoned. */
export async function selectPeriodsOf(sql: Sql, definitions: readonly Definition[], wanted: WantedPeriods): Promise<PeriodWithData[]> {
  const parts = numberParts(definitions);
  const { text, values } = statement(parts, wanted);
  const rows = await sql.unsafe<Row[]>(text, values.all as never[]);
  return rows.flatMap(({ found, ...period }) => {
    const units = definitions.map((_, measure) =>
      Math.min(...parts.filter((part) => part.measure === measure).map(({ number }) => found[number] ?? 0)),
    );
    return units.some((count) => count > 0) ? [{ ...period, units }] : [];
  });
}
