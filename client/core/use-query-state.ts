import { computed, nextTick, shallowRef, watch } from "vue";
import type { WritableComputedRef } from "vue";
import { useRoute, useRouter } from "vue-router";
import type { LocationQuery, LocationQueryValue, Router } from "vue-router";

/** How one value is read from and written to the address; `write` gives null for "leave it out". */
export interface QueryCodec<T> {
  read: (text: string | null) => T;
  write: (value: T) => string | null;
}

export const textQuery: QueryCodec<string | null> = {
  read: (text) => text,
  write: (value) => value || null,
};

export function intQuery(fallback: number, least = 1): QueryCodec<number> {
  return {
    read: (text) => (text !== null && /^\d{1,9}$/.test(text) ? Math.max(least, Number(text)) : fallback),
    write: (value) => (value === fallback ? null : String(value)),
  };
}

/** One of a closed list; anything else in the address reads as the fallback. */
export function choiceQuery<T extends string>(choices: readonly T[], fallback: T): QueryCodec<T> {
  return {
    read: (text) => choices.find((choice) => choice === text) ?? fallback,
    write: (value) => (value === fallback ? null : value),
  };
}

export const listQuery: QueryCodec<string[]> = {
  read: (text) => (text ? text.split(",") : []),
  write: (value) => (value.length > 0 ? value.join(",") : null),
};

const waiting = new WeakMap<Router, { query: Record<string, string | null>; push: boolean }>();

/** Several values set in one tick make one entry of the history. */
function enqueue(router: Router, key: string, text: string | null, push: boolean): void {
  const batch = waiting.get(router);
  if (batch) {
    batch.query[key] = text;
    batch.push ||= push;
    return;
  }
  const fresh = { query: { [key]: text }, push };
  waiting.set(router, fresh);
  void nextTick(() => {
    waiting.delete(router);
    // Without the anchor: it brought the reader here once, a changed filter must not scroll back to it.
    const { path, query: old } = router.currentRoute.value;
    const query: LocationQuery = { ...old, ...fresh.query };
    for (const name of Object.keys(fresh.query)) if (query[name] === null) delete query[name];
    return fresh.push ? router.push({ path, query }) : router.replace({ path, query });
  });
}

function first(value: LocationQueryValue | LocationQueryValue[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/**
 * A ref that lives in the address. Back undoes a change; `"replace"` is for what changes at every
 * keystroke and would fill the history.
 */
export function useQueryState<T>(key: string, codec: QueryCodec<T>, history: "push" | "replace" = "push"): WritableComputedRef<T> {
  const route = useRoute();
  const router = useRouter();
  const home = route.name;
  // A copy, because the address follows a moment later and a text field must not jump back meanwhile.
  const text = shallowRef(first(route.query[key]));
  watch(
    () => first(route.query[key]),
    (there) => {
      // A page being left sees the next page's address; its own state must not reset on the way out.
      if (route.name === home) text.value = there;
    },
  );
  return computed({
    get: () => codec.read(text.value),
    set: (value) => {
      text.value = codec.write(value);
      enqueue(router, key, text.value, history === "push");
    },
  });
}
