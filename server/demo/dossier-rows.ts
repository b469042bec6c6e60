import { addUp, pendingOf, sumOverTime, type BodyFlows, type Flow } from "./dossier-flows.ts";
import { atLines, fromSource } from "./origins.ts";
import { monthsOf } from "./periods.ts";
import { bodiesOf, type Body, type Period, type Province } from "./province.ts";
import { hasReported, reportCode, speaksFor } from "./reports.ts";
import type { TableRow } from "./tables.sql.ts";

type Row = TableRow<"dossierStats">;
type Level = Row["level"];
type State = NonNullable<Row["state"]>;

/** Field → flow of a body in one period. */
type FieldFlows = Map<string, Flow>;

const kinds = new Set(["MONTH", "QUARTER", "HALF_YEAR", "NINE_MONTHS", "YEAR"]);

/** The last quarter is not settled yet, the one before waits for its publication. */
export function stateOf({ endsOn }: Period): State {
  return endsOn > "2025-09-30" ? "PROVISIONAL" : endsOn > "2025-06-30" ? "APPROVED" : "PUBLISHED";
}

/** The report that carries a period: that of the quarter it ends with. */
export function carrierOf(province: Province, period: Period): Period {
  const last = Number(period.endsOn.slice(5, 7));
  return period.kind === "MONTH" ? period : province.periods.get(`${period.year}-q${last / 3}`)!;
}

const levelOf: Readonly<Record<Body["kind"], Level>> = { PROVINCE: null, DEPARTMENT: "PROVINCE", DISTRICT: "DISTRICT", COMMUNE: "COMMUNE" };

/** The numbers of one row, as the body wrote them. */
function numbersOf(flow: Flow, random: Province["random"], isVague: boolean): Partial<Row> {
  const resolved = flow.early + flow.onTime + flow.late;
  const pending = pendingOf(flow);
  const rate = resolved === 0 ? null : (((resolved - flow.late) / resolved) * 100).toFixed(random.chance(0.3) ? 2 : 1);
  const row = {
    ...{ received: flow.carried + flow.online + flow.direct + flow.post, carriedOver: flow.carried },
    ...{ receivedOnline: flow.online, receivedDirect: flow.direct, receivedByPost: flow.post },
    ...{ resolved, resolvedEarly: flow.early, resolvedOnTime: flow.onTime, resolvedLate: flow.late },
    ...{ pending, pendingWithin: flow.pendingWithin, pendingLate: flow.pendingLate, returned: flow.returned },
    ...{ overdue: flow.late + flow.pendingLate, onTimePercentReported: rate },
  };
  if (isVague) {
    const unsaid = { receivedOnline: null, receivedDirect: null, receivedByPost: null, resolvedEarly: null, resolvedOnTime: null };
    return { ...row, ...unsaid, carriedOver: null, pendingWithin: null };
  }
  return mistaken(row, random);
}

/** Slips that people make: about one row in eighty. */
function mistaken<Numbers extends { received: number; resolved: number; receivedOnline: number; onTimePercentReported: string | null }>(
  row: Numbers,
  random: Province["random"],
): Numbers & { note?: string } {
  const slip = random.next();
  if (slip < 0.004) return { ...row, received: row.received + random.whole(1, 9), note: "Các phần không cộng bằng số tiếp nhận" };
  if (slip < 0.008) return { ...row, resolved: Math.max(0, row.resolved - random.whole(1, 5)) };
  if (slip < 0.011) return { ...row, receivedOnline: row.receivedOnline * 10 };
  if (slip < 0.014) return { ...row, onTimePercentReported: "100" };
  return row;
}

interface Report {
  body: Body;
  period: Period;
  provenanceId: string;
  note: string | null;
}

function addRow(
  province: Province,
  report: Report,
  flow: Flow | null,
  level: Level,
  field: string | null,
  coverage: "OWN" | "SUBTREE",
): void {
  if (!flow) return;
  const { body, period } = report;
  const random = province.random.fork(`row/${body.code}/${period.code}/${field}/${level}/${coverage}`);
  // In the first year many communes had no system that told the channels apart.
  const isVague = body.kind === "COMMUNE" && period.year === province.size.firstYear && body.lateness > 0.008;
  province.book.add("dossierStats", {
    ...{
      unitId: body.id,
      periodId: period.id,
      coverage,
      level,
      fieldId: field && province.fields.get(field)!,
      provenanceId: report.provenanceId,
    },
    timing: period.kind === "MONTH" || period.kind === "QUARTER" ? "IN_PERIOD" : "CUMULATIVE",
    ...{ asOf: period.endsOn, state: stateOf(period), note: report.note },
    ...numbersOf(flow, random, isVague),
  });
}

