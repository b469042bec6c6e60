import type { Sql } from "#server/core/postgres/connect.ts";

/** Days that the dossiers of the bench are received over. */
const DAYS = 730;
const start = Date.parse("2024-01-02T01:00:00Z");
const HOUR = 3_600_000;

/** Dossiers of two years and many units, as senders write them: two thirds resolved, with two to four steps each. */
export async function makeRows(sql: Sql, count: number): Promise<object[]> {
  const units = await sql<{ code: string }[]>`
    select code from units where valid_from <= '2024-01-01' and valid_to is null and type <> 'TERRITORY' order by code limit 60`;
  const procedures = await sql<{ code: string }[]>`select code from procedures order by code limit 100`;
  return Array.from({ length: count }, (_, n) => {
    const receivedAt = start + ((n * 7919) % (DAYS * 24)) * HOUR;
    const at = (hours: number) => new Date(receivedAt + hours * HOUR).toISOString();
    const isResolved = n % 3 > 0;
    const end = 20 + (n % 200);
    const steps = [
      { at: at(0), status: "RECEIVED" },
      { at: at(4), status: "PROCESSING" },
      ...(n % 5 === 0
        ? [
            { at: at(10), status: "SUPPLEMENT_REQUESTED" },
            { at: at(19), status: "PROCESSING" },
          ]
        : []),
      ...(isResolved ? [{ at: at(end), status: "RESOLVED" }] : []),
    ];
    return {
      key: `motcua-${n}`,
      receiptCode: `000.00.${n % 97}.H40-${at(0).slice(2, 10).replaceAll("-", "")}-${String(n).padStart(6, "0")}`,
      procedure: procedures[n % procedures.length]!.code,
      unit: units[n % units.length]!.code,
      channel: ["ONLINE", "DIRECT", "POST"][n % 3],
      status: isResolved ? "RESOLVED" : "PROCESSING",
      receivedAt: at(0),
      dueAt: at(120),
      ...(isResolved && { endedAt: at(end) }),
      changedAt: at(isResolved ? end : 5),
      feePaidOnline: n % 2 === 0,
      isDigitised: n % 4 === 0,
      hasEResult: isResolved,
      steps,
    };
  });
}
