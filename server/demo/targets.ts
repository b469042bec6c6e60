import { atLines } from "./origins.ts";
import type { MadePlans } from "./plans.ts";
import { bodiesOf, periodOf, yearsOf, type Body, type Province } from "./province.ts";
import type { TableRow } from "./tables.sql.ts";

type Target = TableRow<"targets">;

/** What the reform plan of a year asks for: indicator, value in 2022, points more each year. */
const asked = [
  ["ONLINE_DOSSIER_RATE", 35, 15],
  ["RESULT_DIGITISATION_RATE", 40, 15],
  ["SUCCESS_DOSSIER_DIGITISED", 30, 18],
  ["SERVICE_INDEX_766_RATE", 70, 6],
  ["EDOC_EXCHANGE_RATE", 95, 1.5],
  ["ECIRCULATION_RATE", 60, 10],
  ["DIGITAL_SIGNATURE_COVERAGE", 90, 3],
  ["ON_TIME_RATE", 98, 0.4],
  ["LEGAL_DOCS_PUBLICITY", 100, 0],
  ["EPROCESS_COVERAGE", 85, 5],
  ["DOSSIER_UPDATE_RATE", 95, 2],
  ["PAR_INDEX_SCORE", 84, 1.5],
] as const;

/** Targets of the province each year, a few of departments and districts, and two that grow over the five years. */
export function makeTargets(province: Province, plans: MadePlans): void {
  const [top] = bodiesOf(province, "PROVINCE");
  for (const year of yearsOf(province)) {
    const planId = plans.ids.get(`CCHC_PLAN/${year}`)!;
    const document = `kh-cchc-${year}`;
    const add = (body: Body, code: string, value: number, line: number, more: Partial<Target> = {}) =>
      province.book.add("targets", {
        ...{ indicatorId: province.indicators.get(code)!, unitId: body.id, periodId: periodOf(province, String(year)).id },
        ...{ timing: "IN_PERIOD", coverage: body.kind === "DEPARTMENT" ? "OWN" : "SUBTREE", planId, comparator: "GE" },
        ...{ value: Math.min(100, value).toFixed(1), levels: [], provenanceId: atLines(province, document, line), ...more },
      });
    for (const [at, [code, start, more]] of asked.entries()) {
      // The index's target of the last year was lowered by hand and forgot its comparator.
      add(top!, code, start + more * (year - 2022), 12 + at, code === "LEGAL_DOCS_PUBLICITY" ? { comparator: "EQ" } : {});
    }
    for (const body of [...bodiesOf(province, "DISTRICT"), ...bodiesOf(province, "DEPARTMENT")]) {
      if (body.from > `${year}-01-31` || (body.to ?? "9") < `${year}-06-01`) continue;
      const ahead = Math.round(province.random.fork(`target/${body.code}`).between(-5, 8));
      add(body, "ONLINE_DOSSIER_RATE", 35 + 15 * (year - 2022) + ahead, 25);
      add(body, "ON_TIME_RATE", 97 + (year - 2022) * 0.5, 26);
    }
  }
  addGrowth(province, top!, plans);
}

function addGrowth(province: Province, top: Body, plans: MadePlans): void {
  const first = yearsOf(province)[0]!;
  const task = plans.tasks.find(({ plan }) => plan === `kh-cchc-${first}`);
  const growth = [
    ["DIGITISATION_GROWTH", "20", []],
    ["DIGITISATION_PROCESS_GROWTH", "30", ["DISTRICT", "COMMUNE"]],
  ] as const;
  for (const [at, [code, value, levels]] of growth.entries()) {
    province.book.add("targets", {
      ...{ indicatorId: province.indicators.get(code)!, unitId: top.id, periodId: periodOf(province, "2021-2025").id, timing: "IN_PERIOD" },
      ...{ coverage: "SUBTREE", comparator: at === 0 ? "EQ" : "GE", value, isYearlyGrowth: true, until: "100", levels: [...levels] },
      ...{ planId: plans.ids.get(`CCHC_PLAN/${first}`)!, taskId: task?.id ?? null },
      provenanceId: atLines(province, `kh-cchc-${first}`, 27 + at),
    });
  }
}
