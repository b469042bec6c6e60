import { atLines } from "./origins.ts";
import { bodiesOf, periodOf, yearsOf, type Body, type Province } from "./province.ts";
import { hasReported, reportCode } from "./reports.ts";
import type { TableRow } from "./tables.sql.ts";
import { addUnit } from "./units.ts";

type Class = NonNullable<TableRow<"autonomyStats">["class"]>;
const classes: readonly (readonly [Class, number])[] = [
  ["CLASS_1", 0.03],
  ["CLASS_2", 0.09],
  ["CLASS_3A", 0.06],
  ["CLASS_3B", 0.08],
  ["CLASS_3C", 0.12],
  ["CLASS_4", 0.62],
];
const actions = ["EQUITISE", "DIVEST", "MERGE", "DISSOLVE"] as const;
const enterpriseNames = [
  "Cấp nước",
  "Môi trường đô thị",
  "Khai thác thủy lợi",
  "Xổ số kiến thiết",
  "In và phát hành sách",
  "Công trình giao thông",
];

/** Enterprises with state capital, autonomy, cuts of direct support: yearly, of the province and of its larger bodies. */
export function makeFinance(province: Province): void {
  const [top] = bodiesOf(province, "PROVINCE");
  const enterprises = enterpriseNames.map((name, at) =>
    addUnit(province, {
      ...{ code: `dn-${at + 1}`, name: `Công ty TNHH một thành viên ${name} An Lam`, parent: "ubnd-tinh" },
      ...{ level: "PROVINCE" as const, type: "ENTERPRISE_STATE_CAPITAL" as const },
    }),
  );
  for (const year of yearsOf(province)) {
    addCuts(province, top!, year);
    addEnterprises(province, top!, year, enterprises);
    for (const body of [top!, ...bodiesOf(province, "DISTRICT"), ...bodiesOf(province, "DEPARTMENT")]) addAutonomy(province, body, year);
  }
}

/** Where a year's figure stands: in the body's report on the fourth quarter, which is also that on the year. */
function yearEnd(province: Province, body: Body, year: number, line: number) {
  const last = periodOf(province, `${year}-q4`);
  if (!hasReported(province, body, last)) return null;
  const state: "PROVISIONAL" | "PUBLISHED" = year === 2025 ? "PROVISIONAL" : "PUBLISHED";
  return { unitId: body.id, state, asOf: last.endsOn, provenanceId: atLines(province, reportCode(body, last), line, line + 4) };
}

function addCuts(province: Province, top: Body, year: number): void {
  const period = periodOf(province, String(year));
  let total = 0;
  const cut: string[] = [];
  for (const body of [...bodiesOf(province, "DEPARTMENT"), ...bodiesOf(province, "DISTRICT")]) {
    const random = province.random.fork(`cut/${body.code}/${year}`);
    const where = yearEnd(province, body, year, 160);
    if (!where || random.chance(0.4)) continue;
    const amount = random.whole(150, body.kind === "DISTRICT" ? 9_500 : 3_800);
    total += amount;
    cut.push(body.id);
    province.book.add("budgetFigures", {
      ...{ ...where, periodId: period.id, timing: "IN_PERIOD", coverage: body.kind === "DISTRICT" ? "SUBTREE" : "OWN" },
      ...{ kind: "PSU_DIRECT_SUPPORT_CUT", amountVnd: BigInt(amount) * 1_000_000n },
    });
  }
  const where = yearEnd(province, top, year, 160);
  if (!where) return;
  // One year's total was added up by hand.
  const slip = year === province.size.firstYear ? 250 : 0;
  const budgetFigureId = province.book.add("budgetFigures", {
    ...{ ...where, periodId: period.id, timing: "IN_PERIOD", coverage: "SUBTREE", kind: "PSU_DIRECT_SUPPORT_CUT" },
    amountVnd: BigInt(total + slip) * 1_000_000n,
    note: slip ? "Tổng ghi trong báo cáo lớn hơn các phần 250 triệu đồng" : null,
  });
  for (const unitId of cut) province.book.add("budgetFigureUnits", { budgetFigureId, unitId });
}

function addEnterprises(province: Province, top: Body, year: number, enterprises: readonly string[]): void {
  const where = yearEnd(province, top, year, 170);
  if (!where) return;
  for (const action of actions) {
    const random = province.random.fork(`soe/${action}/${year}`);
    const named = random.shuffle(enterprises).slice(0, random.whole(0, 2));
    const soeActionId = province.book.add("soeActions", {
      ...{ ...where, periodId: periodOf(province, String(year)).id, timing: "IN_PERIOD", coverage: "SUBTREE", action, count: named.length },
    });
    for (const enterpriseId of named) province.book.add("soeActionEnterprises", { soeActionId, enterpriseId });
  }
}

function addAutonomy(province: Province, body: Body, year: number): void {
  const period = periodOf(province, `${year}-q2`);
  if (!hasReported(province, body, period)) return;
  const random = province.random.fork(`autonomy/${body.code}`);
  const units = random.whole(body.kind === "DEPARTMENT" ? 2 : 40, body.kind === "DEPARTMENT" ? 30 : body.kind === "DISTRICT" ? 75 : 90);
  const total = body.kind === "PROVINCE" ? units * 9 : units;
  const add = (kind: "AGENCY" | "PUBLIC_SERVICE_UNIT", group: Class | null, autonomous: number, all: number | null) =>
    province.book.add("autonomyStats", {
      ...{ unitId: body.id, periodId: period.id, timing: "POINT", asOf: period.endsOn, body: kind, class: group, autonomous, total: all },
      coverage: body.kind === "DEPARTMENT" ? "OWN" : "SUBTREE",
      provenanceId: atLines(province, reportCode(body, period), 180, 188),
    });
  const agencies = body.kind === "PROVINCE" ? 20 : body.kind === "DISTRICT" ? 12 : 1;
  add("AGENCY", null, agencies - (random.chance(0.2) && agencies > 1 ? 1 : 0), agencies);
  let left = total;
  // Each year a few more stand on their own feet.
  const progress = 1 + 0.12 * (year - province.size.firstYear);
  for (const [group, share] of classes) {
    const count = group === "CLASS_4" ? left : Math.min(left, Math.round(total * share * progress));
    left -= count;
    if (count > 0) add("PUBLIC_SERVICE_UNIT", group, count, total);
  }
}
