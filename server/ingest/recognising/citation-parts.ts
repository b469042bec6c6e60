import { dayAfter, dayAfterIssuer, dayBefore, issuerAfter, subjectAfter } from "#server/ingest/recognising/citation-patterns.ts";
import { dayOf } from "#server/ingest/recognising/dates.ts";

/** What stands around the number of a cited document. `end`: where the number and its date end; `to`: where its subject ends. */
export interface Around {
  readonly date: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly end: number;
  readonly to: number;
}

const longestSubject = 300;

/**
 * Date, issuer and subject after a number that ends at `end`; date and issuer no further than `next`, where the next citation begins,
 * the subject no further than `limit`, where the next one begins that is not in it.
 */
export function partsAfter(text: string, end: number, next: number, limit: number): Around {
  const rest = text.slice(end, next);
  const near = dayAfter.exec(rest);
  const far = near ? null : dayAfterIssuer.exec(rest);
  const dated = near ?? far;
  const ends = end + (dated?.[0].length ?? 0);
  const issuer = issuerAfter.exec(text.slice(near ? ends : end, next));
  const from = far ? ends : (near ? ends : end) + (issuer?.[0].length ?? 0);
  const subject = subjectOf(text.slice(from, Math.min(limit, from + longestSubject)));
  return {
    date: dated ? dayOf(dated.groups!) : null,
    issuer: issuer?.groups!["issuer"]!.trim() ?? null,
    subject: subject === "" ? null : subject.replace(/^\s*,?\s*(?:về việc|về|v\/v)\s+/iu, "").trim(),
    end: ends,
    to: from + subject.length,
  };
}

/** The subject up to the end of its clause; a law named in it belongs to it. */
function subjectOf(rest: string): string {
  const found = subjectAfter.exec(rest)?.[0] ?? "";
  const stop = /[.:](?=\s|$)|;|,\s*(?=UBND|Ủy ban|ngày|đồng thời|trong đó|hiện nay)|\)\s|\s+(?:và\s+)?(?:các\s+)?$/iu.exec(found);
  const whole = (stop ? found.slice(0, stop.index) : found).trimEnd();
  return whole.split("(").length > whole.split(")").length ? whole.slice(0, whole.lastIndexOf("(")).trimEnd() : whole;
}

/** Who issued it and when, told before it: "Ngày 3/5/2022, UBND tỉnh đã ban hành …". `from`: where the citation before it ended. */
export function partsBefore(text: string, from: number, start: number): { date: string; issuer: string } | null {
  const sentence = text.slice(Math.max(from, start - 260), start);
  const found = dayBefore.exec(sentence);
  const date = found ? dayOf(found.groups!) : null;
  return found && date ? { date, issuer: found.groups!["issuer"]!.trim() } : null;
}
