import { graphql } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";

export const UnitHead_unit = graphql(
  `
    fragment UnitHead_unit on Unit {
      id
      code
      name
      shortName
      level
      type
      validFrom
      validTo
      parent {
        id
        code
        name
      }
      successions {
        id
        kind
        effectiveOn
        successor {
          id
          code
          name
        }
      }
      origins {
        id
        predecessor {
          id
          code
          name
        }
      }
      committees: children(first: 5, filter: { type: { eq: PEOPLES_COMMITTEE } }) {
        nodes {
          id
          code
          name
        }
      }
      provenance {
        id
        kind
        ...Origin_provenance
      }
    }
  `,
  [provenanceFragment],
);
