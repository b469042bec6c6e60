import "#client/app/fonts/fonts.css";
import "#client/app/styles/base.css";
import "vuetify/styles/core";
import "#client/app/styles/print.css";
import { createApp } from "vue";
import AppShell from "#client/app/AppShell.vue";
import { loadEnglish, loadWords, vietnamese } from "#client/app/messages.ts";
import { reloadOnNewVersion } from "#client/app/new-version.ts";
import { makeRouter } from "#client/app/router.ts";
import { makeVuetify } from "#client/app/vuetify.ts";
import { makeApollo, provideApollo } from "#client/core/apollo.ts";
import { makeHubI18n, makeLocaleSwitch, provideLocaleSwitch } from "#client/core/i18n.ts";
import { useLocaleChoice, useThemeChoice } from "#client/core/use-preferences.ts";

async function start(): Promise<void> {
  const i18n = makeHubI18n(vietnamese);
  const changeLocale = makeLocaleSwitch(i18n, loadEnglish);
  await changeLocale(useLocaleChoice().value);

  const router = makeRouter();
  reloadOnNewVersion(router);
  router.beforeEach(async ({ meta: { words } }) => {
    if (words) i18n.global.mergeLocaleMessage("vi", await loadWords(words));
  });
  const app = createApp(AppShell);
  const { currentRoute } = router;
  const client = makeApollo("/graphql", () => {
    if (currentRoute.value.name !== "sign-in") void router.replace({ name: "sign-in", query: { tiep: currentRoute.value.fullPath } });
  });
  provideApollo(app, client);
  provideLocaleSwitch(app, changeLocale);
  app.use(i18n).use(makeVuetify(i18n, useThemeChoice().value)).use(router).mount("#app");
}

void start();
