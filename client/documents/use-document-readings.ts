import { computed } from "vue";
import type { ComputedRef } from "vue";
import type { ResultOf } from "#client/core/graphql.ts";
import { useCitedRows } from "#client/documents/cited-rows.ts";
import type { CitedRow } from "#client/documents/cited-rows.ts";
import { useConclusionRows } from "#client/documents/conclusion-rows.ts";
import type { ConclusionRow } from "#client/documents/conclusion-rows.ts";
import type { DocumentPage } from "#client/documents/document-query.ts";
import { useFigureRows } from "#client/documents/figure-rows.ts";
import type { FigureRow } from "#client/documents/figure-rows.ts";
import { useOtherRows } from "#client/documents/other-rows.ts";
import type { OtherRow } from "#client/documents/other-rows.ts";

export interface UseDocumentReadingsReturn {
  figures: ComputedRef<FigureRow[]>;
  conclusions: ComputedRef<ConclusionRow[]>;
  others: ComputedRef<OtherRow[]>;
  cited: ComputedRef<CitedRow[]>;
}

/** All that was read from a document, each with its lines. */
export function useDocumentReadings(data: () => ResultOf<typeof DocumentPage> | undefined): UseDocumentReadingsReturn {
  const fields = computed(() => new Map(data()?.procedureFields.nodes.map(({ code, name }) => [code, name])));
  const toFigures = useFigureRows((code) => fields.value.get(code) ?? code);
  const toConclusions = useConclusionRows();
  const toOthers = useOtherRows();
  const toCited = useCitedRows();
  const code = computed(() => data()?.document?.code ?? "");

  return {
    figures: computed(() => toFigures(data()?.observations.nodes ?? [])),
    conclusions: computed(() => toConclusions(data()?.document?.conclusions.nodes ?? [])),
    others: computed(() => [
      ...(data()?.document?.plans ?? []).flatMap((plan) => toOthers.tasks(plan)),
      ...(data()?.done.nodes ?? []).flatMap((task) => toOthers.results(task, code.value)),
      ...(data()?.procedures.nodes ?? []).map((procedure) => toOthers.procedure(procedure)),
    ]),
    cited: computed(() => toCited(data()?.cited.nodes ?? [], code.value)),
  };
}
