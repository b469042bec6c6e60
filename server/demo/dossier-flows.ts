import { monthsOf } from "./periods.ts";
import { periodOf, yearsOf, type Body, type Period, type Province } from "./province.ts";
import { speaksFor } from "./reports.ts";

/** What happened to the dossiers of one field in one body and month. */
export interface Flow {
  carried: number;
  online: number;
  direct: number;
  post: number;
  early: number;
  onTime: number;
  late: number;
  returned: number;
  pendingWithin: number;
  pendingLate: number;
}

/** Flows by field and month, of one body. */
export type BodyFlows = Map<string, Map<string, Flow>>;

/** Less before Tết, more before the school year. */
const season = [0.85, 0.68, 1.16, 1.06, 1.05, 1.08, 1.08, 1.17, 1.04, 1, 0.98, 0.95];
const onlineByYear: Readonly<Record<number, number>> = { 2020: 0.12, 2021: 0.19, 2022: 0.31, 2023: 0.47, 2024: 0.64, 2025: 0.8 };

export const pendingOf = (flow: Flow) => flow.pendingWithin + flow.pendingLate;

/** How the months after the mergers went: fewer hands who knew the work. */
const afterMerger = (code: string) => (code >= "2025-m07" && code <= "2025-m08" ? 2.6 : code === "2025-m09" ? 1.6 : 1);

function nextFlow(province: Province, body: Body, field: string, share: number, month: Period, carried: number): Flow {
  const random = province.random.fork(`flow/${body.code}/${field}/${month.code}`);
  const year = month.year!;
  const growth = 1 + 0.035 * (year - 2022);
  const fresh = Math.max(0, Math.round(body.volume * share * season[month.ordinal! - 1]! * growth * random.around(1, 0.12)));
  const onlineShare = (onlineByYear[year] ?? 0.5) + body.online + (month.ordinal! - 6) * 0.008;
  const online = random.share(fresh, Math.min(0.99, Math.max(0.02, onlineShare)));
  const post = random.share(fresh - online, 0.06);
  const all = carried + fresh;
  const returned = random.share(all, 0.006);
  const left = random.share(all - returned, 0.045);
  const resolved = all - returned - left;
  const lateness = Math.min(0.5, body.lateness * afterMerger(month.code) * (1 - 0.1 * (year - 2022)));
  const late = random.share(resolved, lateness);
  const early = random.share(resolved - late, 0.58);
  const pendingLate = random.share(left, Math.min(0.6, lateness * 1.5));
  return {
    ...{ carried, online, post, direct: fresh - online - post, returned, late, early },
    ...{ onTime: resolved - late - early, pendingLate, pendingWithin: left - pendingLate },
  };
}

/** What a new body takes over: all that lay at its predecessors at their end. */
function inherited(flows: Map<Body, BodyFlows>, body: Body, field: string): number {
  const last = body.predecessors.map((old) => [...(flows.get(old)?.get(field)?.values() ?? [])].at(-1));
  return last.reduce((sum, flow) => sum + (flow ? pendingOf(flow) : 0), 0);
}

/** The flows of all bodies that resolve dossiers, month after month, each beginning with what the last left. */
export function simulateDossiers(province: Province): Map<Body, BodyFlows> {
  const flows = new Map<Body, BodyFlows>();
  const months = yearsOf(province).flatMap((year) => monthsOf(periodOf(province, String(year))));
  // Who takes over comes after those it takes over from.
  const heirsLast = province.bodies.toSorted((left, right) => left.predecessors.length - right.predecessors.length);
  for (const body of heirsLast) {
    const own: BodyFlows = new Map();
    flows.set(body, own);
    const mine = months.map((code) => periodOf(province, code)).filter((month) => speaksFor(body, month));
    for (const [field, share, from = body.from] of body.fields) {
      const series = new Map<string, Flow>();
      let carried = from > "2020" ? inherited(flows, body, field) : Math.round(body.volume * share * 0.05);
      for (const month of mine.filter(({ endsOn }) => endsOn >= from)) {
        const flow = nextFlow(province, body, field, share, month, carried);
        series.set(month.code, flow);
        carried = pendingOf(flow);
      }
      own.set(field, series);
    }
  }
  return flows;
}

/** A period's flow from its months: what came and went adds up, what lay there is of the first and the last. */
export function sumOverTime(months: readonly Flow[]): Flow | null {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) return null;
  const sum = addUp(months)!;
  return { ...sum, carried: first.carried, pendingWithin: last.pendingWithin, pendingLate: last.pendingLate };
}

/** The flow of several bodies or fields in one period. */
export function addUp(flows: readonly Flow[]): Flow | null {
  if (flows.length === 0) return null;
  const sum = { carried: 0, online: 0, direct: 0, post: 0, early: 0, onTime: 0, late: 0, returned: 0, pendingWithin: 0, pendingLate: 0 };
  for (const flow of flows) for (const key of Object.keys(sum) as (keyof Flow)[]) sum[key] += flow[key];
  return sum;
}
