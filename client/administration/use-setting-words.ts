import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import type { SettingRow_setting } from "#client/administration/settings-query.ts";

export type Setting = ResultOf<typeof SettingRow_setting>;

const switches: Readonly<Record<string, string>> = { yes: "yes", no: "no", on: "on", off: "off" };

/** What a setting and its values are called. */
export function useSettingWords() {
  const { t } = useI18n();
  const format = useFormat();

  function value({ name, isSecret, source, kind }: Setting, text: string | null): string {
    if (isSecret) return t(source === "ENVIRONMENT" ? "administration.settings.hidden" : "administration.settings.unset");
    if (text === null) return t(`administration.settings.${name === "DATABASE_URL" ? "embedded" : "unset"}`);
    if (text in switches) return t(`administration.settings.value.${text}`);
    if (kind !== "WHOLE" || name === "PORT") return text;
    const unit = name.endsWith("HOURS") ? "hours" : name === "RATE_LIMIT" ? "percent" : null;
    return unit ? t(`administration.settings.value.${unit}`, { n: format.number(Number(text)) }) : format.number(Number(text));
  }
  return {
    name: ({ name }: Setting) => t(`administration.setting.${name}.name`),
    does: ({ name }: Setting) => t(`administration.setting.${name}.does`),
    value,
    /** What it may be, and what holds when nothing is set. */
    range(setting: Setting): string {
      const standard = t("administration.settings.standardIs", { value: value(setting, setting.standard) });
      const { least, most, kind } = setting;
      if (least !== null && most !== null)
        return `${t("administration.settings.between", { least: format.number(least), most: format.number(most) })}; ${standard}`;
      return kind === "TEXT" && most !== null ? `${t("administration.settings.letters", { most })}; ${standard}` : standard;
    },
  };
}
