import type { ScorecardTarget } from "#schema/measures/scorecard.type.ts";
import { decimal } from "#server/measures/cross/ask.ts";
import type { Definition } from "#server/measures/definition.ts";
import type { TargetRow } from "./targets.sql.ts";

type Judgement = "BETTER" | "WORSE" | "SAME";

/** Whether a difference is for the better; null when there is none to see, or nothing is better. */
export function judge(difference: number | null, betterWhen: Definition["betterWhen"]): Judgement | null {
  if (difference === null || betterWhen === null) return null;
  if (difference === 0) return "SAME";
  return difference > 0 === (betterWhen === "UP") ? "BETTER" : "WORSE";
}

/** Beyond a target in the better direction is reached too, whatever sign the plan printed: who asks for 100 % "=" means it. */
function isMet(value: number, target: number, comparator: string, betterWhen: Definition["betterWhen"]): boolean {
  if (comparator === "GT") return value > target;
  if (comparator === "GE") return value >= target;
  if (comparator === "LE") return value <= target;
  if (betterWhen === null) return value === target;
  return betterWhen === "UP" ? value >= target : value <= target;
}

/** How far a value is from its target. */
export function measureAgainst(target: TargetRow, value: number | null, definition: Definition): ScorecardTarget {
  const aim = Number(target.value);
  return {
    ...target,
    distance: value === null ? null : decimal(value - aim, Math.max(2, definition.decimals)),
    met: value === null ? null : isMet(value, aim, target.comparator, definition.betterWhen),
  };
}
