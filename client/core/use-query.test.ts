import { ApolloClient, ApolloLink, InMemoryCache, Observable, gql } from "@apollo/client";
import type { TypedDocumentNode } from "@apollo/client";
import { mount } from "@vue/test-utils";
import { expect, it, vi } from "vitest";
import { defineComponent, nextTick, shallowRef } from "vue";
import { provideApollo } from "#client/core/apollo.ts";
import { useQuery } from "#client/core/use-query.ts";
import type { UseQueryReturn } from "#client/core/use-query.ts";

/** The seam is Apollo's link: the client, its cache and the composable are the real ones. */
interface Answer {
  unit: { __typename: "Unit"; id: string; name: string } | null;
}
const question: TypedDocumentNode<Answer, { code: string }> = gql`
  query UnitPage($code: String!) {
    unit(code: $code) {
      id
      name
    }
  }
`;

type Pending = { code: string; answer: (name: string) => void; fail: (error: Error) => void; ended: boolean };

function start(code = shallowRef("a"), enabled = shallowRef(true)) {
  const asked: Pending[] = [];
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        const pending: Pending = {
          code: variables["code"],
          answer: (name) => {
            observer.next({ data: { unit: { __typename: "Unit", id: variables["code"], name } } });
            observer.complete();
          },
          fail: (error) => observer.error(error),
          ended: false,
        };
        asked.push(pending);
        return () => (pending.ended = true);
      }),
  );
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  let query: UseQueryReturn<Answer> | undefined;
  const wrapper = mount(
    defineComponent({
      setup() {
        query = useQuery(question, () => ({ code: code.value }), { enabled });
        return () => null;
      },
    }),
    { global: { plugins: [{ install: (app) => provideApollo(app, client) }] } },
  );
  if (!query) throw new Error("The component did not set up");
  return { asked, code, enabled, query, wrapper };
}

it("waits, then holds the answer", async () => {
  const { asked, query } = start();
  expect(query.waiting.value).toBe(true);
  asked[0]?.answer("Trực Ninh");
  await vi.waitFor(() => expect(query.data.value?.unit?.name).toBe("Trực Ninh"));
  expect(query.waiting.value).toBe(false);
});

it("keeps the last answer in view while the next one comes", async () => {
  const { asked, code, query } = start();
  asked[0]?.answer("A");
  await vi.waitFor(() => expect(query.data.value?.unit?.name).toBe("A"));
  code.value = "b";
  await nextTick();
  expect(query.loading.value).toBe(true);
  expect(query.waiting.value).toBe(false);
  expect(query.data.value?.unit?.name).toBe("A");
  asked[1]?.answer("B");
  await vi.waitFor(() => expect(query.data.value?.unit?.name).toBe("B"));
});

it("says what failed, and recovers on refetch", async () => {
  const { asked, query } = start();
  asked[0]?.fail(new TypeError("fetch failed"));
  await vi.waitFor(() => expect(query.problems.value).toEqual([{ code: "OFFLINE", message: "fetch failed" }]));
  const again = query.refetch();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  asked[1]?.answer("A");
  await again;
  expect(query.problems.value).toEqual([]);
  expect(query.data.value?.unit?.name).toBe("A");
});

it("asks nothing while it is held back", async () => {
  const { asked, enabled, query } = start(shallowRef("a"), shallowRef(false));
  expect(asked).toHaveLength(0);
  expect(query.waiting.value).toBe(false);
  enabled.value = true;
  await nextTick();
  expect(asked).toHaveLength(1);
});

it("ends its question with its component", () => {
  const { asked, wrapper } = start();
  wrapper.unmount();
  expect(asked[0]?.ended).toBe(true);
});
