import { makeMoves } from "./moves.ts";
import { atLines } from "./origins.ts";
import { bodiesOf, periodOf, yearsOf, type Body, type Period, type Province } from "./province.ts";
import { hasReported, reportCode, speaksFor } from "./reports.ts";
import type { TableRow } from "./tables.sql.ts";

type Kind = TableRow<"staffStats">["kind"];
interface Posts {
  assigned: number;
  present: number;
}

const baseOf: Readonly<Record<Body["kind"], Partial<Record<Kind, [number, number]>>>> = {
  PROVINCE: {},
  DEPARTMENT: { CIVIL: [30, 95], PUBLIC_SERVICE: [20, 900], CONTRACT: [2, 9] },
  DISTRICT: { CIVIL: [78, 112], PUBLIC_SERVICE: [1700, 3100], CONTRACT: [4, 14] },
  COMMUNE: { COMMUNE_CIVIL: [18, 23] },
};

/** Posts shrink by a part each year; people are short of them, more in those that are bad at it. */
function postsOf(province: Province, body: Body, kind: Kind, [min, max]: [number, number], period: Period): Posts {
  const random = province.random.fork(`posts/${body.code}/${kind}`);
  const heads = Math.max(1, body.kind === "COMMUNE" ? body.predecessors.length : body.predecessors.length * 0.6 + 1);
  const assigned = Math.round(random.between(min, max) * heads * (1 - 0.015 * (period.year! - province.size.firstYear)));
  const now = province.random.fork(`present/${body.code}/${kind}/${period.code}`);
  const vacant = now.share(assigned, 0.02 + body.lateness * 0.8 + random.next() * 0.07);
  return { assigned, present: now.chance(0.01) ? assigned + now.whole(1, 3) : assigned - vacant };
}

function addStaff(province: Province, body: Body, period: Period, kind: Kind, posts: Posts, coverage: "OWN" | "SUBTREE"): void {
  const random = province.random.fork(`staff/${body.code}/${kind}/${period.code}/${coverage}`);
  const gap = posts.assigned - posts.present;
  // A slip now and then; and the first quarter runs on last year's decision.
  const slip = random.chance(0.015) ? random.whole(1, 3) : 0;
  province.book.add("staffStats", {
    ...{ unitId: body.id, periodId: period.id, timing: "POINT", coverage, kind, asOf: period.endsOn },
    ...{
      assigned: posts.assigned,
      present: random.chance(0.01) ? null : posts.present,
      gapReported: random.chance(0.15) ? null : gap + slip,
    },
    assignedForId: periodOf(province, String(period.year)).id,
    assignedIsProvisional: period.ordinal === 1,
    state: period.code === "2025-q4" ? "PROVISIONAL" : "PUBLISHED",
    note: gap < 0 ? "Có mặt nhiều hơn số được giao do tiếp nhận trước khi điều chỉnh chỉ tiêu" : null,
    provenanceId: atLines(province, reportCode(body, period), 130, 138),
  });
}

/** Posts and people by body and quarter, then of the communes of a district and of the whole province. */
export function makeStaffing(province: Province): void {
  const [top] = bodiesOf(province, "PROVINCE");
  for (const year of yearsOf(province)) {
    for (const quarter of [1, 2, 3, 4]) {
      const period = periodOf(province, `${year}-q${quarter}`);
      const sums = new Map<Body, Map<Kind, Posts>>();
      const sum = (body: Body, kind: Kind, posts: Posts) => {
        const all = sums.get(body) ?? new Map<Kind, Posts>();
        sums.set(body, all);
        const old = all.get(kind) ?? { assigned: 0, present: 0 };
        all.set(kind, { assigned: old.assigned + posts.assigned, present: old.present + posts.present });
      };
      for (const body of province.bodies) {
        if (!speaksFor(body, period)) continue;
        for (const [kind, range] of Object.entries(baseOf[body.kind]) as [Kind, [number, number]][]) {
          const posts = postsOf(province, body, kind, range, period);
          sum(top!, kind, posts);
          if (body.kind === "COMMUNE" && body.parent!.kind === "DISTRICT") sum(body.parent!, kind, posts);
          if (hasReported(province, body, period)) addStaff(province, body, period, kind, posts, "OWN");
        }
      }
      makeMoves(province, period);
      for (const [body, kinds] of sums) {
        if (!hasReported(province, body, period)) continue;
        for (const [kind, posts] of kinds) addStaff(province, body, period, kind, posts, "SUBTREE");
      }
    }
  }
}
