import { isUnitDimension, type DimensionKey } from "#server/measures/dimensions.ts";
import type { AskedDimension, Question } from "#server/measures/question.ts";
import type { Values } from "./values.ts";

const valid = (row: string, day: string) => `daterange(${row}.valid_from, ${row}.valid_to) @> ${day}`;

/** Units by the unit that took all of them over, step by step, until a day. A unit that was split or that ended stays itself. */
const heirsSql = (day: string) => `
heir(unit_id, heir_id) as materialized (
  with recursive taken_over as (
    select predecessor_id, (array_agg(successor_id))[1] as successor_id from unit_successions where effective_on <= ${day}
    group by predecessor_id having count(*) = 1 and count(successor_id) = 1
  ), step(unit_id, heir_id, depth) as (
    select predecessor_id, successor_id, 1 from taken_over
    union all select s.unit_id, t.successor_id, s.depth + 1 from step s join taken_over t on t.predecessor_id = s.heir_id where s.depth < 20
  ) select distinct on (unit_id) unit_id, heir_id from step order by unit_id, depth desc
), `;

/**
 * `up`: for each reporting unit and period the members of the unit dimensions (`d…`), and `realm`, whose subtree its
 * report covers: a People's Committee reports for its whole territory. The reports of each step (`from`) with these,
 * numbered, are the next (`to`).
 * Rows of a unit outside a dimension (no ancestor at the level, in no group) are outside the question.
 */
export function unitsSql(question: Question, steps: readonly (readonly [from: string, to: string])[], values: Values): string {
  const day = question.boundariesOn === null ? null : values.add("date", question.boundariesOn);
  const joins: string[] = [];
  const columns = question.dimensions.flatMap((dimension, index) =>
    isUnitDimension(dimension.key) ? [[`d${index}`, memberSql(dimension, index, question, joins, values)] as const] : [],
  );
  const where = question.filters.flatMap(({ key, members }) => {
    const condition = filterSql(key, () => values.list(members));
    return condition ? [condition] : [];
  });
  const reports = steps.map(([from]) => `select unit_id, pid from ${from}`).join(" union ");
  const grouped = question.dimensions.some(({ key }) => key === "UNIT_GROUP");
  return `${day ? heirsSql(day) : ""}
up as materialized (
  select q.unit_id, q.pid, raw_day.at as raw_on, coalesce(realm.parent_id, q.unit_id) as realm,
    ${grouped ? "row_number() over (partition by q.unit_id, q.pid order by gm.group_id) = 1" : "true"} as is_first${columns.map(([name, sql]) => `, ${sql} as ${name}`).join("")}
  from (${steps.length > 1 ? reports : `${reports} group by unit_id, pid`}) q join p on p.id = q.pid join units raw on raw.id = q.unit_id
    cross join lateral (select greatest(raw.valid_from, least(p.ends_on, raw.valid_to - 1)) as at) raw_day
    left join lateral (
      select up.parent_id from unit_parents up join units t on t.id = up.parent_id and t.type = 'TERRITORY'
      where up.unit_id = raw.id and raw.type = 'PEOPLES_COMMITTEE' and ${valid("up", "raw_day.at")}) realm on true
    ${day ? "left join heir on heir.unit_id = raw.id join units k on k.id = coalesce(heir.heir_id, raw.id)" : "join units k on k.id = raw.id"}
    cross join lateral (select greatest(k.valid_from, least(${day ?? "p.ends_on"}, k.valid_to - 1)) as at) key_day
    ${joins.join(" ")}
  ${where.length > 0 ? `where ${where.join(" and ")}` : ""}
)${steps
    .map(
      ([from, to]) => `,
${to} as materialized (
  select f.*, up.raw_on, up.realm, up.is_first, row_number() over () as rn${columns.map(([name]) => `, up.${name}`).join("")}
  from ${from} f join up using (unit_id, pid)
)`,
    )
    .join("")}`;
}

function memberSql({ key, level }: AskedDimension, index: number, question: Question, joins: string[], values: Values): string {
  switch (key) {
    case "UNIT":
      return "k.id";
    case "UNIT_LEVEL":
      return "k.level::text";
    case "UNIT_TYPE":
      return "k.type::text";
    case "UNIT_GROUP": {
      const filter = question.filters.find((item) => item.key === "UNIT_GROUP");
      const groups = filter ? ` and gm.group_id in (select id from unit_groups where code = any(${values.list(filter.members)}))` : "";
      joins.push(`join unit_group_members gm on gm.unit_id = k.id${groups}`);
      return "gm.group_id";
    }
    default:
      joins.push(`join lateral (
        select c.ancestor_id from unit_closure c join units a on a.id = c.ancestor_id and a.level = ${values.add("unit_level", level)}
        where c.descendant_id = k.id and ${valid("c", "key_day.at")} order by c.depth desc limit 1) a${index} on true`);
      return `a${index}.ancestor_id`;
  }
}

function filterSql(key: DimensionKey, list: () => string): string | null {
  switch (key) {
    case "UNIT":
      return `k.code = any(${list()})`;
    case "UNIT_LEVEL":
      return `k.level::text = any(${list()})`;
    case "UNIT_TYPE":
      return `k.type::text = any(${list()})`;
    case "UNIT_GROUP":
      return `exists (select from unit_group_members m join unit_groups ug on ug.id = m.group_id where m.unit_id = k.id and ug.code = any(${list()}))`;
    case "UNIT_ANCESTOR":
      return `exists (select from unit_closure c join units a on a.id = c.ancestor_id where c.descendant_id = k.id and a.code = any(${list()}) and ${valid("c", "key_day.at")})`;
    default:
      return null;
  }
}

/**
 * The ids of the units that can matter to a question, as a subquery over the filters that do not change with time; null
 * when none does. It spares reading the others, whom `up` would leave out: units merged since are found by their heirs
 * there, so boundaries of a day are not narrowed here.
 */
export function scopeSql({ filters, boundariesOn }: Question, values: Values): string | null {
  if (boundariesOn !== null) return null;
  const conditions = filters.flatMap(({ key, members }) => {
    if (!isUnitDimension(key)) return [];
    const list = () => values.list(members);
    return key === "UNIT_ANCESTOR"
      ? [`k.id in (select c.descendant_id from unit_closure c join units a on a.id = c.ancestor_id where a.code = any(${list()}))`]
      : [filterSql(key, list)!];
  });
  return conditions.length > 0 ? `select k.id from units k where ${conditions.join(" and ")}` : null;
}
