import { mdiCheckboxBlankOutline, mdiCheckboxMarked, mdiClose, mdiCloseCircle, mdiLoading, mdiMenuDown, mdiMinusBox } from "@mdi/js";
import { createVuetify } from "vuetify";
import type { VuetifyOptions } from "vuetify";
import { createVueI18nAdapter } from "vuetify/locale/adapters/vue-i18n";
import { mdi } from "vuetify/iconsets/mdi-svg";
import { useI18n } from "vue-i18n";
import { darkColors, emphasis, lightColors } from "#client/app/theme.ts";
import type { HubI18n } from "#client/core/i18n.ts";

const quiet = { variant: "outlined", density: "compact", hideDetails: "auto", color: "primary" };

/** Flat, square-ish, without ripple or capitals; fields are compact and outlined. */
const defaults: VuetifyOptions["defaults"] = {
  global: { ripple: false, elevation: 0 },
  VBtn: { variant: "text", rounded: "sm", color: "primary" },
  VMenu: { transition: false },
  VTooltip: { transition: false },
  VList: { density: "compact" },
  VAutocomplete: { ...quiet, menuProps: { transition: false } },
  VSelect: { ...quiet, menuProps: { transition: false } },
  VTextField: quiet,
  VCheckbox: { density: "compact", hideDetails: true, color: "primary" },
};

/** The icons that the fields we use draw by themselves; the whole set would weigh on the first page. */
const aliases = {
  checkboxIndeterminate: mdiMinusBox,
  checkboxOff: mdiCheckboxBlankOutline,
  checkboxOn: mdiCheckboxMarked,
  clear: mdiCloseCircle,
  close: mdiClose,
  delete: mdiCloseCircle,
  dropdown: mdiMenuDown,
  loading: mdiLoading,
};

export function makeVuetify(i18n: HubI18n, themeName: string) {
  return createVuetify({
    defaults,
    icons: { defaultSet: "mdi", aliases, sets: { mdi } },
    locale: { adapter: createVueI18nAdapter({ i18n, useI18n }) },
    theme: {
      defaultTheme: themeName,
      utilities: false,
      variations: false,
      themes: {
        light: { dark: false, colors: lightColors, variables: emphasis },
        dark: { dark: true, colors: darkColors, variables: emphasis },
      },
    },
  });
}
