import { can, type Reach } from "#server/auth/roles.policy.ts";
import { HubError } from "#server/core/errors.ts";
import type { Role, Viewer } from "#server/core/graph/model.ts";

/** Those who answer for figures being right: they check them, sum them up, or administer the unit. */
const deciders: readonly Role[] = ["CHECKER", "AGGREGATOR", "ADMINISTRATOR"];

/** Whether a viewer decides about findings in a unit's figures; those of no unit need a role over every unit. */
export const canDecide = (viewer: Viewer, unit: Reach): boolean => deciders.some((role) => can(viewer, role, unit));

/** Whoever may decide somewhere may ask for all checks to run. */
export function mustDecideSomewhere(viewer: Viewer, what: string): void {
  if (viewer.personId === null) throw new HubError("UNAUTHENTICATED", `Hãy đăng nhập để ${what}.`);
  if (!viewer.roles.some(({ role }) => deciders.includes(role)))
    throw new HubError("FORBIDDEN", `Cần vai trò kiểm tra, tổng hợp hoặc quản trị để ${what}.`);
}
