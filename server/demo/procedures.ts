import { communeFields, districtFields, fieldNames } from "./departments.ts";
import { addDocument, atLines } from "./origins.ts";
import { procedureSubjects, procedureVerbs } from "./procedure-names.ts";
import { after, bodiesOf, periodOf, yearsOf, type Body, type Province } from "./province.ts";
import { hasReported, reportCode, speaksFor, type Registers } from "./reports.ts";
import type { TableRow } from "./tables.sql.ts";

type Level = "PROVINCE" | "DISTRICT" | "COMMUNE";
type Change = TableRow<"procedures">["change"];
type CountKind = TableRow<"procedureCounts">["kind"];
const levels: readonly Level[] = ["PROVINCE", "DISTRICT", "COMMUNE"];
const changes: readonly Change[] = ["NEW", "AMENDED", "REPLACED", "ABOLISHED"];

export function makeFields({ book, fields }: Province): void {
  for (const [code, name] of Object.entries(fieldNames)) fields.set(code, book.add("procedureFields", { code, name }));
}

const at = (field: string, level: Level) =>
  level === "PROVINCE" || (level === "DISTRICT" ? districtFields : communeFields).some(([code]) => code === field);

/** One or two decisions a year and field, each with the procedures it makes, changes or ends. */
export function makeProcedures(province: Province, registers: Registers): void {
  const [top] = bodiesOf(province, "PROVINCE");
  const years = yearsOf(province);
  for (const [field, subjects] of Object.entries(procedureSubjects)) {
    const random = province.random.fork(`procedures/${field}`);
    const decisions = years.flatMap((year) => addDecision(province, registers, top!, field, year));
    const names = levels
      .filter((level) => at(field, level))
      .flatMap((level) => subjects.flatMap((subject) => procedureVerbs.map((verb) => ({ level, name: `${verb} ${subject}` }))));
    for (const [place, { level, name }] of names.entries()) {
      const change = random.chance(0.55) ? "NEW" : random.pick(changes);
      const decision = random.chance(0.9) ? random.pick(decisions) : null;
      province.book.add("procedures", {
        ...{ code: `${field}-${String(place + 1).padStart(3, "0")}`, name, fieldId: province.fields.get(field)!, level, change },
        status: change === "ABOLISHED" ? "ABOLISHED" : "IN_FORCE",
        onlineLevel: random.chance(0.04) ? null : random.pick(["INFO_ONLY", "PARTIAL", "PARTIAL", "FULL", "FULL", "FULL"] as const),
        decisionId: decision?.id ?? null,
        reportedById: top!.id,
        provenanceId: atLines(province, (decision ?? decisions[0]!).code, 20 + place),
      });
    }
  }
}

function addDecision(province: Province, registers: Registers, top: Body, field: string, year: number): { id: string; code: string }[] {
  const random = province.random.fork(`decision/${field}/${year}`);
  return Array.from({ length: random.whole(1, 2) }, (_, part) => {
    const issuedOn = after(`${year}-01-10`, random.whole(0, 150) + part * 170);
    const code = `qd-${field}-${year}-${part + 1}`;
    const documentId = addDocument(province, {
      ...{ code, number: registers("ubnd-tinh", issuedOn, "QĐ-UBND"), type: "QUYET_DINH", issuedOn, issuerId: top.id },
      subject: `Công bố danh mục thủ tục hành chính lĩnh vực ${fieldNames[field]}`,
    });
    return { id: province.book.add("publicationDecisions", { documentId, fieldId: province.fields.get(field)! }), code };
  });
}

interface Count {
  kind: CountKind;
  level: Level | null;
  field: string | null;
  count: number;
}

function addCounts(province: Province, body: Body, code: string, coverage: "OWN" | "SUBTREE", counts: readonly Count[]): void {
  const period = periodOf(province, code);
  if (!hasReported(province, body, period)) return;
  for (const [line, { kind, level, field, count }] of counts.entries()) {
    province.book.add("procedureCounts", {
      ...{ unitId: body.id, periodId: period.id, coverage, kind, level, count, fieldId: field && province.fields.get(field)! },
      timing: kind === "IN_FORCE" ? "POINT" : "IN_PERIOD",
      asOf: period.endsOn,
      state: code.startsWith("2025-q4") ? "PROVISIONAL" : "PUBLISHED",
      provenanceId: atLines(province, reportCode(body, period), 100 + line),
    });
  }
}

