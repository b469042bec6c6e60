import { computed } from "vue";
import { useI18n } from "vue-i18n";
import { readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";
import { Measure_entry } from "#client/measures/measures-query.ts";

export interface MeasureEntry extends ResultOf<typeof Measure_entry> {
  /** Its name in the reader's language. */
  title: string;
  domainName: string;
  /** In the reader's language, as `title`. */
  unitName: string;
  /** What must be known before it is used, in the reader's language; null when there is nothing. */
  warning: string | null;
}

export function useMeasureEntries() {
  const { locale } = useI18n({ useScope: "global" });
  const { label } = useLabel();
  const english = computed(() => locale.value === "en");
  return (masked: readonly FragmentOf<typeof Measure_entry>[]): MeasureEntry[] =>
    masked.map((one) => {
      const measure = readFragment(Measure_entry, one);
      return {
        ...measure,
        title: english.value ? measure.nameEn : measure.name,
        unitName: english.value ? measure.unitOfMeasureEn : measure.unitOfMeasure,
        warning: english.value ? measure.noticeEn : measure.notice,
        domainName: sentenceCase(label("MeasureDomain", measure.domain)),
      };
    });
}

/** A measure and all that compete with it: one root, its variants. */
export function rivalsOf<Entry extends { key: string; variantOf: string | null }>(entry: Entry, all: readonly Entry[]): Entry[] {
  const root = entry.variantOf ?? entry.key;
  return all.filter(({ key, variantOf }) => key !== entry.key && (key === root || variantOf === root));
}
