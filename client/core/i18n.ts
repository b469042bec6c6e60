import { inject } from "vue";
import type { App, InjectionKey } from "vue";
import { createI18n } from "vue-i18n";
import type { HubLocale } from "#client/core/locale.ts";

/** Messages by room: `{ core: …, ui: …, plans: … }`. */
export interface MessageTree {
  [key: string]: string | MessageTree;
}

export type LocaleSwitch = (locale: HubLocale) => Promise<void>;

const switchKey: InjectionKey<LocaleSwitch> = Symbol("locale switch");

export function makeHubI18n(vi: MessageTree) {
  return createI18n({
    legacy: false,
    locale: "vi" as string,
    fallbackLocale: "vi",
    messages: { vi } as Record<string, MessageTree>,
    missingWarn: false,
    fallbackWarn: false,
  });
}

export type HubI18n = ReturnType<typeof makeHubI18n>;

/** English is fetched at its first use; `lang` follows, so that a screen reader changes its voice. */
export function makeLocaleSwitch(i18n: HubI18n, loadEnglish: () => Promise<MessageTree>): LocaleSwitch {
  return async (locale) => {
    if (locale === "en" && !i18n.global.availableLocales.includes("en")) {
      i18n.global.setLocaleMessage("en", await loadEnglish());
    }
    i18n.global.locale.value = locale;
    document.documentElement.lang = locale;
  };
}

export function provideLocaleSwitch(app: App, change: LocaleSwitch): void {
  app.provide(switchKey, change);
}

export function useLocaleSwitch(): LocaleSwitch {
  const change = inject(switchKey);
  if (!change) throw new Error("No locale switch: the page is mounted outside the hub's app");
  return change;
}
