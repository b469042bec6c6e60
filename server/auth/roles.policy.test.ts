import { expect, test } from "vitest";
import { anybody } from "#server/core/graph/context.ts";
import type { RoleGrant } from "#server/core/graph/model.ts";
import { can, canCareFor, canGive, type Reach } from "./roles.policy.ts";

const province: Reach = { id: "province", above: ["province"] };
const district: Reach = { id: "district", above: ["province", "district"] };
const commune: Reach = { id: "commune", above: ["province", "district", "commune"] };
const beside: Reach = { id: "beside", above: ["province", "beside"] };
const viewer = (...roles: RoleGrant[]) => ({ ...anybody, personId: "p", roles });
const of = (role: RoleGrant["role"], unitId: string | null, withSubtree = true): RoleGrant => ({ role, unitId, withSubtree });

test.each([
  ["a role over a unit and below", of("CHECKER", "district"), [false, true, true, false, false]],
  ["a role over the unit alone", of("CHECKER", "district", false), [false, true, false, false, false]],
  ["a role over every unit", of("CHECKER", null), [true, true, true, true, true]],
  ["another role", of("ENTERER", null), [false, false, false, false, false]],
])("%s", (_what, grant, reached) => {
  expect([province, district, commune, beside, null].map((unit) => can(viewer(grant), "CHECKER", unit))).toEqual(reached);
});

test("an administrator gives what lies whole within the administration, and cares for those who have nothing else", () => {
  const administrator = viewer(of("ADMINISTRATOR", "district"));
  const held = (unit: Reach, withSubtree = true) => ({ role: "APPROVER" as const, unit, withSubtree });
  expect([province, district, commune, beside, null].map((unit) => canGive(administrator, held(unit)))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
  expect(canGive(viewer(of("ADMINISTRATOR", "district", false)), held(district))).toBe(false);
  expect(canGive(viewer(of("ADMINISTRATOR", "district", false)), held(district, false))).toBe(true);
  expect(canCareFor(administrator, [])).toBe(true);
  expect(canCareFor(administrator, [held(commune), held(beside)])).toBe(false);
  expect(canCareFor(viewer(of("APPROVER", null)), [])).toBe(false);
});
