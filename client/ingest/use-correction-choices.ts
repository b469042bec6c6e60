import { computed } from "vue";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { shortUnitName } from "#client/core/unit-name.ts";
import { useLabel } from "#client/core/use-label.ts";
import { useQuery } from "#client/core/use-query.ts";
import { CorrectionChoices } from "#client/ingest/review-query.ts";
import type { PickOption } from "#client/ui/PickerField.vue";

/** What there is to choose from for each kind of field; null for what is typed. */
export function useCorrectionChoices() {
  const { data } = useQuery(CorrectionChoices, {});
  const { options } = useLabel();
  const lists = computed((): Readonly<Record<string, PickOption[]>> => {
    const units = (data.value?.units.nodes ?? []).map(({ code, name, shortName, aliases }) => ({
      ...{ value: code, title: shortUnitName(name) },
      aliases: [name, shortName ?? "", ...aliases],
    }));
    const plain = (nodes: readonly { code: string; name: string }[] = []) => nodes.map(({ code, name }) => ({ value: code, title: name }));
    return {
      ...{ unit: units, units },
      indicator: (data.value?.indicators.nodes ?? []).map(({ code, name, unitOfMeasure }) => ({
        value: code,
        title: name,
        note: unitOfMeasure,
        aliases: [code],
      })),
      period: plain(data.value?.periods.nodes),
      field: plain(data.value?.procedureFields.nodes),
    };
  });
  function choicesFor(input: string): readonly PickOption[] | null {
    if (["number", "date", "text"].includes(input)) return null;
    return lists.value[input] ?? options(input).map(({ value, title }) => ({ value, title: sentenceCase(title) }));
  }
  return { choicesFor };
}
