import type { Role, RoleGrant, Viewer } from "#server/core/graph/model.ts";

/** A unit and the units above it today, its own id among them; see `selectReaches`. Null stands for every unit. */
export type Reach = { readonly id: string; readonly above: readonly string[] } | null;

/** A grant reaches every unit when it names none, else its own unit, and with its subtree whatever is below. */
const reaches = (grant: Pick<RoleGrant, "unitId" | "withSubtree">, unit: Reach): boolean =>
  grant.unitId === null || (unit !== null && (grant.unitId === unit.id || (grant.withSubtree && unit.above.includes(grant.unitId))));

/** Whether a viewer has a role for a unit. */
export const can = (viewer: Viewer, role: Role, unit: Reach): boolean =>
  viewer.roles.some((grant) => grant.role === role && reaches(grant, unit));

/** A role over a unit that somebody has or is to have. */
export interface Held {
  readonly role: Role;
  readonly unit: Reach;
  readonly withSubtree: boolean;
}

/** Whether grants cover what somebody has or is to have: the same role or an administrator's, over the whole of it. */
export const covers = (grants: readonly RoleGrant[], { role, unit, withSubtree }: Held): boolean =>
  grants.some(
    (grant) =>
      (grant.role === role || grant.role === "ADMINISTRATOR") &&
      reaches(grant, unit) &&
      (!withSubtree || grant.withSubtree || grant.unitId === null),
  );

const administration = ({ roles }: Viewer) => roles.filter(({ role }) => role === "ADMINISTRATOR");

/** Somebody who gives roles somewhere. */
export const isAdministrator = (viewer: Viewer): boolean => administration(viewer).length > 0;

/** An administrator gives roles within the units of their own administration. */
export const canGive = (viewer: Viewer, held: Held): boolean => covers(administration(viewer), held);

/** An administrator cares for the people whose every role lies within their own administration, so that nobody reaches higher through another's account. */
export const canCareFor = (viewer: Viewer, roles: readonly Held[]): boolean =>
  isAdministrator(viewer) && roles.every((held) => canGive(viewer, held));
