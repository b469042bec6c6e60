import { communeFields } from "./departments.ts";
import { departmentPlans } from "./departments.ts";
import { slug } from "./names.ts";
import { fromSource } from "./origins.ts";
import { bodiesOf, type Body, type Province } from "./province.ts";
import type { TableRow } from "./tables.sql.ts";
import { addBody, departmentsMergedOn, twoTiersOn } from "./units.ts";

type Kind = TableRow<"unitSuccessions">["kind"];

/** Notes what became of a body. */
function succeed(province: Province, from: Body, to: Body | null, kind: Kind, effectiveOn: string, share: string | null = null): void {
  const isDepartment = from.kind === "DEPARTMENT";
  province.book.add("unitSuccessions", {
    ...{ predecessorId: from.id, successorId: to?.id ?? null, kind, effectiveOn, share },
    legalBasisId: province.documents.get(isDepartment ? "nq-sap-xep-so" : "nq-sap-xep-xa") ?? null,
    provenanceId: fromSource(province, "EXTERNAL", "Đề án sắp xếp của tỉnh mô phỏng"),
  });
  // What lay at a divided body goes to the larger part.
  if (share === null || Number(share) > 0.5) to?.predecessors.push(from);
  if (to && isDepartment) takeOver(to, from);
}

/** The successor goes on with the fields of what it took over, as busy as they were. */
function takeOver(to: Body, from: Body): void {
  const isNew = (field: string) => to.fields.every(([own]) => own !== field);
  const taken = from.fields.filter(([field]) => isNew(field));
  to.fields = [
    ...to.fields,
    ...taken.map(([field, share]): [string, number, string] => [field, (share * from.volume) / to.volume, departmentsMergedOn]),
  ];
}

/** The mergers of 2025: departments on 1 March, communes on 1 July, when the districts end. */
export function makeMergers(province: Province): void {
  const byCode = new Map(province.bodies.map((body) => [body.code, body]));
  for (const { code, into } of departmentPlans) {
    if (!into) continue;
    succeed(province, byCode.get(code)!, byCode.get(into)!, code === "ban-dan-toc" ? "RENAME" : "MERGE", departmentsMergedOn);
  }
  for (const district of bodiesOf(province, "DISTRICT")) mergeCommunes(province, district);
}

function mergeCommunes(province: Province, district: Body): void {
  const { size } = province;
  const old = bodiesOf(province, "COMMUNE").filter(({ parent }) => parent === district);
  const count = Math.max(1, Math.round((size.merged * old.length) / size.communes));
  const made: Body[] = [];
  for (let at = 0; at < count; at++) {
    const mine = old.slice(Math.floor((at * old.length) / count), Math.floor(((at + 1) * old.length) / count));
    const next = addMerged(province, district, mine);
    for (const one of mine) {
      // In each district one commune is divided between two new ones.
      const isDivided = at === 1 && one === mine[0];
      succeed(province, one, next, isDivided ? "SPLIT" : "MERGE", twoTiersOn, isDivided ? "0.60000000" : null);
      if (isDivided) succeed(province, one, made[0]!, "SPLIT", twoTiersOn, "0.40000000");
    }
    made.push(next);
  }
  succeed(province, district, null, "ABOLISH", twoTiersOn);
}

/** A commune of the two-tier province; it answers to the province, and has what its predecessors had. */
function addMerged(province: Province, district: Body, old: readonly Body[]): Body {
  const kind = old[0]!.name.includes(" phường ") ? "phường" : "xã";
  const name = province.random
    .fork(`merged/${old[0]!.code}`)
    .pick(old)
    .name.replace(/^Ủy ban nhân dân (phường|xã|thị trấn) /, "");
  const words = `${kind} ${name}`;
  const volume = old.reduce((sum, one) => sum + one.volume, 0) * 1.15;
  return addBody(
    province,
    {
      ...{ code: `ubnd-${slug(words)}-2025`, name: `Ủy ban nhân dân ${words}`, short: `UBND ${words}`, kind: "COMMUNE" as const },
      ...{
        from: twoTiersOn,
        to: null,
        parent: district.parent,
        fields: communeFields.slice(0, province.size.communeFields),
        predecessors: [],
      },
      volume,
    },
    { note: `Thành lập từ ${old.length} đơn vị hành chính cấp xã, tên và địa giới mô phỏng` },
  );
}