/** How many procedures there are and what changed, quarter by quarter: the stock follows from the changes, mostly. */
export function makeProcedureCounts(province: Province): void {
  const [top] = bodiesOf(province, "PROVINCE");
  const fields = [...province.fields.keys()];
  const stock = new Map<string, number>();
  for (const field of fields) {
    for (const level of levels)
      if (at(field, level)) stock.set(`${field}/${level}`, province.random.fork(`stock/${field}/${level}`).whole(14, 130));
  }
  const sum = (isIn: (key: string) => boolean) => [...stock].filter(([key]) => isIn(key)).reduce((all, [, count]) => all + count, 0);
  for (const year of yearsOf(province)) {
    for (const quarter of [1, 2, 3, 4]) {
      const code = `${year}-q${quarter}`;
      const random = province.random.fork(`counts/${code}`);
      const byChange = change(province, code, stock);
      const slip = random.chance(0.12) ? random.whole(1, 4) : 0;
      const counts: Count[] = changes.map((kind) => ({ kind, level: null, field: null, count: byChange.get(kind)! }));
      const published = counts.reduce((all, { count }) => all + count, slip);
      counts.push({ kind: "PUBLISHED", level: null, field: null, count: published });
      counts.push({ kind: "IN_FORCE", level: null, field: null, count: sum(() => true) });
      for (const level of levels) counts.push({ kind: "IN_FORCE", level, field: null, count: sum((key) => key.endsWith(level)) });
      for (const field of fields) counts.push({ kind: "IN_FORCE", level: null, field, count: sum((key) => key.startsWith(`${field}/`)) });
      addCounts(province, top!, code, "SUBTREE", counts);
      for (const body of province.bodies) {
        if (body.kind === "PROVINCE" || !speaksFor(body, periodOf(province, code)) || (body.kind === "COMMUNE" && quarter !== 4)) continue;
        const level: Level = body.kind === "DEPARTMENT" ? "PROVINCE" : body.kind;
        const own = body.fields.map(([field]) => ({ kind: "IN_FORCE" as const, level, field, count: stock.get(`${field}/${level}`) ?? 0 }));
        const total = { kind: "IN_FORCE" as const, level, field: null, count: own.reduce((all, { count }) => all + count, 0) };
        addCounts(province, body, code, "OWN", body.kind === "COMMUNE" ? [total] : [total, ...own]);
      }
    }
  }
}

/** Lets a quarter's changes happen to the stock; on 1 July 2025 what districts resolved went to communes and province. */
function change(province: Province, code: string, stock: Map<string, number>): Map<Change, number> {
  const happened = new Map<Change, number>(changes.map((kind) => [kind, 0]));
  for (const [key, count] of stock) {
    const random = province.random.fork(`change/${code}/${key}`);
    const made = random.share(count, 0.03);
    const ended = random.share(count, 0.02);
    happened.set("NEW", happened.get("NEW")! + made);
    happened.set("ABOLISHED", happened.get("ABOLISHED")! + ended);
    happened.set("AMENDED", happened.get("AMENDED")! + random.share(count, 0.05));
    happened.set("REPLACED", happened.get("REPLACED")! + random.share(count, 0.01));
    stock.set(key, count + made - ended);
  }
  if (code !== "2025-q3") return happened;
  for (const [key, count] of stock) {
    if (!key.endsWith("DISTRICT")) continue;
    const [field] = key.split("/");
    const heir = stock.has(`${field}/COMMUNE`) ? `${field}/COMMUNE` : `${field}/PROVINCE`;
    stock.set(heir, (stock.get(heir) ?? 0) + count);
    stock.set(key, 0);
  }
  return happened;
}
