import type { ApolloClient } from "@apollo/client";
import { useStorage } from "@vueuse/core";
import type { RemovableRef } from "@vueuse/core";
import { shallowRef } from "vue";
import type { ShallowRef } from "vue";
import { graphql } from "#client/core/graphql.ts";
import type { ResultOf } from "#client/core/graphql.ts";

const Account = graphql(`
  query Account {
    me {
      id
      name
      mustChangePassword
      roles {
        id
        role
        isInForce
        unit {
          id
          code
          name
          shortName
        }
      }
    }
  }
`);

export type Me = NonNullable<ResultOf<typeof Account>["me"]>;

const me = shallowRef<Me | null>(null);

/** Whether somebody signed in from this browser: only then the hub is asked who, so that a reader without an account asks once less. */
export const useSignedInHint = (): RemovableRef<boolean> => useStorage("hub.signed-in", false);

/** Who is signed in; null for anybody, and until it is known. */
export const useMe = (): Readonly<ShallowRef<Me | null>> => me;

/** Asks who is signed in, and remembers whether somebody is. */
export async function loadMe(client: ApolloClient): Promise<Me | null> {
  const answer = await client.query({ query: Account, fetchPolicy: "network-only" }).catch(() => null);
  if (!answer) return me.value;
  me.value = answer.data?.me ?? null;
  useSignedInHint().value = me.value !== null;
  return me.value;
}
