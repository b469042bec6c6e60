import { deadlineOf } from "./deadlines.ts";
import { addDocument, atLines, symbolOf } from "./origins.ts";
import { ownTexts, planTexts, type AreaText, type PlanText } from "./plan-texts.ts";
import { bodiesOf, yearsOf, type Body, type Province } from "./province.ts";
import type { Registers } from "./reports.ts";

/** A task with what its results need to know. */
export interface PlanTask {
  id: string;
  code: string;
  plan: string;
  /** Bodies that lead it, by name or as members of a group, on its last day. */
  leads: Body[];
  isByGroup: boolean;
  from: string | null;
  to: string | null;
  isExclusive: boolean;
  isContinuous: boolean;
}

export interface MadePlans {
  tasks: PlanTask[];
  /** Plan id by type and year, for targets. */
  ids: Map<string, string>;
}

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** Who took a body's work over, when it is gone on that day. */
function heirOf(province: Province, body: Body, day: string): Body | null {
  if ((body.to ?? "9") > day) return body.from <= day ? body : null;
  return province.bodies.find(({ predecessors, from }) => predecessors.includes(body) && from <= day) ?? null;
}

/** The plans of the province and, below its reform plan, those of districts, departments and, if asked for, communes. */
export function makePlans(province: Province, registers: Registers): MadePlans {
  const [top] = bodiesOf(province, "PROVINCE");
  const made: MadePlans = { tasks: [], ids: new Map() };
  for (const year of yearsOf(province)) {
    for (const text of planTexts) {
      if (text.only && text.only !== year) continue;
      const issuedOn = text.month > "-11" ? `${year - 1}${text.month}` : `${year}${text.month}`;
      const code = `kh-${text.type.toLowerCase().replaceAll("_plan", "").replaceAll("_", "-")}${text.only ? "-hai-cap" : ""}-${year}`;
      const id = addPlan(province, registers, { body: top!, year, issuedOn, code, text, areas: text.areas, parentId: null }, made);
      if (!text.only) made.ids.set(`${text.type}/${year}`, id);
    }
    const parentId = made.ids.get(`CCHC_PLAN/${year}`)!;
    const below = [...bodiesOf(province, "DISTRICT"), ...bodiesOf(province, "DEPARTMENT")];
    if (province.size.hasCommunePlans) below.push(...bodiesOf(province, "COMMUNE"));
    for (const body of below) {
      const random = province.random.fork(`plan/${body.code}/${year}`);
      if (body.from > `${year}-01-31` || (body.to ?? "9") < `${year}-01-31` || random.chance(body.silence * 0.5)) continue;
      // Asked for before 31 January; the bad are late with it.
      const issuedOn = `${year}-${random.chance(body.silence + 0.05) ? `02-${random.whole(10, 27)}` : `01-${random.whole(10, 29)}`}`;
      const text = planTexts[0]!;
      addPlan(province, registers, { body, year, issuedOn, code: `kh-cchc-${body.code}-${year}`, text, areas: ownTexts, parentId }, made);
    }
  }
  return made;
}

interface NewPlan {
  body: Body;
  year: number;
  issuedOn: string;
  code: string;
  text: PlanText;
  areas: readonly AreaText[];
  parentId: string | null;
}

function addPlan(province: Province, registers: Registers, plan: NewPlan, made: MadePlans): string {
  const { body, year, issuedOn, code, text, areas, parentId } = plan;
  const { book } = province;
  const symbol = symbolOf(body) === "UBND" ? "KH-UBND" : `KH-${symbolOf(body)}`;
  const title = `Kế hoạch ${text.title.toLowerCase()} năm ${year} của ${body.kind === "DEPARTMENT" ? body.name : body.short}`;
  const documentId = addDocument(province, {
    ...{ code, number: registers(body.code, issuedOn, symbol), type: "KE_HOACH" },
    ...{ issuedOn, issuerId: body.id, subject: title.replace("Kế hoạch ", "") },
  });
  const planId = book.add("plans", { code, type: text.type, title, yearFrom: year, yearTo: year, issuerId: body.id, documentId, parentId });
  let position = 0;
  for (const [at, [area, areaTitle, checker, texts]] of areas.entries()) {
    const ordinal = roman[at]!;
    const leadUnitId = checker ? (leadsOf(province, checker, `${year}-06-30`)[0]?.id ?? null) : null;
    const areaId = book.add("planAreas", { planId, ordinal, position: at + 1, area, title: areaTitle, leadUnitId });
    for (const [place, task] of texts.entries()) {
      position++;
      addTask(province, plan, { planId, areaId, ordinal: `${ordinal}.${place + 1}`, position, task }, made);
    }
  }
  return planId;
}

