/** Figures that stand in a table of their own on this page, so that no number is shown twice. */
const inOwnTables = ["AUTONOMY_STATS" as const, "BUDGET_FIGURES" as const, "SOE_ACTIONS" as const];

/** What the page asks for; a conclusion belongs to no period, and to a unit as its subject, speaker or addressee. */
export function financeVariables(unit: string | null, period: string | null) {
  const byUnit = unit ? { code: { eq: unit } } : null;
  const ofFigure = { ...(byUnit ? { unit: byUnit } : {}), ...(period ? { period: { code: { eq: period } } } : {}) };
  const ofSubject = { or: [{ area: { eq: "PUBLIC_FINANCE" as const } }, { type: { eq: "FUNDING" as const } }] };
  const ofUnit = byUnit ? { or: [{ unit: byUnit }, { addressees: { some: byUnit } }, { document: { issuer: byUnit } }] } : null;
  return {
    autonomy: ofFigure,
    budget: ofFigure,
    soe: ofFigure,
    figures: { ...ofFigure, indicator: { area: { eq: "PUBLIC_FINANCE" as const } }, figureOf: { notIn: inOwnTables } },
    statements: { and: ofUnit ? [ofSubject, ofUnit] : [ofSubject] },
  };
}
