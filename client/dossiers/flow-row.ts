import { graphql, type ResultOf } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { Unit_name } from "#client/core/unit-name.ts";

/** The flow of one unit, or of all: what is counted and what was reported. */
export const FlowRow_row = graphql(
  `
    fragment FlowRow_row on DossierFlowRow {
      unit {
        id
        ...Unit_name
      }
      counted {
        carriedOver
        receivedOnline
        receivedDirect
        receivedByPost
        received
        resolved
        resolvedEarly
        resolvedOnTime
        resolvedLate
        pending
        pendingWithin
        pendingLate
        returned
        onTimeRate
        averageDays
      }
      reported {
        id
        state
        note
        carriedOver
        receivedOnline
        receivedDirect
        receivedByPost
        received
        resolved
        resolvedEarly
        resolvedOnTime
        resolvedLate
        pending
        pendingWithin
        pendingLate
        returned
        onTimeRate
        provenance {
          id
          ...Origin_provenance
        }
      }
      differences {
        figure
        counted
        reported
      }
    }
  `,
  [Unit_name, provenanceFragment],
);

export type FlowRow = ResultOf<typeof FlowRow_row>;
