import type { PeerGroup, PeerStanding, Scorecard, ScorecardLine } from "#client/measures/scorecard/scorecard-query.ts";

export interface ScorecardRow extends ScorecardLine {
  domain: Scorecard["domains"][number]["domain"];
}

export const toRows = ({ domains }: Scorecard): ScorecardRow[] =>
  domains.flatMap(({ domain, lines }) => lines.map((line) => ({ ...line, domain })));

export const standingIn = ({ peers }: ScorecardLine, group: PeerGroup): PeerStanding => peers.find((one) => one.group === group)!;

/** Among the last quarter of those that reported. */
const isBehind = ({ rank, reported }: PeerStanding) => rank !== null && rank > 0.75 * reported;

/** What a leader asks first: how much got worse, what misses its target, where the unit falls behind. */
export function countTrouble(rows: readonly ScorecardRow[], group: PeerGroup) {
  const judged = rows.flatMap(({ trends }) => trends.find(({ comparison }) => comparison === "SAME_PERIOD_LAST_YEAR")?.judgement ?? []);
  const targets = rows.flatMap(({ target }) => target?.met ?? []);
  return {
    worse: judged.filter((one) => one === "WORSE").length,
    all: judged.length,
    missed: targets.filter((met) => !met).length,
    targets: targets.length,
    ranked: rows.filter((row) => standingIn(row, group).rank !== null).length,
    behind: rows.filter((row) => isBehind(standingIn(row, group))).length,
  };
}
