import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { makeDb, type TestDb } from "#tests/helpers/make-db.ts";
import { month, plain } from "./rows.ts";
import { add, check, plantHub, told } from "./small-hub.ts";

let db: TestDb;
beforeAll(async () => {
  db = await makeDb();
  await plantHub(db.sql);
});
afterEach(async () => {
  await db.sql`truncate dossier_stats, staff_stats, personnel_moves, procedure_counts, lone_observations, targets, budget_figures, findings, finding_decisions, check_runs cascade`;
});
afterAll(() => db.drop());

describe("a finding", () => {
  const decide = async (id: string) => {
    await db.sql`insert into finding_decisions (finding_id, reason) values (${id}, 'Đã đối chiếu')`;
    await db.sql`update findings set state = 'ACCEPTED' where id = ${id}`;
  };
  const state = async () => (await told(db.sql)).map((finding) => finding.state);

  test("is the same one through runs, is fixed when it is gone, and open again when it comes back", async () => {
    const id = await add(db.sql, ...month({ on_time_percent_reported: 90 }));
    expect(await check(db.hub)).toMatchObject({ found: 1, opened: 1, fixed: 0 });
    const [first] = await told(db.sql);
    expect(await check(db.hub)).toMatchObject({ found: 1, opened: 0, fixed: 0 });
    await db.sql`update dossier_stats set on_time_percent_reported = 98 where id = ${id}`;
    expect(await check(db.hub)).toMatchObject({ found: 0, fixed: 1 });
    expect(await state()).toEqual(["FIXED"]);
    await db.sql`update dossier_stats set on_time_percent_reported = 91 where id = ${id}`;
    await check(db.hub);
    expect(await told(db.sql)).toMatchObject([{ id: first!.id, state: "OPEN" }]);
  });

  test("that was accepted stays so until its values change, also when its row is entered anew", async () => {
    const row = month({ on_time_percent_reported: 90 });
    const id = await add(db.sql, ...row);
    await check(db.hub);
    await decide((await told(db.sql))[0]!.id);
    await db.sql`delete from dossier_stats where id = ${id}`;
    await add(db.sql, ...row);
    await check(db.hub);
    expect(await state()).toEqual(["ACCEPTED"]);
    await db.sql`update dossier_stats set on_time_percent_reported = 91`;
    await check(db.hub);
    expect(await state()).toEqual(["OPEN"]);
    expect(await db.sql`select from finding_decisions`).toHaveLength(0);
  });

  test("in a draft says so, and drafts count in no sum", async () => {
    await add(db.sql, ...month({ state: "DRAFT", on_time_percent_reported: 90 }));
    await add(
      db.sql,
      ...month({
        ...plain,
        unit: "huyen",
        level: null,
        coverage: "SUBTREE",
        received: 9,
        resolved: 1,
        resolved_early: 1,
        resolved_on_time: 0,
        resolved_late: 0,
        pending: 8,
        pending_within: 7,
        returned: 0,
      }),
    );
    await check(db.hub);
    expect(await db.sql`select rule, figure_state from findings`).toEqual([{ rule: "V3", figure_state: "DRAFT" }]);
    expect(await db.hub`select from findings`).toHaveLength(0);
  });
});

test("random dossiers that flow are never found, and one number changed always is", async () => {
  let seed = 20_240_314;
  const below = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
  const flows = Array.from({ length: 60 }, (_, at) => {
    const [early, onTime, late, within, overdue, returned, carried] = [
      below(900),
      below(400),
      below(30),
      below(80),
      below(9),
      below(7),
      below(20),
    ] as const;
    const [resolved, pending] = [early + onTime + late, within + overdue];
    const received = Math.max(resolved + pending + returned, carried);
    const fresh = received - carried;
    const online = below(fresh + 1);
    const flow = {
      ...{
        received: fresh + carried,
        received_online: online,
        received_direct: fresh - online,
        received_by_post: 0,
        carried_over: carried,
      },
      ...{
        resolved,
        resolved_early: early,
        resolved_on_time: onTime,
        resolved_late: late,
        pending,
        pending_within: within,
        pending_late: overdue,
      },
      ...{ returned: received - resolved - pending, on_time_percent_reported: null, level: "COMMUNE" },
    };
    return { flow, at };
  });
  for (const { flow, at } of flows) {
    await db.sql`truncate dossier_stats`;
    await add(db.sql, "dossier_stats", flow);
    const broken = (["resolved", "pending", "received", "received_online"] as const)[at % 4]!;
    await add(db.sql, "dossier_stats", { ...flow, unit: "xa-hai", [broken]: flow[broken] + 1 + below(50) });
    if (at % 6 === 0) {
      await check(db.hub);
      const units = await db.sql<
        { code: string }[]
      >`select distinct u.code from findings f join units u on u.id = f.unit_id where f.state = 'OPEN'`;
      expect(units.map(({ code }) => code)).toEqual(["xa-hai"]);
    }
  }
});
