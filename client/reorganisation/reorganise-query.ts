import { graphql } from "#client/core/graphql.ts";
import type { ResultOf, VariablesOf } from "#client/core/graphql.ts";

/** A unit of the tree, with what it was called before and after. */
export const TreeUnit_unit = graphql(`
  fragment TreeUnit_unit on Unit @_unmask {
    id
    code
    name
    shortName
    aliases
    level
    type
    validFrom
    validTo
    parent(asOf: $day) {
      id
      code
    }
    names {
      id
      name
      validFrom
      validTo
    }
  }
`);

export type TreeUnit = ResultOf<typeof TreeUnit_unit>;

export const ReorganiseUnits = graphql(
  `
    query ReorganiseUnits($day: Date!, $offset: Int) {
      units(
        first: 500
        offset: $offset
        filter: { validFrom: { lte: $day }, or: [{ validTo: { isNull: true } }, { validTo: { gt: $day } }] }
        order: [{ field: NAME }]
      ) {
        totalCount
        nodes {
          ...TreeUnit_unit
        }
      }
    }
  `,
  [TreeUnit_unit],
);

/** The documents that the tree is changed by. */
export const LegalBases = graphql(`
  query LegalBases {
    documents(
      first: 500
      filter: { type: { in: [LUAT, NGHI_QUYET, NGHI_QUYET_HDND, NGHI_QUYET_DANG, NGHI_DINH, QUYET_DINH, QUYET_DINH_QPPL] } }
      order: [{ field: ISSUED_ON, direction: DESC }]
    ) {
      nodes {
        id
        code
        number
        issuedOn
        subject
      }
    }
  }
`);

export const Effect_effect = graphql(`
  fragment Effect_effect on UnitEffect @_unmask {
    kind
    words
    share
    figures
    role
    count
    unit {
      code
      name
    }
    before {
      code
      name
    }
    after {
      code
      name
    }
  }
`);

export type Effect = ResultOf<typeof Effect_effect>;

export const Reorganise = graphql(
  `
    mutation Reorganise($input: ReorganisationInput!, $validateOnly: Boolean!, $seen: String) {
      reorganiseUnits(input: $input, validateOnly: $validateOnly, seen: $seen) {
        seen
        reorganisation {
          id
        }
        effects {
          ...Effect_effect
        }
        problems {
          code
          message
          path
        }
      }
    }
  `,
  [Effect_effect],
);

export type ReorganisationInput = VariablesOf<typeof Reorganise>["input"];
export type SuccessorInput = NonNullable<ReorganisationInput["merge"]>["into"];
export type NewUnitInput = NonNullable<ReorganisationInput["add"]>;
export type ChildrenFate = NonNullable<NonNullable<ReorganisationInput["merge"]>["children"]>;

export const CorrectUnit = graphql(`
  mutation CorrectUnit($code: String!, $words: UnitWordsInput!, $seen: UnitWordsInput!) {
    correctUnit(code: $code, words: $words, seen: $seen) {
      unit {
        id
        name
        shortName
        aliases
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

export const Acts_reorganisation = graphql(`
  fragment Acts_reorganisation on Reorganisation @_unmask {
    id
    kind
    effectiveOn
    oldName
    newName
    recordedAt
    legalBasis {
      id
      code
      number
      subject
    }
    from {
      id
      code
      name
    }
    to {
      id
      code
      name
    }
  }
`);

export type Act = ResultOf<typeof Acts_reorganisation>;

export const ReorganisationList = graphql(
  `
    query ReorganisationList($filter: ReorganisationFilter, $first: Int!, $offset: Int) {
      reorganisations(
        first: $first
        offset: $offset
        filter: $filter
        order: [{ field: EFFECTIVE_ON, direction: DESC }, { field: RECORDED_AT, direction: DESC }]
      ) {
        totalCount
        nodes {
          ...Acts_reorganisation
        }
      }
    }
  `,
  [Acts_reorganisation],
);

export const UndoReorganisation = graphql(`
  mutation UndoReorganisation($id: ID!) {
    undoReorganisation(id: $id) {
      isDone
      problems {
        message
        path
      }
    }
  }
`);
