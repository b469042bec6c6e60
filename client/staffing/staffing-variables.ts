/** Figures that stand in a table of their own on this page, so that no number is shown twice. */
const inOwnTables = ["STAFF_STATS" as const, "PERSONNEL_MOVES" as const];
const areas = { in: ["ORGANISATION" as const, "CIVIL_SERVICE" as const] };

/** What the page asks for; a conclusion belongs to no period, and to a unit as its subject, speaker or addressee. */
export function staffingVariables(unit: string | null, period: string | null) {
  const byUnit = unit ? { code: { eq: unit } } : null;
  const ofFigure = { ...(byUnit ? { unit: byUnit } : {}), ...(period ? { period: { code: { eq: period } } } : {}) };
  return {
    staff: ofFigure,
    moves: ofFigure,
    figures: { ...ofFigure, indicator: { area: areas }, figureOf: { notIn: inOwnTables } },
    statements: {
      area: areas,
      type: { in: ["LIMITATION" as const, "CAUSE" as const, "RECOMMENDATION" as const, "DIRECTION" as const] },
      ...(byUnit ? { or: [{ unit: byUnit }, { addressees: { some: byUnit } }, { document: { issuer: byUnit } }] } : {}),
    },
  };
}
