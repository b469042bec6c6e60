import { addDocument, type makeRegisters, symbolOf } from "./origins.ts";
import { after, periodOf, yearsOf, type Body, type Period, type Province } from "./province.ts";

export const reportCode = (body: Body, period: Period) => `bc-${body.code}-${period.code}`;

/** Whether the body has sent its report on the period; what it did not send has no figures. */
export const hasReported = ({ documents }: Province, body: Body, period: Period) => documents.has(reportCode(body, period));

/** The body that speaks for a period is the one in force on its last day. */
export const speaksFor = (body: Body, { endsOn }: Period) => body.from <= endsOn && (body.to ?? "9") > endsOn;

export type Registers = ReturnType<typeof makeRegisters>;

/** A body's report on each quarter; the second, third and fourth also carry half a year, nine months, the year. */
export function makeReports(province: Province, registers: Registers): void {
  for (const year of yearsOf(province)) {
    for (const quarter of [1, 2, 3, 4]) {
      const period = periodOf(province, `${year}-q${quarter}`);
      for (const body of province.bodies) if (speaksFor(body, period)) addReport(province, registers, body, period);
    }
  }
}

function addReport(province: Province, registers: Registers, body: Body, period: Period): void {
  const random = province.random.fork(`report/${body.code}/${period.code}`);
  if (random.chance(body.silence)) return;
  // Five days are given; those who are bad at it take weeks.
  const issuedOn = after(period.endsOn, random.whole(1, 5) + (random.chance(0.05 + body.silence) ? random.whole(2, 25) : 0));
  const number = registers(body.code, issuedOn, symbolOf(body) === "UBND" ? "BC-UBND" : `BC-${symbolOf(body)}`);
  addDocument(province, {
    ...{ code: reportCode(body, period), number, issuedOn, type: "BAO_CAO", issuerId: body.id },
    subject: `Cải cách hành chính ${period.name.replace("Quý", "quý")} của ${body.kind === "DEPARTMENT" ? body.name : body.short}`,
    ...(random.chance(0.01) ? { note: "Bản thay thế báo cáo đã gửi" } : {}),
  });
}
