import { graphql } from "#client/core/graphql.ts";
import { RoleList_grant, SessionList_session, TokenList_token } from "#client/auth/account-query.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { Faults_problem } from "#client/auth/faults.ts";

export const PeopleTable_person = graphql(
  `
    fragment PeopleTable_person on Person @_unmask {
      id
      name
      signInName
      email
      isActive
      mustChangePassword
      hasSecondFactor
      lockedUntil
      lastSignedInAt
      roles {
        ...RoleList_grant
      }
    }
  `,
  [RoleList_grant],
);

export const PeoplePage = graphql(
  `
    query PeoplePage($search: String!, $role: Role, $isActive: Boolean, $first: Int!, $offset: Int!) {
      people(search: $search, role: $role, isActive: $isActive, first: $first, offset: $offset) {
        totalCount
        nodes {
          ...PeopleTable_person
        }
      }
    }
  `,
  [PeopleTable_person],
);

export const PersonForm_person = graphql(`
  fragment PersonForm_person on Person @_unmask {
    id
    name
    signInName
    email
    activeFrom
    activeTo
    version
  }
`);

export const PersonPage = graphql(
  `
    query PersonPage($id: ID!) {
      person(id: $id) {
        ...PersonForm_person
        ...PeopleTable_person
        hasPassword
      }
      sessions(person: $id) {
        ...SessionList_session
      }
      tokens(person: $id) {
        ...TokenList_token
      }
    }
  `,
  [PersonForm_person, PeopleTable_person, SessionList_session, TokenList_token],
);

export const RoleFormUnits = graphql(
  `
    query RoleFormUnits($offset: Int) {
      units(first: 500, offset: $offset) {
        totalCount
        nodes {
          id
          ...Unit_name
        }
      }
    }
  `,
  [Unit_name],
);

export const SavePerson = graphql(
  `
    mutation SavePerson($input: PersonInput!) {
      savePerson(input: $input) {
        oneTimePassword
        person {
          id
          version
        }
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);

export const ResetPassword = graphql(
  `
    mutation ResetPassword($person: ID!) {
      resetPassword(person: $person) {
        oneTimePassword
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);

export const ResetSecondFactor = graphql(`
  mutation ResetSecondFactor($person: ID!) {
    resetSecondFactor(person: $person) {
      isDone
    }
  }
`);

export const GrantRole = graphql(
  `
    mutation GrantRole($person: ID!, $grant: RoleGrantInput!) {
      grantRole(person: $person, grant: $grant) {
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);

export const EndRole = graphql(
  `
    mutation EndRole($id: ID!, $on: Date) {
      endRole(id: $id, on: $on) {
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);
