import { graphql } from "#client/core/graphql.ts";
import { Observation_figure } from "#client/core/observation.ts";
import { Period_name } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { CountRow_count } from "#client/tthc/count-row.ts";
import { DossierRow_stat } from "#client/tthc/dossier-row.ts";

export const UnitTthc_unit = graphql(
  `
    fragment UnitTthc_unit on Unit {
      id
      code
      dossierStats(
        first: 500
        latestAt: $latestAt
        filter: { period: { code: { eq: $period } } }
        order: [{ field: AS_OF, direction: DESC }, { field: RECEIVED, direction: DESC }]
      ) {
        nodes {
          id
          ...DossierRow_stat
        }
      }
      reportedProcedures(first: 0) {
        totalCount
      }
      procedureCounts(
        first: 500
        latestAt: $latestAt
        filter: { period: { code: { eq: $period } } }
        order: [{ field: AS_OF, direction: DESC }]
      ) {
        nodes {
          id
          ...CountRow_count
        }
      }
    }
  `,
  [DossierRow_stat, CountRow_count],
);

export const UnitStaffing_unit = graphql(
  `
    fragment UnitStaffing_unit on Unit {
      id
      code
      staffing(first: 500, latestAt: $latestAt, filter: { period: { code: { eq: $period } } }, order: [{ field: AS_OF, direction: DESC }]) {
        nodes {
          id
          kind
          assigned
          assignedIsProvisional
          present
          gap
          gapReported
          vacancyRate
          asOf
          state
          note
          period {
            id
            ...Period_name
          }
          provenance {
            id
            ...Origin_provenance
          }
        }
      }
      personnelMoves(
        first: 500
        latestAt: $latestAt
        filter: { period: { code: { eq: $period } } }
        order: [{ field: AS_OF, direction: DESC }]
      ) {
        nodes {
          id
          kind
          positionGroup
          count
          quota
          asOf
          state
          note
          period {
            id
            ...Period_name
          }
          provenance {
            id
            ...Origin_provenance
          }
        }
      }
    }
  `,
  [Period_name, provenanceFragment],
);

export const UnitFinance_unit = graphql(
  `
    fragment UnitFinance_unit on Unit {
      id
      code
      budgetFigures(first: 500, latestAt: $latestAt, filter: { period: { code: { eq: $period } } }) {
        nodes {
          id
          kind
          amountVnd
          asOf
          state
          note
          coveredUnits {
            id
            name
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
      }
      autonomyStats(first: 500, latestAt: $latestAt, filter: { period: { code: { eq: $period } } }) {
        nodes {
          id
          body
          class
          autonomous
          total
          asOf
          state
          note
          period {
            id
            ...Period_name
          }
          provenance {
            id
            ...Origin_provenance
          }
        }
      }
      soeActions(first: 500, latestAt: $latestAt, filter: { period: { code: { eq: $period } } }) {
        nodes {
          id
          action
          count
          asOf
          state
          note
          enterprises {
            id
            name
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
      }
    }
  `,
  [Period_name, provenanceFragment],
);

/** Figures of the typed tables are observations too; those stand in their own sections and not here again. */
export const UnitIndicators_unit = graphql(
  `
    fragment UnitIndicators_unit on Unit {
      id
      code
      indexScores(first: 500, latestAt: $latestAt, filter: { period: { code: { eq: $period } } }) {
        nodes {
          id
          index
          area
          kind
          score
          rank
          rankOutOf
          rankChange
          asOf
          state
          note
          period {
            id
            year
            ...Period_name
          }
          provenance {
            id
            ...Origin_provenance
          }
        }
      }
      observations(
        first: 500
        latestAt: $latestAt
        order: [{ field: AS_OF, direction: DESC }]
        filter: { period: { code: { eq: $period } }, or: [{ figureOf: { isNull: true } }, { figureOf: { eq: TARGETS } }] }
      ) {
        nodes {
          id
          ...Observation_figure
        }
      }
    }
  `,
  [Period_name, provenanceFragment, Observation_figure],
);
