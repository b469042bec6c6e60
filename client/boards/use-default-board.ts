import { useStorage } from "@vueuse/core";
import type { RemovableRef } from "@vueuse/core";

export interface DefaultBoard {
  key: string;
  name: string;
}

/** The board that opens first, as this browser last heard of it: the way there then needs no question to the hub. */
export function useDefaultBoard(): RemovableRef<DefaultBoard | null> {
  return useStorage<DefaultBoard | null>("hub.default-board", null, undefined, {
    serializer: { read: readDefault, write: (value) => JSON.stringify(value) },
  });
}

function readDefault(text: string): DefaultBoard | null {
  try {
    const { key, name } = JSON.parse(text) as Partial<DefaultBoard>;
    return typeof key === "string" && typeof name === "string" ? { key, name } : null;
  } catch {
    return null; // null itself, or written by hand
  }
}
