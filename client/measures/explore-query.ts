import { graphql } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { Answer_result } from "#client/measures/answer-result.ts";
import { Measure_entry } from "#client/measures/measures-query.ts";

/** What can be chosen; small lists, and nothing is reckoned. */
export const ExploreChoices = graphql(
  `
    query ExploreChoices {
      measures {
        key
        ...Measure_entry
      }
      periods(first: 500, order: [{ field: STARTS_ON, direction: DESC }]) {
        nodes {
          id
          ...Period_name
        }
      }
      units(first: 500, order: [{ field: NAME }]) {
        nodes {
          id
          ...Unit_name
        }
      }
      plans(first: 200) {
        nodes {
          id
          code
          title
        }
      }
      procedureFields(first: 500) {
        nodes {
          id
          code
          name
        }
      }
      unitGroups(first: 200) {
        nodes {
          id
          code
          name
        }
      }
    }
  `,
  [Measure_entry, Period_name, Unit_name],
);

/** One question, one request. */
export const ExplorePage = graphql(
  `
    query ExplorePage($input: AnalyzeInput!) {
      analyze(input: $input) {
        ...Answer_result
      }
    }
  `,
  [Answer_result],
);

/** Periods that have figures of some measures; asked anew only when the measures change. */
export const ExplorePeriods = graphql(`
  query ExplorePeriods($measures: [String!]!, $mode: PeriodMode!) {
    periodsOf(measures: $measures, mode: $mode) {
      key
      kind
      window
      units
    }
  }
`);
