import { mount } from "@vue/test-utils";
import type { VueWrapper } from "@vue/test-utils";
import type { Component } from "vue";
import { createMemoryHistory, createRouter } from "vue-router";
import type { Router } from "vue-router";
import { createVuetify } from "vuetify";
import { aliases, mdi } from "vuetify/iconsets/mdi-svg";
import { makeHubI18n } from "#client/core/i18n.ts";
import { messages as core } from "#client/core/messages.vi.ts";
import { messages as ui } from "#client/ui/messages.vi.ts";

const nowhere = { template: "<p />" };

/** A router whose pages are empty, for tests of links and of the address. */
export function makeTestRouter(): Router {
  return createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: "/", name: "home", component: nowhere, meta: { title: "home" } },
      { path: "/van-ban/:code", name: "document", component: nowhere, meta: { title: "document" } },
    ],
  });
}

/**
 * Mounts a part as the app would: Vietnamese words, icons, links; attached, so that it can hold the focus.
 * The type of a generic part is a function, which `mount` does not know; hence any object and the cast.
 */
export function mountPart(part: object, props: Record<string, unknown> = {}, router = makeTestRouter()): VueWrapper {
  const icons = { defaultSet: "mdi", aliases, sets: { mdi } };
  return mount(part as Component, {
    props,
    attachTo: document.body,
    global: { plugins: [makeHubI18n({ core, ui }), createVuetify({ icons }), router] },
  });
}
