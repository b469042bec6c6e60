import { graphql, readFragment } from "#client/core/graphql.ts";
import type { FragmentOf, ResultOf } from "#client/core/graphql.ts";
import { Period_name, byLatestPeriod } from "#client/core/period.ts";
import { provenanceFragment } from "#client/core/provenance.ts";
import { Unit_name } from "#client/core/unit-name.ts";
import { useFigureFacts } from "#client/core/use-figure-facts.ts";
import type { FigureFacts } from "#client/core/use-figure-facts.ts";

export const MoveRow_move = graphql(
  `
    fragment MoveRow_move on PersonnelMove {
      id
      kind
      positionGroup
      count
      quota
      fillRate
      timing
      coverage
      asOf
      state
      note
      unit {
        id
        ...Unit_name
      }
      period {
        id
        ...Period_name
      }
      provenance {
        id
        ...Origin_provenance
      }
    }
  `,
  [Unit_name, Period_name, provenanceFragment],
);

export type Move = ResultOf<typeof MoveRow_move> & { facts: FigureFacts };

/** The moves that may stand beside each other: one unit, one period, counted in the same way. */
export interface MoveGroup {
  key: string;
  unit: string;
  unitCode: string | null;
  period: string;
  moves: Move[];
}

export function useMoveGroups(): (moves: readonly FragmentOf<typeof MoveRow_move>[]) => MoveGroup[] {
  const factsOf = useFigureFacts();
  return (masked) => {
    const groups = new Map<string, MoveGroup>();
    const newest = readFragment(MoveRow_move, masked).toSorted((left, right) => byLatestPeriod(left.period, right.period));
    for (const move of newest) {
      const facts = factsOf(move);
      const { unit, unitCode, period } = facts;
      const key = [unitCode, period, move.timing, move.coverage].join(" ");
      const group = groups.get(key) ?? { key, unit, unitCode, period, moves: [] };
      group.moves.push({ ...move, facts });
      groups.set(key, group);
    }
    return [...groups.values()];
  };
}
