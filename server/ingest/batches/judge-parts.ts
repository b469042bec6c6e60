import { findDocument } from "./find-document.ts";
import { fold } from "./fold.ts";
import type { DocumentParts, KnownDocument } from "./hub-state.sql.ts";
import type { ItemRow } from "./items.sql.ts";
import type { Values } from "./item-fields.ts";
import type { Judgement } from "./judgement.ts";

const judgement = (
  effect: Judgement["effect"],
  targetTable: string,
  remark: string | null = null,
  targetId: string | null = null,
): Judgement => ({
  ...{ effect, remark, targetTable, targetId },
});
const same = (a: string | null | undefined, b: string) => fold(a ?? "") === fold(b);

/** Of the document itself. */
export function judgeDocument({ type, subject, number }: Values, known: KnownDocument | null): Judgement {
  const unclear = (what: string) => judgement("UNRESOLVED", "documents", what);
  if (!type) return unclear("Chưa rõ loại văn bản; hãy chọn loại.");
  if (!subject && !number) return unclear("Văn bản chưa có số và trích yếu; hãy ghi trích yếu.");
  if (!known) return judgement("NEW", "documents");
  if (known.status === "CITED")
    return judgement("CHANGED", "documents", "Hub mới biết văn bản này qua viện dẫn; nay thành văn bản nguồn.", known.id);
  return judgement("SAME", "documents", "Văn bản này đã có trong hub.", known.id);
}

interface Around {
  readonly known: KnownDocument | null;
  readonly documents: readonly KnownDocument[];
  readonly parts: DocumentParts | null;
}

/** Of a place where another document is cited. */
export function judgeCitation({ lineStart, lineEnd }: ItemRow, values: Values, { known, documents, parts }: Around): Judgement {
  const { number, type, subject } = values;
  const unclear = (what: string) => judgement("UNRESOLVED", "document_mentions", what);
  if (!number && !subject) return unclear("Chưa rõ viện dẫn văn bản nào; hãy ghi số hoặc trích yếu, hoặc bỏ mục này.");
  if (!type) return unclear("Chưa rõ loại của văn bản được viện dẫn; hãy chọn loại.");
  const cited = findDocument(documents, values);
  if (cited && cited.id === known?.id) return unclear("Văn bản tự nhắc đến mình; hãy bỏ mục này hoặc sửa số văn bản.");
  if (!cited) return judgement("NEW", "document_mentions");
  const there = parts?.mentions.some((one) => one.documentId === cited.id && one.lineStart === lineStart && one.lineEnd === lineEnd);
  return judgement(there ? "SAME" : "NEW", "document_mentions", null, cited.id);
}

export function judgeTask({ ordinal, title, area }: Values, parts: DocumentParts | null, isTwin: boolean): Judgement {
  const unclear = (what: string) => judgement("UNRESOLVED", "tasks", what);
  if (!ordinal || !title) return unclear("Nhiệm vụ chưa có số thứ tự hoặc tên; hãy ghi cho đủ.");
  if (!area) return unclear("Chưa rõ nhiệm vụ thuộc lĩnh vực nào; hãy chọn lĩnh vực.");
  if (isTwin) return unclear(`Số thứ tự ${ordinal} trùng với nhiệm vụ khác trong tệp; hãy sửa số thứ tự.`);
  const there = parts?.tasks.find((task) => task.ordinal === ordinal);
  if (!there) return judgement("NEW", "tasks");
  return same(title, there.title)
    ? judgement("SAME", "tasks", null, there.id)
    : judgement("CONFLICT", "tasks", `Hub đã có nhiệm vụ ${ordinal} với tên khác: “${there.title.slice(0, 200)}”.`, there.id);
}

export function judgeConclusion({ type, summary }: Values, parts: DocumentParts | null): Judgement {
  if (!type || !summary) return judgement("UNRESOLVED", "conclusions", "Nhận định chưa có loại hoặc nội dung; hãy ghi cho đủ.");
  const there = parts?.conclusions.find((one) => one.type === type && same(summary, one.summary));
  return judgement(there ? "SAME" : "NEW", "conclusions", null, there?.id ?? null);
}