/** The fields' flows of a body over a period, from the months it spoke for. */
function flowsIn(flows: BodyFlows, months: readonly string[]): FieldFlows {
  const found: FieldFlows = new Map();
  for (const [field, series] of flows) {
    const sum = sumOverTime(months.map((month) => series.get(month)).filter((flow) => flow !== undefined));
    if (sum) found.set(field, sum);
  }
  return found;
}

/** What lay at the end went to the heir, which counts it as carried over: in a sum of both it must not count twice. */
function handOver(heir: Body, sums: Map<Body, FieldFlows>): void {
  const own = sums.get(heir);
  for (const body of heir.predecessors) {
    const left = sums.get(body);
    if (!own || !left) continue;
    const given = [...left].map(([field, flow]): [string, Flow] => {
      const gone = { ...flow, carried: flow.carried - pendingOf(flow), pendingWithin: 0, pendingLate: 0 };
      return [field, own.has(field) ? gone : flow];
    });
    sums.set(body, new Map(given));
  }
}

function reportOf(province: Province, body: Body, period: Period): Report | null {
  const began = body.predecessors.length > 0 && body.from > period.startsOn && body.from <= period.endsOn;
  const note = began && body.kind !== "PROVINCE" ? "Kỳ có sắp xếp: số từ ngày đầu tháng báo cáo, gồm cả hồ sơ nhận từ đơn vị cũ" : null;
  if (period.kind === "MONTH") {
    if (body.kind !== "PROVINCE" && province.random.fork(`month/${body.code}/${period.code}`).chance(body.silence)) return null;
    const source = `Tệp thống kê hồ sơ TTHC ${period.name.toLowerCase()} (mô phỏng)`;
    return { body, period, note, provenanceId: fromSource(province, "IMPORT", source, body.code) };
  }
  const carrier = carrierOf(province, period);
  if (!hasReported(province, body, carrier)) return null;
  const line = period.kind === "QUARTER" ? 42 : 60;
  return { body, period, note, provenanceId: atLines(province, reportCode(body, carrier), line, line + body.fields.length + 2) };
}

/** Results of resolving dossiers by body, period and field, then of each district and of the province. */
export function makeDossierRows(province: Province, all: Map<Body, BodyFlows>): void {
  for (const period of province.periods.values()) {
    if (period.window !== "LEGAL" || !kinds.has(period.kind)) continue;
    const months = monthsOf(period);
    const sums = new Map<Body, FieldFlows>();
    for (const [body, flows] of all) {
      // The province also counts the months of those that ended within the period.
      const found = flowsIn(flows, months);
      if (found.size === 0) continue;
      if (!speaksFor(body, period)) {
        sums.set(body, found);
        continue;
      }
      const report = reportOf(province, body, period);
      if (!report) continue;
      sums.set(body, found);
      addRow(province, report, addUp([...found.values()]), levelOf[body.kind], null, "OWN");
      for (const [field, flow] of found) addRow(province, report, flow, levelOf[body.kind], field, "OWN");
    }
    for (const heir of province.bodies) handOver(heir, sums);
    for (const district of bodiesOf(province, "DISTRICT")) if (speaksFor(district, period)) addDistrict(province, district, period, sums);
    addProvince(province, period, sums);
  }
}

const totalOf = (sums: Map<Body, FieldFlows>, isIn: (body: Body) => boolean) =>
  addUp([...sums].filter(([body]) => isIn(body)).flatMap(([, flows]) => [...flows.values()]));

function addDistrict(province: Province, district: Body, period: Period, sums: Map<Body, FieldFlows>): void {
  const report = reportOf(province, district, period);
  if (!report) return;
  const communes = totalOf(sums, ({ parent, kind }) => parent === district && kind === "COMMUNE");
  addRow(province, report, communes, "COMMUNE", null, "SUBTREE");
  addRow(
    province,
    report,
    totalOf(sums, (body) => body === district || body.parent === district),
    null,
    null,
    "SUBTREE",
  );
}

function addProvince(province: Province, period: Period, sums: Map<Body, FieldFlows>): void {
  const [top] = bodiesOf(province, "PROVINCE");
  const silent = province.bodies.filter((body) => body.kind !== "PROVINCE" && speaksFor(body, period) && !sums.has(body)).length;
  const found = reportOf(province, top!, period);
  if (!found) return;
  const report = { ...found, note: silent > 0 ? `Chưa gồm ${silent} đơn vị chưa báo cáo` : null };
  addRow(
    province,
    report,
    totalOf(sums, () => true),
    null,
    null,
    "SUBTREE",
  );
  for (const kind of ["DEPARTMENT", "DISTRICT", "COMMUNE"] as const) {
    addRow(
      province,
      report,
      totalOf(sums, (body) => body.kind === kind),
      levelOf[kind],
      null,
      "SUBTREE",
    );
  }
  for (const field of province.fields.keys()) {
    const flows = [...sums.values()].map((byField) => byField.get(field)).filter((flow) => flow !== undefined);
    addRow(province, report, addUp(flows), null, field, "SUBTREE");
  }
}
