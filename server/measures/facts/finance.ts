import { figureFact, parts, wholeAndParts } from "./fact.ts";

/** Amounts of budget money. */
export const budget = figureFact("BudgetFigure", "budget_figures", { BUDGET_KIND: parts("f.kind::text") });

/** Bodies that run on financial autonomy. */
export const autonomy = figureFact("AutonomyStat", "autonomy_stats", {
  AUTONOMY_BODY: parts("f.body::text"),
  AUTONOMY_CLASS: wholeAndParts("f.class::text"),
});

/** Rearrangement of enterprises with state capital. */
export const enterprises = figureFact("SoeAction", "soe_actions", { SOE_ACTION: parts("f.action::text") });
