/** The day of an instant in Việt Nam. */
export const dayOf = (instant: string) => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** The instant it is for dossiers; asked once a statement. */
export const now = "(select hub_now())";

/** Of a dossier with a result: after its due time, and before its due day. Neither is on time. */
export const lateOf = (row: string) => `(${row}.ended_at > ${row}.due_at)`;
export const earlyOf = (row: string) => `(${dayOf(`${row}.ended_at`)} < ${dayOf(`${row}.due_at`)})`;

/** A dossier beside its due time, at an instant: done before the due day is early, done by the due time is on time. */
export function timelinessOf(row: string, at = now): string {
  return `case
    when ${row}.due_at is null then null
    when ${row}.ended_at is null or ${row}.ended_at > ${at} then case when ${row}.due_at < ${at} then 'PENDING_LATE' else 'WITHIN' end
    when ${row}.status not in ('RESOLVED', 'RETURNED_RESULT') then null
    when ${lateOf(row)} then 'LATE'
    when ${earlyOf(row)} then 'EARLY'
    else 'ON_TIME' end`;
}

/** Working days from today until the due day of a pending dossier; negative once it is past, null when it is not pending or has no due day. */
export const workingDaysLeftOf = (row: string) =>
  `case when ${row}.ended_at is null then working_days(${dayOf(now)}, ${dayOf(`${row}.due_at`)}) end`;

/**
 * Working days that a dossier with a result took, without those it waited for a supplement (766/QĐ-TTg); the day of receipt
 * is none. Null when there is no result.
 */
export const processingDaysOf = (row: string) => `case when ${row}.status in ('RESOLVED', 'RETURNED_RESULT') then
    working_days(${dayOf(`${row}.received_at`)}, ${dayOf(`${row}.ended_at`)}) -
    case when ${row}.steps @> '[{"status":"SUPPLEMENT_REQUESTED"}]' then coalesce((
      select sum(working_days(${dayOf("w.at")}, ${dayOf(`least(w.until, ${row}.ended_at)`)})) from (
        select s.at, s.status, lead(s.at, 1, ${row}.ended_at) over (order by s.at) as until
        from jsonb_to_recordset(${row}.steps) s(at timestamptz, status text)) w
      where w.status = 'SUPPLEMENT_REQUESTED' and w.at < ${row}.ended_at), 0)::int else 0 end end`;
