import { atLines } from "./origins.ts";
import { bodiesOf, type Body, type Period, type Province } from "./province.ts";
import { hasReported, reportCode, speaksFor } from "./reports.ts";
import type { TableRow } from "./tables.sql.ts";

type MoveKind = TableRow<"personnelMoves">["kind"];

const moves: readonly (readonly [MoveKind, number])[] = [
  ["RECRUIT", 14],
  ["RECEIVE", 3],
  ["TRANSFER_OUT", 4],
  ["TRANSFER_INTERNAL", 9],
  ["TRANSFER_IN", 3],
  ["CANCELLED", 1],
];
const positions = ["Giáo viên", "Nhân viên y tế", "Công chức chuyên môn"] as const;

/** People who came and went: by kind and, of recruits, by position; null is all positions. */
type Moves = Map<MoveKind, { quota: number | null; byGroup: Map<string | null, number> }>;

function movesOf(province: Province, body: Body, period: Period): Moves {
  const random = province.random.fork(`moves/${body.code}/${period.code}`);
  const scale = body.kind === "DISTRICT" ? 1.6 : 0.4;
  const found: Moves = new Map();
  for (const [kind, usual] of moves) {
    const count = Math.max(0, Math.round(random.around(usual * scale, usual * scale * 0.5)));
    if (count === 0 && kind !== "RECRUIT") continue;
    const quota = kind === "RECRUIT" ? count + random.whole(0, Math.ceil(scale * 3)) : null;
    const byGroup = new Map<string | null, number>([[null, count]]);
    found.set(kind, { quota, byGroup });
    if (kind !== "RECRUIT") continue;
    const teachers = body.kind === "DEPARTMENT" ? 0 : random.share(count, 0.6);
    const nurses = body.kind === "DEPARTMENT" ? 0 : random.share(count - teachers, 0.5);
    // Now and then the groups do not add up to the total.
    const slip = body.kind === "DISTRICT" && random.chance(0.05) ? 1 : 0;
    for (const [at, people] of [teachers, nurses, count - teachers - nurses + slip].entries()) byGroup.set(positions[at]!, people);
  }
  return found;
}

/** The province's are those of all that reported. */
function addUpMoves(all: readonly Moves[]): Moves {
  const sum: Moves = new Map();
  for (const [kind, { quota, byGroup }] of all.flatMap((one) => [...one])) {
    const old = sum.get(kind) ?? { quota: quota === null ? null : 0, byGroup: new Map<string | null, number>() };
    sum.set(kind, { ...old, quota: quota === null ? null : old.quota! + quota });
    for (const [group, people] of byGroup) old.byGroup.set(group, (old.byGroup.get(group) ?? 0) + people);
  }
  return sum;
}

function addMoves(province: Province, body: Body, period: Period, made: Moves): void {
  const provenanceId = atLines(province, reportCode(body, period), 140, 150);
  const where = {
    ...{ unitId: body.id, periodId: period.id, timing: "IN_PERIOD" as const, asOf: period.endsOn, provenanceId },
    coverage: body.kind === "DEPARTMENT" ? ("OWN" as const) : ("SUBTREE" as const),
    state: period.code === "2025-q4" ? ("PROVISIONAL" as const) : ("PUBLISHED" as const),
  };
  for (const [kind, { quota, byGroup }] of made)
    for (const [group, count] of byGroup)
      if (count > 0 || group === null)
        province.book.add("personnelMoves", { ...where, kind, positionGroup: group, count, quota: group ? null : quota });
}

/** People who came and went in a quarter, by body that reported; then of the whole province. */
export function makeMoves(province: Province, period: Period): void {
  const [top] = bodiesOf(province, "PROVINCE");
  const reporting = province.bodies.filter(
    (body) => (body.kind === "DEPARTMENT" || body.kind === "DISTRICT") && speaksFor(body, period) && hasReported(province, body, period),
  );
  const made = reporting.map((body) => ({ body, moves: movesOf(province, body, period) }));
  for (const { body, moves: own } of made) addMoves(province, body, period, own);
  if (hasReported(province, top!, period)) addMoves(province, top!, period, addUpMoves(made.map(({ moves: own }) => own)));
}
