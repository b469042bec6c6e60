import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultFolder } from "#server/ingest/dataset/load.ts";
import { readCsv } from "#server/ingest/dataset/read-file.ts";
import { sumOverTime, type BodyFlows } from "./dossier-flows.ts";
import { atLines } from "./origins.ts";
import { monthsOf } from "./periods.ts";
import { bodiesOf, periodOf, yearsOf, type Body, type Period, type Province } from "./province.ts";
import { hasReported, reportCode, speaksFor } from "./reports.ts";
import type { TableRow } from "./tables.sql.ts";

/** Shares that grow towards 100: where they began in 2022, and how much of the rest is gained a year. */
const rates = [
  ["RESULT_DIGITISATION_RATE", 22, 0.42],
  ["SUCCESS_DOSSIER_DIGITISED", 14, 0.4],
  ["SERVICE_INDEX_766_RATE", 58, 0.3],
  ["EDOC_EXCHANGE_RATE", 86, 0.5],
  ["ECIRCULATION_RATE", 41, 0.38],
  ["DIGITAL_SIGNATURE_COVERAGE", 78, 0.6],
  ["DOC_SYSTEM_COVERAGE", 92, 0.6],
  ["ONLINE_TTHC_PROVISION", 44, 0.4],
  ["NO_RESUBMISSION_RATE", 8, 0.3],
  ["REPORT_SYSTEM_COVERAGE", 66, 0.5],
  ["DIGITISING_AGENCIES", 71, 0.6],
] as const;

/** Numbers of things in a quarter, for the province; a district has a tenth, a department a twentieth. */
const counts = [
  ["LEGAL_DRAFTS_APPRAISED", 24],
  ["LEGAL_DOCS_CHECKED", 38],
  ["LEGAL_DOCS_ISSUED", 17],
  ["ADMIN_DOCS_ISSUED", 4_200],
  ["PETITIONS_RECEIVED", 210],
  ["ONE_STOP_CERTIFICATES", 640],
  ["VIDEO_POINTS", 246],
  ["LINKED_TTHC_GROUPS", 9],
  ["TTHC_PUBLICATION_DECISIONS", 12],
  ["RECRUIT_NO_SHOW", 6],
] as const;

/** The catalogue is the one of the hub: its codes are what views and pages know indicators by. */
export function makeIndicators({ book, indicators }: Province): void {
  const file = readCsv("indicators.csv", readFileSync(join(defaultFolder, "indicators.csv")), [])!;
  for (const { cells } of file.records) {
    const row = Object.fromEntries(file.header.map((name, at) => [name, cells[at] || null])) as TableRow<"indicators">;
    indicators.set(row.code, book.add("indicators", row));
  }
}

interface Observed {
  code: string;
  value: number;
  digits?: number;
  outOf?: number;
  dimensions?: Record<string, string>;
}

function observe(
  province: Province,
  body: Body,
  period: Period,
  line: number,
  { code, value, digits = 0, outOf, dimensions = {} }: Observed,
) {
  const key = [
    code.toLowerCase().replaceAll("_", "-"),
    body.code,
    period.code,
    ...Object.values(dimensions).map((one) => one.toLowerCase()),
  ];
  province.book.add("loneObservations", {
    ...{ code: `mp-${key.join("-")}`, indicatorId: province.indicators.get(code)!, unitId: body.id, periodId: period.id },
    ...{ timing: "IN_PERIOD", asOf: period.endsOn, coverage: body.kind === "DEPARTMENT" || body.kind === "COMMUNE" ? "OWN" : "SUBTREE" },
    ...{ kind: "ACTUAL", value: value.toFixed(digits), outOf: outOf ?? null, dimensions },
    state: period.code === "2025-q4" ? "PROVISIONAL" : "PUBLISHED",
    provenanceId: atLines(province, reportCode(body, period), line),
  });
}

/** Digital government and the other figures without a table of their own, by body and quarter. */
export function makeObservations(province: Province, flows: Map<Body, BodyFlows>): void {
  for (const year of yearsOf(province)) {
    for (const quarter of [1, 2, 3, 4]) {
      const period = periodOf(province, `${year}-q${quarter}`);
      for (const body of province.bodies) {
        if (!speaksFor(body, period) || !hasReported(province, body, period)) continue;
        observeRates(province, body, period);
        observeOnline(province, body, period, flows.get(body)!);
        if (body.kind !== "COMMUNE") observeCounts(province, body, period);
      }
    }
  }
}

function observeRates(province: Province, body: Body, period: Period): void {
  const years = period.year! + period.ordinal! / 4 - 2022.25;
  for (const [at, [code, start, gain]] of rates.entries()) {
    if (body.kind === "COMMUNE" && at > 2) break;
    const random = province.random.fork(`rate/${code}/${body.code}`);
    const from = Math.min(97, Math.max(1, random.around(start, 8) + body.online * 40));
    const now = province.random.fork(`rate/${code}/${body.code}/${period.code}`);
    const value = 100 - (100 - from) * (1 - gain) ** years + now.around(0, 0.8);
    observe(province, body, period, 200 + at, { code, value: Math.min(100, Math.max(0, value)), digits: now.chance(0.5) ? 1 : 2 });
  }
}

function observeOnline(province: Province, body: Body, period: Period, flows: BodyFlows): void {
  const months = monthsOf(period);
  const all = [...flows.values()].map((series) =>
    sumOverTime(months.map((month) => series.get(month)).filter((flow) => flow !== undefined)),
  );
  const [online, fresh] = all.reduce(
    ([some, every], flow) => (flow ? [some + flow.online, every + flow.online + flow.direct + flow.post] : [some, every]),
    [0, 0],
  );
  if (fresh > 0) observe(province, body, period, 198, { code: "ONLINE_DOSSIER_RATE", value: (online / fresh) * 100, digits: 2 });
}

function observeCounts(province: Province, body: Body, period: Period): void {
  const part = body.kind === "PROVINCE" ? 1 : body.kind === "DISTRICT" ? 0.1 : 0.05;
  const random = province.random.fork(`count/${body.code}/${period.code}`);
  for (const [at, [code, usual]] of counts.entries()) {
    observe(province, body, period, 220 + at, { code, value: Math.max(0, Math.round(random.around(usual * part, usual * part * 0.25))) });
  }
  if (body.kind !== "PROVINCE") return;
  const communes = bodiesOf(province, "COMMUNE").filter((commune) => speaksFor(commune, period)).length;
  observe(province, body, period, 235, { code: "WEBSITE_COVERAGE", value: random.share(communes, 0.97), outOf: communes });
  observe(province, body, period, 236, { code: "ISO_SELF_DECLARED", value: random.share(communes, 0.6), outOf: communes });
  const districts = bodiesOf(province, "DISTRICT").filter((district) => speaksFor(district, period)).length;
  if (districts > 0) observe(province, body, period, 237, { code: "PLAN_ISSUED_DISTRICTS", value: districts, outOf: districts });
  const issued = random.whole(3_600, 4_800);
  for (const [type, share] of Object.entries({ DECISION: 0.3, PLAN: 0.05, REPORT: 0.2, OFFICIAL_LETTER: 0.45 })) {
    observe(province, body, period, 240, { code: "ADMIN_DOCS_SELF_CHECKED", value: Math.round(issued * share), dimensions: { type } });
  }
}
