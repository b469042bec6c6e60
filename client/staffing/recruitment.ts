/** One move as far as recruitment is concerned. */
export interface RecruitMove {
  kind: string;
  positionGroup: string | null;
  count: number;
  quota: number | null;
}

/** What became of the posts of one position, in one unit and period. */
export interface RecruitLine<Move extends RecruitMove> {
  /** Null is all positions together. */
  position: string | null;
  recruited: Move | null;
  cancelled: Move | null;
  /** The positions this one is broken into by the source; none when it is not a sum. */
  parts: RecruitLine<Move>[];
}

/** "Giáo viên" holds "Giáo viên mầm non"; all positions hold every one. */
function holds(whole: string | null, part: string | null): boolean {
  if (part === null || whole === part) return false;
  return whole === null || part.startsWith(`${whole} `);
}

const words = new Intl.Collator("vi");

/** The moves of one unit and period, position by position, each whole before its parts. */
export function toRecruitLines<Move extends RecruitMove>(moves: readonly Move[]): RecruitLine<Move>[] {
  const positions = [...new Set(moves.map(({ positionGroup }) => positionGroup))].toSorted((left, right) =>
    words.compare(left ?? "", right ?? ""),
  );
  const lines = positions.map((position): RecruitLine<Move> => {
    const find = (kind: string) => moves.find((move) => move.kind === kind && move.positionGroup === position) ?? null;
    return { position, recruited: find("RECRUIT"), cancelled: find("CANCELLED"), parts: [] };
  });
  for (const line of lines) {
    const inside = lines.filter(({ position }) => holds(line.position, position));
    // Only the next level: a part of a part is already in it.
    line.parts = inside.filter(({ position }) => !inside.some((other) => holds(other.position, position)));
  }
  return lines;
}

/** A stated total less the sum of its parts; null when there is nothing to compare. */
export function checkRecruited<Move extends RecruitMove>(line: RecruitLine<Move>): { sum: number; difference: number } | null {
  if (!line.recruited || line.parts.length === 0) return null;
  const counts = line.parts.map(({ recruited }) => recruited?.count ?? null);
  if (counts.includes(null)) return null;
  const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  return { sum, difference: line.recruited.count - sum };
}

/** As stated, else the sum of the parts when every part states one. */
export function quotaOf<Move extends RecruitMove>(line: RecruitLine<Move>): { value: number | null; summed: boolean } {
  const stated = line.recruited?.quota ?? null;
  if (stated !== null || line.parts.length === 0) return { value: stated, summed: false };
  const quotas = line.parts.map((part) => quotaOf(part).value);
  if (quotas.includes(null)) return { value: null, summed: false };
  return { value: quotas.reduce<number>((all, quota) => all + (quota ?? 0), 0), summed: true };
}

/** Recruited and still there; a position nobody cancelled in keeps all, but only where the source counted. */
export function netOf<Move extends RecruitMove>({ recruited, cancelled }: RecruitLine<Move>): number | null {
  return recruited && cancelled ? recruited.count - cancelled.count : null;
}

/** Null where there is nothing to divide by: no quota is not a fill of 0 %. */
export function share(count: number | null, of: number | null): number | null {
  return count === null || !of ? null : count / of;
}
