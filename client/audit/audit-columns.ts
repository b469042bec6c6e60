import type { useEntryWords, Entry } from "#client/audit/use-entry-words.ts";
import type { Format } from "#client/core/format.ts";
import { sentenceCase } from "#client/core/sentence-case.ts";
import type { TableColumn } from "#client/ui/table-column.ts";

/** The columns of the trail, on the screen and in files. */
export function auditColumns(t: (key: string) => string, format: Format, words: ReturnType<typeof useEntryWords>): TableColumn<Entry>[] {
  const fixed = { sortable: false } as const;
  return [
    {
      ...fixed,
      key: "luc",
      title: t("audit.column.when"),
      width: "13%",
      value: ({ recordedAt }) => recordedAt,
      text: ({ recordedAt }) => format.dateTime(recordedAt),
    },
    { ...fixed, key: "ai", title: t("audit.column.actor"), width: "15%", value: words.who },
    { ...fixed, key: "viec", title: t("audit.column.action"), width: "10%", value: words.action },
    {
      ...fixed,
      key: "ban-ghi",
      title: t("audit.column.record"),
      width: "21%",
      value: (entry) => sentenceCase([words.kind(entry), entry.recordName].filter(Boolean).join(": ")),
    },
    { ...fixed, key: "thay-doi", title: t("audit.column.changes"), value: words.changes },
    { ...fixed, key: "duong", title: t("audit.column.way"), width: "9%", value: words.way },
    { ...fixed, key: "so", title: t("audit.column.number"), numeric: true, optional: true, value: ({ id }) => Number(id) },
  ];
}
