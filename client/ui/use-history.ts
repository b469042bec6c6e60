import { shallowRef } from "vue";
import type { ShallowRef } from "vue";
import type { introspection } from "#client/core/graphql-env.d.ts";

/** A record whose history is asked for. */
export interface HistorySubject {
  kind: introspection["types"]["AuditKind"]["enumValues"];
  id: string;
  /** What the record is called. */
  title: string;
}

const subject = shallowRef<HistorySubject | null>(null);

/** Any record on any page opens the same panel, which the shell mounts once. */
export function useHistory(): { subject: ShallowRef<HistorySubject | null>; open: (subject: HistorySubject) => void; close: () => void } {
  return { subject, open: (next) => (subject.value = next), close: () => (subject.value = null) };
}
