import { useI18n } from "vue-i18n";
import { useFormat } from "#client/core/format.ts";
import { useLabel } from "#client/core/use-label.ts";

interface Named {
  label: string;
  labelEn: string;
  enumName: string | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Values of the trail in words: labels, dates and answers of yes and no in the reader's language; null says that it is empty. */
export function useValues() {
  const { t, locale } = useI18n();
  const format = useFormat();
  const { label } = useLabel();

  function valueText({ enumName }: Pick<Named, "enumName">, value: string | null): string {
    if (value === null || value === "") return t("audit.value.none");
    if (value === "•••") return t("audit.value.secret");
    if (enumName) return label(enumName, value);
    if (value === "true" || value === "false") return t(`audit.value.${value}`);
    if (day.test(value)) return format.date(value);
    return instant.test(value) ? format.dateTime(value) : value;
  }
  function columnText({ label: vi, labelEn: en }: Named): string {
    const text = locale.value === "en" ? en : vi;
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
  return { valueText, columnText };
}
