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

export const IndicatorPage = graphql(
  `
    query IndicatorPage($code: String!, $isIndex: Boolean!) {
      indicator(code: $code) {
        id
        name
        unitOfMeasure
        betterWhen
        ...IndicatorHead_indicator
        observations(first: 500, filter: { kind: { ne: TARGET } }, order: [{ field: AS_OF, direction: DESC }]) {
          totalCount
          nodes {
            id
            ...Observation_figure
          }
        }
        targets(first: 500) {
          nodes {
            id
            ...IndicatorTargets_target
          }
        }
      }
      indexScores(first: 500, filter: { index: { eq: PAR_INDEX } }, order: [{ field: AS_OF, direction: DESC }, { field: RANK_OUT_OF }])
        @include(if: $isIndex) {
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
  [IndicatorHead_indicator, Observation_figure, IndicatorTargets_target, IndexScores_score],
);
