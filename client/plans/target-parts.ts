import { graphql } from "#client/core/graphql.ts";
import { Period_name } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";

export const TargetValue_target = graphql(
  `
    fragment TargetValue_target on Target {
      id
      value
      comparator
      isYearlyGrowth
      until
      state
      note
      indicator {
        id
        name
        unitOfMeasure
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
  [Period_name, provenanceFragment],
);

export const PlanTargets_target = graphql(
  `
    fragment PlanTargets_target on Target {
      id
      value
      levels
      note
      indicator {
        id
        code
        name
      }
      period {
        id
        ...Period_name
      }
      task {
        id
        code
        ordinal
        title
      }
      ...TargetValue_target
    }
  `,
  [Period_name, TargetValue_target],
);
