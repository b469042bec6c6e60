import { graphql } from "#client/core/graphql.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { Unit_name } from "#client/core/unit-name.ts";

export const UnitHistory_unit = graphql(
  `
    fragment UnitHistory_unit on Unit {
      id
      code
      name
      shortName
      aliases
      validFrom
      validTo
      note
      ancestors {
        id
        ...Unit_name
      }
      children(first: 500, order: [{ field: NAME }]) {
        totalCount
        nodes {
          id
          ...Unit_name
        }
      }
      groups {
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
          ...Unit_name
        }
        legalBasis {
          id
          code
          number
          subject
        }
        provenance {
          id
          ...Origin_provenance
        }
      }
      origins {
        id
        kind
        effectiveOn
        predecessor {
          id
          ...Unit_name
        }
        legalBasis {
          id
          code
          number
          subject
        }
        provenance {
          id
          ...Origin_provenance
        }
      }
    }
  `,
  [Unit_name, provenanceFragment],
);
