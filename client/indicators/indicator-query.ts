import { graphql } from "#client/core/graphql.ts";
import { Observation_figure } from "#client/core/observation.ts";
import { Period_name } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { Unit_name } from "#client/core/unit-name.ts";

export const IndicatorHead_indicator = graphql(`
  fragment IndicatorHead_indicator on Indicator {
    id
    code
    name
    unitOfMeasure
    area
    definition
    betterWhen
  }
`);

export const IndicatorTargets_target = graphql(
  `
    fragment IndicatorTargets_target on Target {
      id
      value
      comparator
      isYearlyGrowth
      until
      levels
      state
      note
      coverage
      unit {
        id
        ...Unit_name
      }
      period {
        id
        ...Period_name
      }
      plan {
        id
        code
        title
      }
      task {
        id
        code
        ordinal
        title
        plan {
          id
          code
        }
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, Period_name, provenanceFragment],
);

export const IndexScores_score = graphql(
  `
    fragment IndexScores_score on IndexScore {
      id
      area
      kind
      score
      rank
      rankOutOf
      rankChange
      state
      note
      unit {
        id
        ...Unit_name
      }
      period {
        id
        ...Period_name
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, Period_name, provenanceFragment],
);

/** A figure as a chart needs it. */
export const ChartPoint_observation = graphql(
  `
    fragment ChartPoint_observation on Observation {
      id
      value
      level
      timing
      coverage
      dimensions {
        dimension
        value
      }
      unit {
        id
        ...Unit_name
      }
      period {
        id
        ...Period_name
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, Period_name, provenanceFragment],
);

/** The units of one period side by side: the ten highest and the ten lowest of each kind of unit. */
export const IndicatorRanking_period = graphql(
  `
    fragment IndicatorRanking_period on Period {
      id
      ...Period_name
      agencies: observations(
        first: 10
        filter: { and: [$ranked], unit: { level: { eq: PROVINCE }, type: { ne: PEOPLES_COMMITTEE } } }
        order: [{ field: VALUE, direction: DESC }]
      ) {
        totalCount
        nodes {
          id
          ...ChartPoint_observation
        }
      }
      lowestAgencies: observations(
        first: 10
        filter: { and: [$ranked], unit: { level: { eq: PROVINCE }, type: { ne: PEOPLES_COMMITTEE } } }
        order: [{ field: VALUE }]
      ) {
        nodes {
          id
          ...ChartPoint_observation
        }
      }
      districts: observations(
        first: 10
        filter: { and: [$ranked], unit: { level: { eq: DISTRICT } } }
        order: [{ field: VALUE, direction: DESC }]
      ) {
        totalCount
        nodes {
          id
          ...ChartPoint_observation
        }
      }
      lowestDistricts: observations(first: 10, filter: { and: [$ranked], unit: { level: { eq: DISTRICT } } }, order: [{ field: VALUE }]) {
        nodes {
          id
          ...ChartPoint_observation
        }
      }
      communes: observations(
        first: 10
        filter: { and: [$ranked], unit: { level: { eq: COMMUNE } } }
        order: [{ field: VALUE, direction: DESC }]
      ) {
        totalCount
        nodes {
          id
          ...ChartPoint_observation
        }
      }
      lowestCommunes: observations(first: 10, filter: { and: [$ranked], unit: { level: { eq: COMMUNE } } }, order: [{ field: VALUE }]) {
        nodes {
          id
          ...ChartPoint_observation
        }
      }
    }
  `,
  [Period_name, ChartPoint_observation],
);

/** Of whom the charts speak: the unit chosen, or the one of the widest scope, over time and in parts; its period for all units. */
export const IndicatorFocus_observation = graphql(
  `
    fragment IndicatorFocus_observation on Observation {
      id
      unit {
        id
        course: observations(first: 120, filter: $course, order: [{ field: PERIOD_ENDS_ON, direction: DESC }]) {
          nodes {
            id
            ...ChartPoint_observation
          }
        }
        parts: observations(first: 60, latestAt: $today, filter: { indicator: { code: { eq: $code } }, kind: { ne: TARGET } }) {
          nodes {
            id
            ...ChartPoint_observation
          }
        }
      }
      period {
        id
        ...IndicatorRanking_period
      }
    }
  `,
  [ChartPoint_observation, IndicatorRanking_period],
);

export const IndicatorPage = graphql(
  `
    query IndicatorPage(
      $code: String!
      $today: Date!
      $unit: String
      $period: String!
      $asksPeriod: Boolean!
      $isIndex: Boolean!
      $filter: ObservationFilter!
      $order: [ObservationOrder!]
      $first: Int!
      $offset: Int
      $course: ObservationFilter!
      $ranked: ObservationFilter!
      $scores: IndexScoreFilter
    ) {
      indicator(code: $code) {
        id
        name
        unitOfMeasure
        betterWhen
        ...IndicatorHead_indicator
        latest(first: 4, order: [{ field: VALUE, direction: DESC }]) {
          pageInfo {
            hasNextPage
          }
          nodes {
            id
            ...Observation_figure
          }
        }
        focus: latest(unit: $unit, first: 1, order: [{ field: VALUE, direction: DESC }]) {
          nodes {
            id
            ...IndicatorFocus_observation
          }
        }
        observations(first: $first, offset: $offset, filter: $filter, order: $order) {
          totalCount
          nodes {
            id
            ...Observation_figure
          }
        }
        targets(first: 500, order: [{ field: VALUE }]) {
          nodes {
            id
            ...IndicatorTargets_target
          }
        }
        units(first: 500, order: [{ field: NAME }]) {
          nodes {
            id
            ...Unit_name
          }
        }
        periods(first: 500, order: [{ field: ENDS_ON, direction: DESC }]) {
          nodes {
            id
            ...Period_name
          }
        }
      }
      period(code: $period) @include(if: $asksPeriod) {
        id
        ...IndicatorRanking_period
      }
      indexScores(first: 200, filter: $scores, order: [{ field: AS_OF, direction: DESC }, { field: RANK_OUT_OF }]) @include(if: $isIndex) {
        nodes {
          id
          ...IndexScores_score
        }
      }
      procedureFields(first: 500) {
        nodes {
          id
          code
          name
        }
      }
    }
  `,
  [
    IndicatorHead_indicator,
    IndicatorFocus_observation,
    IndicatorRanking_period,
    Observation_figure,
    IndicatorTargets_target,
    IndexScores_score,
    Unit_name,
    Period_name,
  ],
);
