import type { Lists } from "#server/ingest/batches/lists.sql.ts";
import { layPeriods } from "#server/periods/lay-periods.ts";
import { labelsOf, lookupsOf } from "./hub-lookups.ts";
import type { HubLists } from "./template-workbook.ts";

/** Years before today whose periods are offered although nobody reported for them yet. */
const yearsBack = 2;

/** Names to choose from in a template on a day: each is found again when the sheet comes back. */
export function hubListsOf(lists: Lists, today: string): HubLists {
  const { units, indicators, fields, periods, rules } = lists;
  const lookups = lookupsOf(lists);
  const year = Number(today.slice(0, 4));
  const laid = Array.from({ length: yearsBack + 1 }, (_, back) => layPeriods(rules, year - back)).flat();
  const known = [...laid, ...periods].filter(({ name }) => lookups.PERIOD!(name) !== null);
  const latest = known.toSorted((a, b) => (b.endsOn ?? "").localeCompare(a.endsOn ?? ""));
  const lasting = units.filter(({ validTo }) => validTo === null || validTo > today);
  const all = labelsOf(units);
  return {
    UNIT: units.flatMap((unit, at) => (lasting.includes(unit) ? [all[at]!] : [])).filter((label) => lookups.UNIT!(label) !== null),
    PERIOD: [...new Set(latest.map(({ name }) => name))],
    INDICATOR: labelsOf(indicators),
    FIELD: fields.map(({ name }) => name),
  };
}
