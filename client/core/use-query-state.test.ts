import { flushPromises } from "@vue/test-utils";
import { expect, it } from "vitest";
import { defineComponent } from "vue";
import type { WritableComputedRef } from "vue";
import { makeTestRouter, mountPart } from "#client/core/mount-part.ts";
import { choiceQuery, intQuery, listQuery, textQuery, useQueryState } from "#client/core/use-query-state.ts";

interface State {
  page: WritableComputedRef<number>;
  sort: WritableComputedRef<"name" | "date">;
  text: WritableComputedRef<string | null>;
  areas: WritableComputedRef<string[]>;
}

async function start(address: string) {
  const router = makeTestRouter();
  await router.push(address);
  let state: State | undefined;
  const part = defineComponent({
    setup() {
      state = {
        page: useQueryState("trang", intQuery(1)),
        sort: useQueryState("sap-xep", choiceQuery(["name", "date"], "name")),
        text: useQueryState("q", textQuery, "replace"),
        areas: useQueryState("linh-vuc", listQuery),
      };
      return () => null;
    },
  });
  mountPart(part, {}, router);
  if (!state) throw new Error("The component did not set up");
  return { router, state };
}

it("reads the address, and takes what it does not understand for the usual", async () => {
  const { state } = await start("/?trang=3&sap-xep=giay&linh-vuc=A,B");
  expect(state.page.value).toBe(3);
  expect(state.sort.value).toBe("name");
  expect(state.areas.value).toEqual(["A", "B"]);
  expect((await start("/?trang=-1")).state.page.value).toBe(1);
});

it("writes several changes of one moment as one step back", async () => {
  const { router, state } = await start("/?giu=1");
  state.page.value = 2;
  state.sort.value = "date";
  expect(state.page.value).toBe(2);
  await flushPromises();
  expect(router.currentRoute.value.fullPath).toBe("/?giu=1&trang=2&sap-xep=date");
  router.back();
  await flushPromises();
  expect(router.currentRoute.value.fullPath).toBe("/?giu=1");
  expect(state.page.value).toBe(1);
});

it("leaves the usual value out of the address", async () => {
  const { router, state } = await start("/?trang=2&q=abc");
  state.page.value = 1;
  state.text.value = "";
  await flushPromises();
  expect(router.currentRoute.value.fullPath).toBe("/");
});

it("does not reset a page's state while it is being left", async () => {
  const { router, state } = await start("/?trang=4");
  await router.push("/van-ban/x");
  expect(state.page.value).toBe(4);
});
