import { fieldChanges } from "./field-changes.ts";
import type { KnownDocument } from "./hub-state.sql.ts";
import type { Values } from "./item-fields.ts";
import type { Judgement } from "./judgement.ts";
import type { Lists } from "./lists.sql.ts";

/** A date as exact as it is known. */
const dateOf = ({ date, precision }: KnownDocument) => date?.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[precision!] ?? 10) ?? null;

/** What the hub has of a document, as far as the file says anything of it: what it leaves out, or says less exactly, stays. */
function saidOf(values: Values, known: KnownDocument): Values {
  const is: Values = { number: known.number, type: known.type, issuer: known.issuer, date: dateOf(known), subject: known.subject };
  const says = (name: string) => values[name] && !(name === "date" && is["date"]?.startsWith(values[name]));
  return Object.fromEntries(Object.entries(is).filter(([name]) => says(name)));
}

/** Of the document itself. */
export function judgeDocument(values: Values, known: KnownDocument | null, lists: Lists): Judgement {
  const { type, subject, number } = values;
  const judged = (effect: Judgement["effect"], remark: string | null = null): Judgement => ({
    ...{ effect, remark, targetTable: "documents", targetId: known?.id ?? null },
  });
  if (!type) return judged("UNRESOLVED", "Chưa rõ loại văn bản; hãy chọn loại.");
  if (!subject && !number) return judged("UNRESOLVED", "Văn bản chưa có số và trích yếu; hãy ghi trích yếu.");
  if (!known) return judged("NEW");
  if (known.status === "CITED") return judged("CHANGED", "Hub mới biết văn bản này qua viện dẫn; nay thành văn bản nguồn.");
  const changes = fieldChanges("DOCUMENT", values, saidOf(values, known), lists);
  return changes.length > 0 ? judged("CHANGED", changes.join("\n")) : judged("SAME", "Văn bản này đã có trong hub.");
}
