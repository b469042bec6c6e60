import type { Flow } from "./dossier-flows.ts";
import type { Period } from "./province.ts";
import type { Random } from "./random.ts";
import { workingDay, workingDaysOf } from "./working-days.ts";

/** What becomes of a dossier within a month; `WITHIN` and `OVERDUE` wait for the next. */
export type Fate = "EARLY" | "ON_TIME" | "LATE" | "RETURNED" | "WITHIN" | "OVERDUE";

/** Days of one dossier; those still to come are null. */
export interface Life {
  readonly channel: "ONLINE" | "DIRECT" | "POST";
  readonly received: string;
  due: string | null;
  ended: string | null;
  fate: Fate;
}

/** What is left of a kind of fate is taken first by those that can have no other. */
const carriedLate: readonly Fate[] = ["LATE", "OVERDUE", "RETURNED", "ON_TIME", "EARLY", "WITHIN"];
const carriedWithin: readonly Fate[] = ["ON_TIME", "EARLY", "LATE", "WITHIN", "RETURNED", "OVERDUE"];

/** Dossiers that lie with a body as its first month begins: as many as the month before left. */
export function carriedInto(month: Period, count: { within: number; late: number }, random: Random): Life[] {
  const life = (fate: Fate): Life => {
    const due = fate === "OVERDUE" ? workingDay(month.startsOn, -random.whole(1, 7)) : null;
    const received = workingDay(due ?? month.startsOn, -random.whole(1, 8));
    return { channel: random.pick(["ONLINE", "ONLINE", "DIRECT"]), received, due, ended: null, fate };
  };
  return [...Array.from({ length: count.within }, () => life("WITHIN")), ...Array.from({ length: count.late }, () => life("OVERDUE"))];
}

/** Lives through a month as its flow says: those that were pending, and the new ones, which are given back too. */
export function liveThrough(month: Period, flow: Flow, pending: readonly Life[], random: Random): Life[] {
  const days = workingDaysOf(month.startsOn, month.endsOn);
  const left: Record<Fate, number> = {
    ...{ EARLY: flow.early, ON_TIME: flow.onTime, LATE: flow.late, RETURNED: flow.returned },
    ...{ WITHIN: flow.pendingWithin, OVERDUE: flow.pendingLate },
  };
  const take = (order: readonly Fate[]): Fate => {
    const fate = order.find((one) => left[one] > 0)!;
    left[fate]--;
    return fate;
  };
  for (const life of pending.filter(({ fate }) => fate === "OVERDUE")) endLate(life, take(carriedLate), days, random);
  for (const life of pending.filter(({ ended, fate }) => ended === null && fate === "WITHIN"))
    Object.assign(life, meet(take(carriedWithin), days, 0, random));
  const fates = random.shuffle((Object.keys(left) as Fate[]).flatMap((fate) => Array.from({ length: left[fate] }, () => fate)));
  const channels = [["ONLINE", flow.online] as const, ["DIRECT", flow.direct] as const, ["POST", flow.post] as const].flatMap(
    ([channel, count]) => Array.from({ length: count }, () => channel),
  );
  return channels.map((channel, at) => {
    const fate = fates[at]!;
    const first = arrival(fate, days.length, random);
    return { channel, received: days[first]!, ...meet(fate, days, first, random) };
  });
}

function endLate(life: Life, fate: Fate, days: readonly string[], random: Random): void {
  if (fate === "OVERDUE") return;
  life.ended = random.pick(days);
  life.fate = fate === "RETURNED" ? fate : "LATE";
}

/** The place among a month's days at which a dossier comes in that has time enough for its fate. */
function arrival(fate: Fate, count: number, random: Random): number {
  if (fate === "WITHIN") return random.whole(Math.max(0, count - 7), count - 1);
  return random.whole(0, count - (fate === "LATE" || fate === "OVERDUE" || fate === "EARLY" ? 4 : 1));
}

/** When a dossier that comes in on a day of the month, or lay there already, is due and ends. */
function meet(fate: Fate, days: readonly string[], first: number, random: Random): Pick<Life, "due" | "ended" | "fate"> {
  const last = days.length - 1;
  const day = (from: number, most: number) => random.whole(from, Math.min(last, from + most));
  if (fate === "WITHIN") return { due: null, ended: null, fate };
  if (fate === "OVERDUE") return { due: days[day(first, last)]!, ended: null, fate };
  if (fate === "LATE") {
    const due = day(first, Math.min(3, last - first - 1));
    return { due: days[due]!, ended: days[day(due + 1, 6)]!, fate };
  }
  const ended = days[day(first, 6)]!;
  if (fate === "ON_TIME") return { due: ended, ended, fate };
  return { due: workingDay(ended, random.whole(1, 5)), ended, fate };
}
