import type { ISql } from "postgres";
import { columnFigures } from "./figure-places.ts";
import type { LayingRule } from "#server/periods/lay-periods.ts";

interface Listed {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface ListedUnit extends Listed {
  readonly names: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface ListedGroup extends Listed {
  readonly names: readonly string[];
}

/** Of what is a column of a table and nothing else the id is null. */
interface ListedIndicator extends Omit<Listed, "id"> {
  readonly id: string | null;
  readonly unitOfMeasure: string;
}

export interface ListedPeriod extends Listed {
  readonly kind: string;
  readonly window: string;
  readonly year: number | null;
  readonly ordinal: number | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** What the hub knows by name: whatever an item may be about. */
export interface Lists {
  readonly units: readonly ListedUnit[];
  readonly groups: readonly ListedGroup[];
  readonly indicators: readonly ListedIndicator[];
  readonly periods: readonly ListedPeriod[];
  readonly fields: readonly Listed[];
  readonly rules: readonly LayingRule[];
}

export async function loadLists(on: ISql): Promise<Lists> {
  const [units, groups, indicators, periods, fields, rules] = await Promise.all([
    on<ListedUnit[]>`
      select u.id, u.code, u.name, u.valid_from::text as "validFrom", u.valid_to::text as "validTo",
        array_remove(array[u.name, u.short_name] || u.aliases || array(select n.name from unit_names n where n.unit_id = u.id), null) as names
      from units u order by u.id`,
    on<ListedGroup[]>`select id, code, name, name || aliases as names from unit_groups order by id`,
    on<ListedIndicator[]>`select id, code, name, unit_of_measure as "unitOfMeasure" from indicators order by id`,
    on<ListedPeriod[]>`
      select id, code, name, kind, "window", year, ordinal, starts_on::text as "startsOn", ends_on::text as "endsOn" from periods order by id`,
    on<Listed[]>`select id, code, name from procedure_fields order by id`,
    on<LayingRule[]>`
      select kind, "window", start_month_offset as "startMonthOffset", start_day as "startDay", end_day as "endDay", valid_from::text as "validFrom",
        valid_to::text as "validTo" from period_rules order by id`,
  ]);
  return { units, groups, indicators: [...indicators, ...columnFigures], periods, fields, rules };
}
