import { useI18n } from "vue-i18n";
import { useActor } from "#client/audit/actor.ts";
import type { AuditTable_entry } from "#client/audit/audit-query.ts";
import { useValues } from "#client/audit/use-values.ts";
import type { ResultOf } from "#client/core/graphql.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import { useLabel } from "#client/core/use-label.ts";

export type Entry = ResultOf<typeof AuditTable_entry>;
export type Change = Entry["changes"][number];

/** An entry in words, for its cells and for files. */
export function useEntryWords() {
  const { t } = useI18n();
  const { label } = useLabel();
  const { valueText, columnText } = useValues();
  const actor = useActor();

  function changeText({ action }: Entry, change: Change): string {
    const [before, after] = [valueText(change, change.before), valueText(change, change.after)];
    const value = action === "UPDATE" ? `${before} → ${after}` : action === "DELETE" ? before : after;
    return `${columnText(change)}: ${value}`;
  }
  return {
    who: (entry: Entry) => actor(entry.actor) || t("audit.actor.untold"),
    action: ({ action }: Entry) => sentenceCase(label("AuditAction", action)),
    kind: ({ kind }: Entry) => label("AuditKind", kind),
    way: ({ way }: Entry) => sentenceCase(label("AuditWay", way)),
    changes: (entry: Entry) => entry.changes.map((change) => changeText(entry, change)).join("\n"),
  };
}
