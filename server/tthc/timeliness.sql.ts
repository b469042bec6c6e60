const day = (instant: string) => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** A dossier beside its due time, on a day's end or now: done before the due day is early, done by the due time is on time. */
export function timelinessOf(row: string, now = "now()"): string {
  return `case
    when ${row}.due_at is null then null
    when ${row}.ended_at is null or ${row}.ended_at > ${now} then case when ${row}.due_at < ${now} then 'PENDING_LATE' else 'WITHIN' end
    when ${row}.status not in ('RESOLVED', 'RETURNED_RESULT') then null
    when ${row}.ended_at > ${row}.due_at then 'LATE'
    when ${day(`${row}.ended_at`)} < ${day(`${row}.due_at`)} then 'EARLY'
    else 'ON_TIME' end`;
}
