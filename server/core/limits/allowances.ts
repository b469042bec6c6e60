import { LRUCache } from "lru-cache";
import { budgets, type Caller } from "./callers.ts";

/** Callers that are remembered; whoever is forgotten starts anew with a full allowance. */
const MOST_CALLERS = 50_000;

/**
 * Points of each caller, which come back as time goes by (token buckets). Counted in points, not in requests: a question over
 * all communes costs a thousand times what a lookup does. Held in memory: each process of a hub has its own.
 */
export class Allowances {
  private readonly left = new LRUCache<string, { points: number; at: number }>({ max: MOST_CALLERS });

  /**
   * @param percent of the budgets that callers get; 0 lets everybody spend without end
   * @param now milliseconds
   */
  constructor(
    private readonly percent: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes points; the seconds to wait when there are not enough of them, and then none is taken. */
  spend({ kind, key }: Caller, points: number): number {
    if (this.percent === 0) return 0;
    const burst = (budgets[kind].burst * this.percent) / 100;
    const perSecond = (budgets[kind].perSecond * this.percent) / 100;
    const now = this.now();
    const known = this.left.get(`${kind} ${key}`);
    const there = known ? Math.min(burst, known.points + ((now - known.at) / 1000) * perSecond) : burst;
    const asked = Math.min(points, burst);
    const isEnough = there >= asked;
    this.left.set(`${kind} ${key}`, { points: isEnough ? there - asked : there, at: now });
    return isEnough ? 0 : Math.max(1, Math.ceil((asked - there) / perSecond));
  }
}
