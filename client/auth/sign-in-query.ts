import { graphql } from "#client/core/graphql.ts";
import { Faults_problem } from "#client/auth/faults.ts";

export const SignInPage = graphql(`
  query SignInPage {
    signInWays {
      provider
      readsWithoutAccount
    }
    me {
      id
      name
      mustChangePassword
    }
  }
`);

export const SignIn = graphql(
  `
    mutation SignIn($input: SignInInput!) {
      signIn(input: $input) {
        me {
          id
          name
          mustChangePassword
        }
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);

export const ChangePassword = graphql(
  `
    mutation ChangePassword($current: String!, $next: String!) {
      changePassword(current: $current, next: $next) {
        me {
          id
          mustChangePassword
        }
        problems {
          ...Faults_problem
        }
      }
    }
  `,
  [Faults_problem],
);