/** Bodies behind codes of bodies and groups, as they are on a day. */
function leadsOf(province: Province, codes: string, day: string): Body[] {
  const kinds: Readonly<Record<string, Body["kind"]>> = {
    "cac-so-ban-nganh": "DEPARTMENT",
    "ubnd-cap-huyen": "DISTRICT",
    "ubnd-cap-xa": "COMMUNE",
    "ubnd-cap-xa-moi": "COMMUNE",
  };
  const found = codes.split(";").flatMap((code) => {
    const kind = kinds[code];
    if (kind) return bodiesOf(province, kind).filter(({ from, to }) => from <= day && (to ?? "9") > day);
    const heir = heirOf(
      province,
      province.bodies.find((body) => body.code === code)!,
      day,
    );
    return heir ? [heir] : [];
  });
  return [...new Set(found)];
}

interface NewTask {
  planId: string;
  areaId: string;
  ordinal: string;
  position: number;
  task: AreaText[3][number];
}

function addTask(province: Province, plan: NewPlan, { planId, areaId, ordinal, position, task }: NewTask, made: MadePlans): void {
  const { book, groups } = province;
  const [title, output, leadCodes, short] = task;
  const random = province.random.fork(`task/${plan.code}/${ordinal}`);
  const deadline = deadlineOf(short, plan.year);
  // Assignments are written on the day of the plan; group members are those of the group.
  const codes = leadCodes ? leadCodes.split(";") : [plan.body.code];
  const parties = codes.flatMap((code): { unitId: string | null; groupId: string | null; name: string }[] => {
    const groupId = groups.get(code);
    if (groupId) return [{ unitId: null, groupId, name: groupNames[code]! }];
    return leadsOf(province, code, plan.issuedOn).map(({ id, name }) => ({ unitId: id, groupId: null, name }));
  });
  const code = `${plan.code}-${ordinal.toLowerCase()}`.replaceAll(".", "-");
  // Now and then who leads is asked to help as well.
  const others = helpers.filter((helper) => random.chance(0.15) || !codes.includes(helper));
  const helper = random.pick(others);
  // Copied from last year's plan, with its year.
  const isCopied = random.chance(0.015) && /^[QBY]/.test(short);
  const printed = isCopied ? deadlineOf(short, plan.year - 1) : deadline;
  const taskId = book.add("tasks", {
    ...{ code, planId, areaId, ordinal, position, title, output: random.chance(0.03) ? null : output, ...printed },
    ...{ leadText: parties.map(({ name }) => name).join(", "), coordinatorText: groupNames[helper] },
    deadlineRecurrence: short === "Q4" ? "QUARTERLY_AND_ANNUAL" : null,
    deadlineYearMismatch: isCopied,
    deadlineAlsoOnRequest: random.chance(0.02),
    provenanceId: atLines(province, plan.code, 30 + position),
  });
  for (const [at, { unitId, groupId }] of parties.entries())
    book.add("taskAssignments", { taskId, role: "LEAD", unitId, groupId, position: at + 1 });
  if (random.chance(0.85)) book.add("taskAssignments", { taskId, role: "COORDINATE", groupId: groups.get(helper)!, position: 1 });
  made.tasks.push({
    ...{ id: taskId, code, plan: plan.code, isByGroup: parties.some(({ groupId }) => groupId), from: deadline.deadlineFrom ?? null },
    ...{
      to: deadline.deadlineTo ?? null,
      isExclusive: deadline.deadlineExclusive ?? false,
      isContinuous: deadline.deadlineKind === "CONTINUOUS",
    },
    leads: leadsOf(province, codes.join(";"), deadline.deadlineTo ?? plan.issuedOn).filter(
      // A group named its members of that day; a body named by itself hands its task on.
      ({ code: lead, from }) => codes.includes(lead) || from <= plan.issuedOn || plan.text.only || codes.every((one) => !groups.has(one)),
    ),
  });
}

const helpers = ["co-quan-lien-quan", "cac-so-ban-nganh", "ubnd-cap-huyen"];
const groupNames: Readonly<Record<string, string>> = {
  "cac-so-ban-nganh": "Các sở, ban, ngành",
  "ubnd-cap-huyen": "UBND cấp huyện",
  "ubnd-cap-xa": "UBND cấp xã",
  "ubnd-cap-xa-moi": "UBND cấp xã",
  "co-quan-lien-quan": "Cơ quan, đơn vị có liên quan",
};
