import { communeFields, departmentPlans, districtFields, officeNames, type DepartmentPlan } from "./departments.ts";
import { districtNames, makeCommuneNames, provinceName, slug } from "./names.ts";
import { fromSource } from "./origins.ts";
import type { Body, Province } from "./province.ts";
import type { TableRow } from "./tables.sql.ts";

/** Before the data begin. */
const always = "1997-01-01";
/** Departments were merged on the first day, communes on the second, which ended the districts too. */
export const departmentsMergedOn = "2025-03-01";
export const twoTiersOn = "2025-07-01";

type UnitRow = TableRow<"units">;
type NewUnit = Pick<UnitRow, "code" | "name" | "level" | "type"> & Partial<UnitRow> & { parent?: string | null };

/** Notes a unit and, when it has one, its parent for all of its days. */
export function addUnit(province: Province, { parent, ...unit }: NewUnit): string {
  const { book, units } = province;
  const provenanceId = fromSource(province, "EXTERNAL", "Danh mục đơn vị của tỉnh mô phỏng");
  const row = { shortName: null, aliases: [] as string[], validFrom: always, validTo: null, note: null, ...unit, provenanceId };
  const id = book.add("units", row);
  units.set(unit.code, id);
  if (parent) book.add("unitParents", { unitId: id, parentId: units.get(parent)!, validFrom: row.validFrom, validTo: row.validTo });
  return id;
}

/** Few bodies are bad, and those are bad at much. */
function habits({ random }: Province, code: string): Pick<Body, "lateness" | "silence" | "online"> {
  const own = random.fork(`habits/${code}`);
  const isBad = own.chance(0.07);
  return {
    lateness: isBad ? own.between(0.06, 0.22) : own.next() ** 3 * 0.02,
    silence: isBad ? own.between(0.1, 0.35) : own.chance(0.25) ? 0.04 : 0,
    online: own.around(isBad ? -0.12 : 0, 0.1),
  };
}

function addBody(province: Province, body: Omit<Body, "id" | keyof ReturnType<typeof habits>>, unit: Partial<NewUnit>): Body {
  const { code, name, short, from, to, parent, kind } = body;
  const level = kind === "DISTRICT" || kind === "COMMUNE" ? kind : "PROVINCE";
  const type = kind === "DEPARTMENT" ? "SPECIALISED_AGENCY" : "PEOPLES_COMMITTEE";
  const dates = { validFrom: from, validTo: to };
  const id = addUnit(province, { code, name, shortName: short, level, type, ...dates, parent: parent?.code ?? null, ...unit });
  const made = { ...body, id, ...habits(province, code) };
  province.bodies.push(made);
  return made;
}

export function makeUnits(province: Province): void {
  const tree = { level: "PROVINCE" as const, parent: "tinh-an-lam" };
  addUnit(province, { code: "tinh-an-lam", name: `Tỉnh ${provinceName}`, level: "PROVINCE", type: "TERRITORY" });
  addUnit(province, { ...tree, code: "tinh-uy", name: `Tỉnh ủy ${provinceName}`, type: "PARTY_BODY" });
  addUnit(province, {
    ...tree,
    code: "hdnd-tinh",
    name: `Hội đồng nhân dân tỉnh ${provinceName}`,
    shortName: "HĐND tỉnh",
    type: "PEOPLES_COUNCIL",
  });
  const top = addBody(
    province,
    {
      ...{ code: "ubnd-tinh", name: `Ủy ban nhân dân tỉnh ${provinceName}`, short: "UBND tỉnh", kind: "PROVINCE" as const },
      ...{ from: always, to: null, parent: null, fields: [], volume: 0, predecessors: [] },
    },
    { parent: "tinh-an-lam", aliases: [`UBND tỉnh ${provinceName}`] },
  );
  for (const plan of departmentPlans) addDepartment(province, plan, top);
  addUnit(province, {
    ...{ code: "tt-pvhcc", name: "Trung tâm Phục vụ hành chính công tỉnh", shortName: "TTPVHCC" },
    ...{ level: "PROVINCE" as const, type: "ONE_STOP_CENTRE" as const, parent: "vp-ubnd-tinh" },
  });
  addUnit(province, {
    code: "bcd-cchc-tinh",
    name: "Ban Chỉ đạo Cải cách hành chính tỉnh",
    level: "PROVINCE",
    type: "STEERING_BODY",
    parent: "ubnd-tinh",
  });
  addDistricts(province, top);
}

function addDepartment(province: Province, plan: DepartmentPlan, parent: Body): void {
  const { code, name, short, fields, weight } = plan;
  const from = plan.isNew ? departmentsMergedOn : always;
  const to = plan.into ? departmentsMergedOn : null;
  const shares = fields.map((field): [string, number] => [field, 1 / fields.length]);
  addBody(
    province,
    { code, name, short, kind: "DEPARTMENT", from, to, parent, fields: shares, volume: weight * 480, predecessors: [] },
    { type: plan.type ?? "SPECIALISED_AGENCY", aliases: [`${name} ${provinceName}`] },
  );
}

function addDistricts(province: Province, top: Body): void {
  const { size, random } = province;
  const names = makeCommuneNames(random.fork("communes"), size.communes);
  let given = 0;
  for (const [at, [kind, name]] of districtNames.slice(0, size.districts).entries()) {
    const words = `${kind.toLowerCase()} ${name}`;
    const district = addBody(
      province,
      {
        ...{ code: `ubnd-${slug(words)}`, name: `Ủy ban nhân dân ${words}`, short: `UBND ${words}`, kind: "DISTRICT" as const },
        ...{ from: always, to: twoTiersOn, parent: top, fields: districtFields, predecessors: [] },
        volume: random.fork(words).between(280, 520),
      },
      {},
    );
    addOffices(province, district, words);
    const until = Math.round(((at + 1) * size.communes) / size.districts);
    for (const [place, commune] of names.slice(given, until).entries()) addCommune(province, district, at, place, commune);
    given = until;
  }
}

function addOffices(province: Province, district: Body, words: string): void {
  for (const name of officeNames.slice(0, province.size.offices)) {
    addUnit(province, {
      ...{ code: `${slug(name)}-${slug(words)}`, name: `${name} ${words}`, parent: district.code },
      ...{
        level: "DISTRICT" as const,
        type: name.startsWith("Văn phòng") ? ("OFFICE" as const) : ("SPECIALISED_AGENCY" as const),
        validTo: twoTiersOn,
      },
    });
  }
}

function addCommune(province: Province, district: Body, districtAt: number, place: number, name: string): void {
  // Wards in the city and the town, one or two townships in a rural district.
  const kind = districtAt < 2 ? (place < 12 ? "phường" : "xã") : place < 1 + (districtAt % 2) ? "thị trấn" : "xã";
  const words = `${kind} ${name}`;
  addBody(
    province,
    {
      ...{ code: `ubnd-${slug(words)}`, name: `Ủy ban nhân dân ${words}`, short: `UBND ${words}`, kind: "COMMUNE" as const },
      ...{ from: always, to: twoTiersOn, parent: district, fields: communeFields.slice(0, province.size.communeFields), predecessors: [] },
      volume: province.random.fork(words).between(55, 240) * (kind === "xã" ? 1 : 1.5),
    },
    {},
  );
}

export { addBody };
