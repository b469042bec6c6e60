import { graphql } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { TargetValue_target } from "#client/plans/target-parts.ts";

export const TaskPanel_task = graphql(
  `
    fragment TaskPanel_task on Task {
      id
      provenance {
        id
        ...Origin_provenance
      }
      targets(first: 100) {
        nodes {
          id
          indicator {
            id
            code
            name
          }
          ...TargetValue_target
        }
      }
      progress {
        id
        provenance {
          id
          ...Origin_provenance
        }
      }
    }
  `,
  [provenanceFragment, TargetValue_target],
);
