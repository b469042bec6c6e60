import { useStorage } from "@vueuse/core";
import { computed } from "vue";
import type { ComputedRef } from "vue";

export interface RecentPage {
  path: string;
  title: string;
  /** The section of the navigation it belongs to. */
  section: string;
}

export interface UseRecentPagesReturn {
  /** Latest first. */
  recent: ComputedRef<readonly RecentPage[]>;
  remember: (page: RecentPage) => void;
}

const most = 6;

function isRecentPage(value: unknown): value is RecentPage {
  const page = value as Partial<RecentPage> | null;
  return typeof page?.path === "string" && page.path.startsWith("/") && typeof page.title === "string" && typeof page.section === "string";
}

/** The units, plans, documents and indicators last opened, kept in this browser only. */
export function useRecentPages(): UseRecentPagesReturn {
  const stored = useStorage<unknown>("hub.recent", [], undefined, {
    // What another version, or a person, wrote there must not break the shell.
    serializer: { read: readPages, write: (pages) => JSON.stringify(pages) },
  });
  const recent = computed(() => (Array.isArray(stored.value) ? stored.value.filter(isRecentPage) : []));
  return {
    recent,
    remember: (page) => {
      stored.value = [page, ...recent.value.filter(({ path }) => path !== page.path)].slice(0, most);
    },
  };
}

function readPages(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
