import { graphql } from "#client/core/graphql.ts";
import { Faults_problem } from "#client/auth/faults.ts";

/** A role over a unit, with its dates. */
export const RoleList_grant = graphql(`
  fragment RoleList_grant on RoleGrant @_unmask {
    id
    role
    withSubtree
    validFrom
    validTo
    isInForce
    unit {
      id
      code
      name
    }
  }
`);

export const SessionList_session = graphql(`
  fragment SessionList_session on Session @_unmask {
    id
    madeAt
    lastUsedAt
    userAgent
    address
    byPassword
    isCurrent
  }
`);

export const TokenList_token = graphql(
  `
    fragment TokenList_token on AccessToken @_unmask {
      id
      name
      prefix
      operations
      expiresAt
      revokedAt
      lastUsedAt
      isInForce
      roles {
        ...RoleList_grant
      }
    }
  `,
  [RoleList_grant],
);

export const AccountPage = graphql(
  `
    query AccountPage {
      me {
        id
        name
        signInName
        email
        hasPassword
        hasSecondFactor
        roles {
          ...RoleList_grant
        }
      }
      sessions {
        ...SessionList_session
      }
      tokens {
        ...TokenList_token
      }
    }
  `,
  [RoleList_grant, SessionList_session, TokenList_token],
);

export const EndSession = graphql(`
  mutation EndSession($id: ID!, $person: ID) {
    endSession(id: $id, person: $person) {
      isDone
    }
  }
`);

export const SignOutEverywhere = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      isDone
    }
  }
`);

export const EnrolSecondFactor = graphql(
  `
    mutation EnrolSecondFactor($password: String!) {
      enrolSecondFactor(password: $password) {
        secret
        uri
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);

export const ConfirmSecondFactor = graphql(
  `
    mutation ConfirmSecondFactor($code: String!) {
      confirmSecondFactor(code: $code) {
        recoveryCodes
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);

export const RemoveSecondFactor = graphql(
  `
    mutation RemoveSecondFactor($password: String!) {
      removeSecondFactor(password: $password) {
        isDone
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);

export const CreateToken = graphql(
  `
    mutation CreateToken($input: TokenInput!) {
      createToken(input: $input) {
        value
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);

export const RevokeToken = graphql(`
  mutation RevokeToken($id: ID!) {
    revokeToken(id: $id) {
      problems {
        code
      }
    }
  }
`);
