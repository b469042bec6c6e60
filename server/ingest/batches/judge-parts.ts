import type { Task } from "#server/ingest/recognising/found.ts";
import { claimAll } from "./claims.ts";
import type { DocumentParts, KnownConclusion, KnownTask } from "./document-parts.sql.ts";
import { fieldChanges } from "./field-changes.ts";
import { findDocument } from "./find-document.ts";
import type { KnownDocument } from "./hub-state.sql.ts";
import type { ItemRow } from "./items.sql.ts";
import type { ReadItem, Values } from "./item-fields.ts";
import type { Judgement } from "./judgement.ts";
import type { Lists } from "./lists.sql.ts";
import { sameWords } from "./same-words.ts";
import { partiesOf, taskRow } from "./task-row.ts";

export interface ReadPart {
  readonly item: ItemRow;
  readonly read: ReadItem;
  readonly values: Values;
}

/** What items of a file are compared with. */
export interface Around {
  readonly known: KnownDocument | null;
  readonly documents: readonly KnownDocument[];
  readonly parts: DocumentParts | null;
  readonly lists: Lists;
}

type Judge = (part: ReadPart) => Judgement;

const judgement = (
  effect: Judgement["effect"],
  targetTable: string,
  remark: string | null = null,
  targetId: string | null = null,
): Judgement => ({
  ...{ effect, remark, targetTable, targetId },
});

/** What is there and differs would be changed, and is told field by field. */
const compared = (table: string, id: string, changes: readonly string[]) =>
  changes.length > 0 ? judgement("CHANGED", table, changes.join("\n"), id) : judgement("SAME", table, null, id);

/** Of places where other documents are cited: each place of the hub is one item's, wherever its lines are now. */
export function citationJudge(parts: readonly ReadPart[], { known, documents, parts: there }: Around): Judge {
  const cited = new Map(parts.map((part) => [part, findDocument(documents, part.values)]));
  const isOf = (part: ReadPart, mention: DocumentParts["mentions"][number]) => cited.get(part)?.id === mention.documentId;
  const claimed = claimAll(
    parts,
    there?.mentions ?? [],
    (part, place) => isOf(part, place) && part.item.lineStart === place.lineStart && part.item.lineEnd === place.lineEnd,
    isOf,
  );
  return (part) => {
    const { number, type, subject, relation } = part.values;
    const unclear = (what: string) => judgement("UNRESOLVED", "document_mentions", what);
    if (!number && !subject) return unclear("Chưa rõ viện dẫn văn bản nào; hãy ghi số hoặc trích yếu, hoặc bỏ mục này.");
    if (!type) return unclear("Chưa rõ loại của văn bản được viện dẫn; hãy chọn loại.");
    const document = cited.get(part);
    if (!document) return judgement("NEW", "document_mentions");
    if (document.id === known?.id)
      return judgement("SAME", "document_mentions", "Văn bản nhắc đến chính mình; không có gì phải ghi.", document.id);
    if (!claimed.has(part)) return judgement("NEW", "document_mentions", null, document.id);
    const isRelated = !relation || there!.relations.some((one) => one.type === relation && one.toId === document.id);
    return isRelated
      ? judgement("SAME", "document_mentions", null, document.id)
      : judgement("CHANGED", "document_mentions", "Viện dẫn đã có; thêm quan hệ giữa hai văn bản.", document.id);
  };
}

/** Of tasks, by their ordinals; two of one ordinal cannot both be the hub's. */
export function taskJudge(parts: readonly ReadPart[], { parts: there, lists }: Around): Judge {
  const known = new Map(there?.tasks.map((task) => [task.ordinal, task]));
  const first = new Map<string | null | undefined, ReadPart>();
  for (const part of parts) if (!first.has(part.values["ordinal"])) first.set(part.values["ordinal"], part);
  return (part) => {
    const { ordinal, title, area } = part.values;
    const unclear = (what: string) => judgement("UNRESOLVED", "tasks", what);
    if (!ordinal || !title) return unclear("Nhiệm vụ chưa có số thứ tự hoặc tên; hãy ghi cho đủ.");
    if (!area) return unclear("Chưa rõ nhiệm vụ thuộc lĩnh vực nào; hãy chọn lĩnh vực.");
    if (first.get(ordinal) !== part) return unclear(`Số thứ tự ${ordinal} trùng với nhiệm vụ khác trong tệp; hãy sửa số thứ tự.`);
    const task = known.get(ordinal);
    return task ? compared("tasks", task.id, taskChanges(part, task, lists)) : judgement("NEW", "tasks");
  };
}

function taskChanges({ item, read, values }: ReadPart, task: KnownTask, lists: Lists): string[] {
  const row = taskRow(values, item.payload as unknown as Task);
  const wanted = {
    ...values,
    leads: partiesOf(values["leads"]).join(";") || null,
    coordinators: partiesOf(values["coordinators"]).join(";") || null,
    deadlineKind: row.deadline_kind,
    deadlineFrom: row.deadline_from,
    deadlineTo: row.deadline_to,
  };
  const { title, area, output, leads, coordinators, deadlineKind, deadlineFrom, deadlineTo } = task;
  const changes = fieldChanges("TASK", wanted, { title, area, output, leads, coordinators, deadlineKind, deadlineFrom, deadlineTo }, lists);
  // What the hub has no code for stands in its words only.
  const worded = [
    ["Nhóm nhiệm vụ", row.group_title, task.groupTitle, row.group_title !== null && task.groupTitle !== null],
    ["Chủ trì", row.lead_text, task.leadText, read.asRead["leads"] != null],
    ["Phối hợp", row.coordinator_text, task.coordinatorText, read.asRead["coordinators"] != null],
    ["Thời hạn", row.deadline_text, task.deadlineText, row.deadline_to === null && row.deadline_from === null],
  ] as const;
  const more = worded
    .filter(([label, now, before, counts]) => counts && !sameWords(now, before) && !changes.some((change) => change.startsWith(label)))
    .map(([label, now, before]) => `${label}: “${before ?? ""}” → “${now ?? ""}”`);
  return [...changes, ...more];
}

/** Of conclusions: the same words, else the same number, else the same place. */
export function conclusionJudge(parts: readonly ReadPart[], { parts: there, lists }: Around): Judge {
  const isOf = ({ values }: ReadPart, one: KnownConclusion) => values["type"] === one.type;
  const claimed = claimAll(
    parts,
    there?.conclusions ?? [],
    (part, one) => isOf(part, one) && sameWords(part.values["summary"]?.slice(0, 2000), one.summary),
    (part, one) => isOf(part, one) && Boolean(part.values["ordinal"]) && part.values["ordinal"] === one.ordinal,
    (part, one) => isOf(part, one) && one.lineStart !== null && part.item.lineStart! <= one.lineEnd! && part.item.lineEnd! >= one.lineStart,
  );
  return (part) => {
    const { type, summary, addressees } = part.values;
    if (!type || !summary) return judgement("UNRESOLVED", "conclusions", "Nhận định chưa có loại hoặc nội dung; hãy ghi cho đủ.");
    const one = claimed.get(part);
    if (!one) return judgement("NEW", "conclusions");
    const inOrder = (codes: string | null | undefined) => partiesOf(codes).toSorted().join(";") || null;
    const wanted = { ...part.values, summary: summary.slice(0, 2000), addressees: inOrder(addressees) };
    const is = { summary: one.summary, area: one.area, addressees: inOrder(one.addressees) };
    return compared("conclusions", one.id, fieldChanges("CONCLUSION", wanted, is, lists));
  };
}
