import { graphql } from "#client/core/graphql.ts";
import { Observation_figure } from "#client/core/observation.ts";
import { Unit_name } from "#client/core/unit-name.ts";

export const IndicatorTable_indicator = graphql(
  `
    fragment IndicatorTable_indicator on Indicator {
      id
      code
      name
      unitOfMeasure
      area
      definition
      latest(unit: $unit, first: 12, order: [{ field: VALUE, direction: DESC }]) {
        pageInfo {
          hasNextPage
        }
        nodes {
          id
          ...Observation_figure
        }
      }
      targets(first: 0) {
        totalCount
      }
    }
  `,
  [Observation_figure],
);

export const IndicatorsPage = graphql(
  `
    query IndicatorsPage($unit: String) {
      indicators(first: 500, order: [{ field: AREA }, { field: NAME }]) {
        totalCount
        nodes {
          id
          ...IndicatorTable_indicator
        }
      }
      units(
        first: 500
        filter: {
          or: [
            { observations: { some: { figureOf: { isNull: true } } } }
            { dossierStats: { some: {} } }
            { procedureCounts: { some: {} } }
            { staffing: { some: {} } }
            { autonomyStats: { some: {} } }
            { indexScores: { some: {} } }
          ]
        }
        order: [{ field: NAME }]
      ) {
        nodes {
          id
          ...Unit_name
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
  [IndicatorTable_indicator, Unit_name],
);
