import { computed, shallowRef, watch } from "vue";
import type { ComputedRef } from "vue";
import type { Problem } from "#client/core/problem.ts";
import { useMutation } from "#client/core/use-mutation.ts";
import { useQuery } from "#client/core/use-query.ts";
import type { Question } from "#client/measures/question.ts";
import { readView, RemoveView, SavedViews, SaveView } from "#client/measures/saved/saved-views-query.ts";
import type { SavedView } from "#client/measures/saved/saved-views-query.ts";
import { keptOf, sameness } from "#client/measures/saved/view-address.ts";

/** What a person gives a view. */
export interface ViewWords {
  name: string;
  description: string;
  isShared: boolean;
}

export interface SaveProblem {
  code: string;
  message: string;
  path: string | null;
}

/** Why nothing was saved, and what stands in the hub when another window was first. */
export interface NotSaved {
  problems: SaveProblem[];
  newer: SavedView | null;
}

const toProblem = ({ code, message }: Problem): SaveProblem => ({ code, message, path: null });

/** The saved views, and which of them the question on the page is. */
export function useSavedViews(question: () => Question) {
  const { data, waiting, problems, refetch } = useQuery(SavedViews, {});
  const saving = useMutation(SaveView);
  const removing = useMutation(RemoveView);
  const views = computed(() => (data.value?.savedViews ?? []).map(readView));

  const openedId = shallowRef<string | null>(null);
  const isAsked = () => question().measures.length > 0;
  const here = computed(() => (isAsked() ? sameness(keptOf(question())) : null));
  const same = computed(() => {
    const equal = views.value.filter((view) => !view.problem && sameness(view) === here.value);
    return equal.find(({ id }) => id === openedId.value) ?? equal[0] ?? null;
  });
  watch(
    [same, here],
    () => {
      if (same.value) openedId.value = same.value.id;
      if (here.value === null) openedId.value = null;
    },
    { immediate: true },
  );
  /** The view that was opened last, until another one is or nothing is asked. */
  const current: ComputedRef<SavedView | null> = computed(() => views.value.find(({ id }) => id === openedId.value) ?? null);
  const isChanged = computed(() => current.value !== null && same.value === null);

  async function save(words: ViewWords, kept: Pick<SavedView, "question" | "look">, over?: SavedView): Promise<NotSaved | null> {
    const { name, description, isShared } = words;
    const place = over ? { id: over.id, version: over.version } : {};
    const { question: asked, look } = kept;
    const answer = await saving.run({
      input: { ...place, name, description: description || null, isShared, question: asked, look: { ...look } },
    });
    if (!answer) return { problems: saving.problems.value.map(toProblem), newer: null };
    const { view, problems: found } = answer.saveView;
    if (found.length > 0) return { problems: [...found], newer: view ? readView(view) : null };
    await refetch();
    if (view && (!over || openedId.value === over.id)) openedId.value = view.id;
    return null;
  }

  /** Takes a view away and gives it back, so that it can be saved again. */
  async function remove({ id, version }: SavedView): Promise<{ removed: SavedView | null; problems: SaveProblem[] }> {
    const answer = await removing.run({ id, version });
    await refetch();
    if (!answer) return { removed: null, problems: removing.problems.value.map(toProblem) };
    const { view, problems: found } = answer.removeView;
    return { removed: found.length === 0 && view ? readView(view) : null, problems: [...found] };
  }

  const busy = computed(() => saving.running.value || removing.running.value);
  return { views, waiting, problems, refetch, current, isChanged, busy, save, remove };
}

export type UseSavedViewsReturn = ReturnType<typeof useSavedViews>;
