import { laws } from "./central.ts";
import { atLines } from "./origins.ts";
import { bodiesOf, periodOf, yearsOf, type Body, type Province } from "./province.ts";
import { hasReported, reportCode, speaksFor } from "./reports.ts";
import type { TableRow } from "./tables.sql.ts";

type RelationType = TableRow<"documentRelations">["type"];

/** How the documents hang together, where they cite the law, and which slips in them were put right. */
export function makeRelations(province: Province): void {
  const { book, documents } = province;
  const related = new Set<string>();
  const relate = (from: string, type: RelationType, to: string) => {
    const [fromId, toId] = [documents.get(from), documents.get(to)];
    if (!fromId || !toId || fromId === toId || related.has(`${from}/${type}/${to}`)) return;
    related.add(`${from}/${type}/${to}`);
    book.add("documentRelations", { fromId, type, toId });
  };
  relate("kh-cchc-5-nam", "IMPLEMENTS", "nq-76-2021");
  relate("nd-107-2021", "AMENDS", "nd-61-2018");
  relate("nd-118-2025", "REPLACES", "nd-61-2018");
  for (const year of yearsOf(province)) {
    relate(`kh-cchc-${year}`, "IMPLEMENTS", "kh-cchc-5-nam");
    relate(`kh-cchc-${year}`, "CONTINUES", `kh-cchc-${year - 1}`);
    relate(`kh-tthc-control-${year}`, "BASED_ON", "nd-61-2018");
    relate(`kh-digital-${year}`, "BASED_ON", "nd-42-2022");
    for (const body of province.bodies) relate(`kh-cchc-${body.code}-${year}`, "IMPLEMENTS", `kh-cchc-${year}`);
    for (const quarter of [1, 2, 3, 4]) {
      const period = periodOf(province, `${year}-q${quarter}`);
      for (const body of province.bodies) {
        if (!speaksFor(body, period) || !hasReported(province, body, period)) continue;
        const code = reportCode(body, period);
        relate(code, "REPORTS_ON", `kh-cchc-${year}`);
        if (body.kind !== "COMMUNE") relate(code, "REPORTS_ON", `kh-cchc-${body.code}-${year}`);
        if (body.kind !== "COMMUNE") addMentions(province, body, code, period.endsOn);
        addCorrection(province, code, year);
      }
    }
  }
  for (const year of yearsOf(province)) {
    for (const body of bodiesOf(province, "DISTRICT")) {
      for (const quarter of [2, 3, 4])
        relate(`bc-${body.code}-${year}-q${quarter}`, "CONTINUES", `bc-${body.code}-${year}-q${quarter - 1}`);
    }
  }
}

/** A report cites law that was there when its period ended. */
function addMentions(province: Province, body: Body, code: string, day: string): void {
  const random = province.random.fork(`mentions/${code}`);
  const cited = laws.filter(([, , , issuedOn]) => issuedOn <= day).map(([law]) => law);
  for (const [at, law] of random
    .shuffle(cited)
    .slice(0, body.kind === "PROVINCE" ? 5 : 2)
    .entries()) {
    province.book.add("documentMentions", { documentId: province.documents.get(law)!, provenanceId: atLines(province, code, 8 + at) });
  }
}

/** One report in sixty prints a wrong year or mixes up two decrees. */
function addCorrection(province: Province, code: string, year: number): void {
  const random = province.random.fork(`correction/${code}`);
  if (!random.chance(1 / 60)) return;
  const [asWritten, expected, basis] = random.pick([
    [`năm ${year - 1}`, `năm ${year}`, "Báo cáo về kỳ của năm sau"],
    ["Nghị định 43/2022/NĐ-CP", "Nghị định 42/2022/NĐ-CP", "Nghị định 43/2022/NĐ-CP không về dịch vụ công trực tuyến"],
    ["100 % hồ sơ đúng hạn", "dưới 100 % hồ sơ đúng hạn", "Bảng số của cùng báo cáo có hồ sơ quá hạn"],
  ] as const);
  province.book.add("documentCorrections", { documentId: province.documents.get(code)!, asWritten, expected, basis });
}
