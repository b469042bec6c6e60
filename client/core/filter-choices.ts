import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf } from "#client/core/graphql.ts";
import { Period_name, toPeriodOption } from "#client/core/period.ts";
import { Unit_name, toUnitOption } from "#client/core/unit-name.ts";

/** The units of a page's filter: those that have something to show. */
export const FilterChoices_units = graphql(
  `
    fragment FilterChoices_units on UnitConnection {
      nodes {
        id
        ...Unit_name
      }
    }
  `,
  [Unit_name],
);

/** The periods of a page's filter: those that have something to show. */
export const FilterChoices_periods = graphql(
  `
    fragment FilterChoices_periods on PeriodConnection {
      nodes {
        id
        ...Period_name
      }
    }
  `,
  [Period_name],
);

interface FilterChoices {
  filterUnits: FragmentOf<typeof FilterChoices_units>;
  filterPeriods: FragmentOf<typeof FilterChoices_periods>;
}

/** What can be chosen; nothing before the page has come. */
export const readChoices = (data: FilterChoices | undefined) => ({
  units: data ? readFragment(FilterChoices_units, data.filterUnits).nodes.map(toUnitOption) : [],
  periods: data ? readFragment(FilterChoices_periods, data.filterPeriods).nodes.map(toPeriodOption) : [],
});
