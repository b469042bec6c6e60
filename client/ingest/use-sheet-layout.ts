import { computed, shallowRef } from "vue";
import type { ComputedRef, ShallowRef } from "vue";
import type { Problem } from "#client/core/problem.ts";
import { useMutation } from "#client/core/use-mutation.ts";
import { useQuery } from "#client/core/use-query.ts";
import { LaySheet, SheetMapper } from "#client/ingest/sheet-query.ts";
import type { Sheet, SheetColumn, SheetLayout } from "#client/ingest/sheet-query.ts";

/** Where a column of the template comes from: a column of the file, or one value for all rows. */
export type ColumnSource = Partial<Pick<SheetColumn, "at" | "fixed" | "scale">>;

export interface UseSheetLayoutReturn {
  /** The sheet as the layout that is tried reads it; the last answer while the next one comes. */
  sheet: ComputedRef<Sheet | null>;
  waiting: ComputedRef<boolean>;
  problems: ComputedRef<readonly Problem[]>;
  /** What the hub said against the layout that was sent. */
  said: Readonly<ShallowRef<readonly string[]>>;
  busy: ComputedRef<boolean>;
  /** Another template, sheet or head: its columns are suggested anew. */
  begin: (change: Pick<SheetLayout, "template" | "sheet" | "headRow">) => void;
  change: (change: Pick<SheetLayout, "firstRow" | "leavesOut">) => void;
  place: (key: string, source: ColumnSource) => void;
  send: (remember: boolean, name: string) => Promise<boolean>;
  refetch: () => Promise<void>;
}

const layoutOf = ({ template, sheet, headRow, firstRow, leavesOut, columns }: Sheet): SheetLayout => ({
  ...{ template, sheet, headRow, firstRow, leavesOut },
  columns: columns.map(({ key, at, fixed, scale }) => ({ column: key, at, fixed, scale })),
});

/** Tries layouts of a sheet, each shown at once, and has the hub read it by the one that is right. */
export function useSheetLayout(id: () => string): UseSheetLayoutReturn {
  const tried = shallowRef<SheetLayout | null>(null);
  const query = useQuery(SheetMapper, () => ({ id: id(), layout: tried.value }));
  const laying = useMutation(LaySheet);
  const said = shallowRef<readonly string[]>([]);
  const sheet = computed(() => query.data.value?.importSheet ?? null);

  function begin(change: Pick<SheetLayout, "template" | "sheet" | "headRow">): void {
    const now = sheet.value!;
    tried.value = { template: now.template, sheet: now.sheet, headRow: now.headRow, ...change };
  }
  function change(what: Pick<SheetLayout, "firstRow" | "leavesOut">): void {
    tried.value = { ...layoutOf(sheet.value!), ...what };
  }
  function place(key: string, source: ColumnSource): void {
    const layout = layoutOf(sheet.value!);
    const columns = (layout.columns ?? []).map((column) => {
      if (column.column === key) return { ...column, ...source };
      // A column of the file is one column of the template.
      return source.at != null && column.at === source.at ? { ...column, at: null } : column;
    });
    tried.value = { ...layout, columns };
  }
  async function send(remember: boolean, name: string): Promise<boolean> {
    const answer = await laying.run({ input: { import: id(), layout: layoutOf(sheet.value!), remember, name } });
    said.value = (answer?.layImportSheet.problems ?? []).map(({ message }) => message);
    return answer !== null && said.value.length === 0;
  }
  return {
    sheet,
    ...{ waiting: query.waiting, said, begin, change, place, send, refetch: query.refetch },
    problems: computed(() => [...query.problems.value, ...laying.problems.value]),
    busy: computed(() => query.loading.value || laying.running.value),
  };
}
