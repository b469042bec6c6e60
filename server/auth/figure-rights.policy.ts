import type { Role, RoleGrant } from "#server/core/graph/model.ts";

/** What may be done with a figure that is not approved yet. Figures that are approved, provisional or published are for all. */
export type FigureAct = "SEE_DRAFT" | "SEE_SUBMITTED" | "ENTER" | "CHECK" | "APPROVE";

interface Acts {
  /** With figures of the unit that the role is given for. */
  readonly own: readonly FigureAct[];
  /** With figures of the units below it, when the role is given with them or for every unit. */
  readonly below: readonly FigureAct[];
}

const none: Acts = { own: [], below: [] };
const entering: readonly FigureAct[] = ["SEE_DRAFT", "SEE_SUBMITTED", "ENTER"];

/** A draft is its unit's own affair, and theirs who enter it; once submitted it is seen by those above who check and approve. */
export const figureActs: Readonly<Record<Role, Acts>> = {
  READER: none,
  ANALYST: none,
  ENTERER: { own: entering, below: entering },
  CHECKER: { own: ["SEE_DRAFT", "SEE_SUBMITTED", "CHECK"], below: ["SEE_SUBMITTED", "CHECK"] },
  APPROVER: { own: ["SEE_DRAFT", "SEE_SUBMITTED", "APPROVE"], below: ["SEE_SUBMITTED", "APPROVE"] },
  AGGREGATOR: { own: ["SEE_DRAFT", "SEE_SUBMITTED"], below: ["SEE_SUBMITTED"] },
  APPRAISER: { own: ["SEE_SUBMITTED"], below: ["SEE_SUBMITTED"] },
  ADMINISTRATOR: { own: ["SEE_SUBMITTED"], below: ["SEE_SUBMITTED"] },
  INTEGRATOR: { own: entering, below: entering },
};

/** Where an act is allowed: a unit, null for every unit, and whether the units below it count too. */
interface Place {
  readonly unit: string | null;
  readonly below: boolean;
}

/** Acts of a grant; one for every unit stands above them all and belongs to none. */
function placesOf({ role, unitId, withSubtree }: RoleGrant): [FigureAct, Place][] {
  const { own, below } = figureActs[role];
  const down = unitId === null || withSubtree ? below : [];
  const here = unitId === null ? [] : own.filter((act) => !down.includes(act));
  return [
    ...down.map((act): [FigureAct, Place] => [act, { unit: unitId, below: true }]),
    ...here.map((act): [FigureAct, Place] => [act, { unit: unitId, below: false }]),
  ];
}

/** What roles allow, as PostgreSQL's policies read it from `hub.rights`; null when they allow nothing. */
export function figureRights(grants: readonly RoleGrant[]): string | null {
  const rights: Partial<Record<FigureAct, Place[]>> = {};
  for (const [act, place] of grants.flatMap(placesOf)) (rights[act] ??= []).push(place);
  return Object.keys(rights).length > 0 ? JSON.stringify(rights) : null;
}
