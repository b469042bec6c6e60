import type { Ask } from "./asked.ts";

export const periodAsks: Readonly<Record<string, Ask>> = {
  "Query.periodDrafts": () => ({ text: "{ periodDrafts(year: 2050) { periodCode } }", shows: "periodDrafts" }),
  "Mutation.makePeriods": () => ({
    text: "mutation { makePeriods(year: 2050) { made { periodCode } problems { code message } } }",
    shows: "makePeriods",
  }),
  async "Mutation.savePeriodRule"({ sql }) {
    // Each begins after the last one, where there are no periods yet.
    const [last] = await sql<{ next: string }[]>`
      select (greatest(max(valid_from), '2090-01-01') + interval '1 day')::date::text as next from period_rules where kind = 'MONTH' and "window" = 'CALENDAR'`;
    const rule = { kind: "MONTH", window: "CALENDAR", startMonthOffset: 0, startDay: 1, validFrom: last!.next, dues: [] };
    return {
      text: "mutation ($input: PeriodRuleInput!) { savePeriodRule(input: $input) { id problems { code message } } }",
      variables: { input: rule },
      shows: "savePeriodRule.id",
    };
  },
  async "Mutation.setDeadline"({ sql }) {
    const [period] = await sql<{ id: string; endsOn: string; version: number }[]>`
      select p.id, p.ends_on::text as "endsOn", coalesce(d.version, 0) as version
      from periods p left join period_deadlines d on d.period_id = p.id and d.level = 'COMMUNE' where p.ends_on is not null order by p.id limit 1`;
    const { id, endsOn, version } = period!;
    return {
      text: "mutation ($input: DeadlineInput!) { setDeadline(input: $input) { dueOn problems { code message } } }",
      variables: { input: { period: id, level: "COMMUNE", dueOn: endsOn, reason: "Gia hạn", version } },
      shows: "setDeadline.dueOn",
    };
  },
};
