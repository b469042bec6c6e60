import type { AuditFilter } from "#schema/audit/audit.input.ts";
import { badInput } from "#server/core/errors.ts";

const MOST = 500;
const LONGEST_TEXT = 200;

export const isId = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** @throws what cannot be asked, named with its argument */
export function checkAsked(filter: AuditFilter, first: number, after: string | null | undefined): AuditFilter {
  if (first < 1 || first > MOST) throw badInput("auditEntries.first", `số từ 1 đến ${MOST}`, first);
  if (after && !/^\d{1,15}$/.test(after)) throw badInput("auditEntries.after", "con trỏ của trang trước", after);
  const { personId, recordId, text } = filter;
  if (personId && !isId(personId)) throw badInput("auditEntries.filter.personId", "một UUID", personId);
  if (recordId && recordId.length > LONGEST_TEXT) throw badInput("auditEntries.filter.recordId", "khóa của một bản ghi", recordId);
  if (text && text.length > LONGEST_TEXT) throw badInput("auditEntries.filter.text", `nhiều nhất ${LONGEST_TEXT} ký tự`, text);
  return filter;
}
