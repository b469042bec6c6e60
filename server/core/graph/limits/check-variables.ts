import { refusePassed } from "./check-document.ts";
import { documentLimits, type Passed } from "./document-limits.ts";

/** What of the variables is too large to be read; null when nothing is. Goes no deeper and no further than the limits. */
export function passedByVariables(variables: Readonly<Record<string, unknown>> | undefined): Passed | null {
  let found = 0;
  let level: [name: string, value: unknown][] = Object.entries(variables ?? {});
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > documentLimits.valueDepth.most) return { limit: "valueDepth", found: depth, field: `$${level[0]![0]}` };
    const next: typeof level = [];
    for (const [name, value] of level) {
      if (++found > documentLimits.values.most) return { limit: "values", found, field: `$${name}` };
      if (typeof value !== "object" || value === null) continue;
      for (const item of Object.values(value)) next.push([name, item]);
      if (found + next.length > documentLimits.values.most) return { limit: "values", found: found + next.length, field: `$${name}` };
    }
    level = next;
  }
  return null;
}

export const refuseVariables = (variables: Readonly<Record<string, unknown>> | undefined) => {
  const passed = passedByVariables(variables);
  return passed && refusePassed(passed);
};
