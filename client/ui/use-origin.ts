import { shallowRef } from "vue";
import type { ShallowRef } from "vue";
import type { OriginSubject } from "#client/ui/origin.ts";

export interface UseOriginReturn {
  /** What the one panel of the app shows; null while it is closed. */
  subject: ShallowRef<OriginSubject | null>;
  open: (subject: OriginSubject) => void;
  close: () => void;
}

const subject = shallowRef<OriginSubject | null>(null);

/** Any figure on any page opens the same panel, which the shell mounts once. */
export function useOrigin(): UseOriginReturn {
  return {
    subject,
    open: (next) => (subject.value = next),
    close: () => (subject.value = null),
  };
}
