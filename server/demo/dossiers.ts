import type { BodyFlows } from "./dossier-flows.ts";
import { carriedInto, liveThrough, type Life } from "./dossier-lives.ts";
import { fromSource } from "./origins.ts";
import { bodiesOf, periodOf, type Body, type Period, type Province } from "./province.ts";
import type { Random } from "./random.ts";
import type { TableRow } from "./tables.sql.ts";
import { workingDay } from "./working-days.ts";

type Row = TableRow<"dossiers">;
type Step = NonNullable<Row["steps"]>[number];

/** The last quarter, whose systems send their dossiers one by one. */
const months = ["2025-m10", "2025-m11", "2025-m12"];
const before = "2025-m09";

/** The instant it is in the province: the morning after the last month that was counted. */
export const simulatedNow = "2025-12-15T07:30:00+07:00";

/** Bodies that send dossiers one by one: a department, the communes that are late most, and two more. */
function sendersOf(province: Province): Body[] {
  const communes = bodiesOf(province, "COMMUNE").filter(({ to }) => to === null);
  const worst = communes.toSorted((left, right) => right.lateness - left.lateness).slice(0, 3);
  const others = communes.filter((body) => !worst.includes(body)).slice(0, 2);
  return [...province.bodies.filter(({ code }) => code === "so-tu-phap"), ...worst, ...others];
}

/** Single dossiers of a few bodies over a quarter, as many of each fate as their monthly flows say. */
export function makeDossiers(province: Province, flows: ReadonlyMap<Body, BodyFlows>): void {
  for (const body of sendersOf(province)) {
    const level = body.kind === "DEPARTMENT" ? "PROVINCE" : "COMMUNE";
    for (const [field, series] of flows.get(body)!) {
      const random = province.random.fork(`dossiers/${body.code}/${field}`);
      const fieldId = province.fields.get(field);
      const procedures = province.book.rows.procedures!.filter((one) => one.fieldId === fieldId && one.level === level);
      const lives = livesOf(province, series, random);
      for (const life of lives) addDossier(province, body, random.pick(procedures).id, life, random);
    }
  }
}

function livesOf(province: Province, series: BodyFlows extends Map<string, infer Series> ? Series : never, random: Random): Life[] {
  const first = periodOf(province, months[0]!);
  const { pendingWithin, pendingLate } = series.get(before) ?? { pendingWithin: series.get(first.code)?.carried ?? 0, pendingLate: 0 };
  const lives = carriedInto(first, { within: pendingWithin, late: pendingLate }, random);
  let month: Period = first;
  for (const code of months) {
    month = periodOf(province, code);
    const flow = series.get(code);
    if (flow)
      lives.push(
        ...liveThrough(
          month,
          flow,
          lives.filter(({ ended }) => ended === null),
          random,
        ),
      );
  }
  // Those that wait in time are due in the days that come.
  for (const life of lives) if (life.fate === "WITHIN") life.due = workingDay(month.endsOn, random.whole(1, 8));
  return lives;
}

/** An instant of a day, between two hours of Việt Nam. */
function at(day: string, from: number, to: number, random: Random): string {
  const minute = random.whole(from * 60, to * 60 - 1);
  const two = (number: number) => String(number).padStart(2, "0");
  return new Date(`${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+07:00`).toISOString();
}

function addDossier(province: Province, body: Body, procedureId: string, life: Life, random: Random): void {
  const number = (province.book.rows.dossiers?.length ?? 0) + 1;
  const receivedAt = at(life.received, 7, 11, random);
  const endedAt = life.ended && at(life.ended, 13, 17, random);
  const status = statusOf(life, random);
  const steps = stepsOf(receivedAt, endedAt, status);
  const source = "Hệ thống một cửa điện tử của tỉnh (mô phỏng)";
  const isUndated = status === "SUPPLEMENT_REQUESTED";
  province.book.add("dossiers", {
    ...{ unitId: body.id, resolvingUnitId: body.id, procedureId, channel: life.channel, status, steps },
    receiptCode: `000.00.00.H00-${life.received.slice(2).replaceAll("-", "")}-${String(number).padStart(5, "0")}`,
    receivedAt: new Date(receivedAt),
    dueAt: isUndated ? null : new Date(`${life.due}T17:00:00+07:00`),
    endedAt: endedAt ? new Date(endedAt) : null,
    feePaidOnline: life.channel === "ONLINE" && random.chance(0.6),
    isDigitised: random.chance(0.7),
    hasEResult: endedAt !== null && random.chance(0.8),
    changedAt: new Date(steps.at(-1)!.at),
    ...{ sourceKey: `mot-cua-${number}`, provenanceId: fromSource(province, "TOKEN", source, body.code) },
  });
}

function statusOf({ fate }: Life, random: Random): Row["status"] {
  if (fate === "RETURNED") return random.pick(["RETURNED_OR_WITHDRAWN", "RETURNED_OR_WITHDRAWN", "REJECTED", "STOPPED"] as const);
  if (fate === "OVERDUE") return "PROCESSING";
  if (fate === "WITHIN") return random.pick(["RECEIVED", "PROCESSING", "PROCESSING", "PROCESSING", "SUPPLEMENT_REQUESTED"] as const);
  return random.pick(["RESOLVED", "RETURNED_RESULT", "RETURNED_RESULT"] as const);
}

function stepsOf(receivedAt: string, endedAt: string | null, status: Row["status"]): Step[] {
  const later = (hours: number) => new Date(Date.parse(receivedAt) + hours * 3_600_000).toISOString();
  const steps: Step[] = [{ at: receivedAt, status: "RECEIVED" }];
  if (status !== "RECEIVED") steps.push({ at: later(1), status: "PROCESSING" });
  if (status === "SUPPLEMENT_REQUESTED") steps.push({ at: later(3), status });
  if (endedAt) steps.push({ at: endedAt, status });
  return steps;
}
