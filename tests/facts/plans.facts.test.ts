import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeDb } from "#tests/helpers/make-db.ts";
import type { TestDb } from "#tests/helpers/make-db.ts";
import { documentOf, hasFacts, readFacts } from "./read-facts.ts";
import type { FactTask } from "./read-facts.ts";

const facts = hasFacts ? readFacts() : null;
const recurrences: Record<string, string> = { annual: "ANNUAL", "quarterly+annual": "QUARTERLY_AND_ANNUAL" };

let db: TestDb;
let tasks: Map<string, Record<string, unknown>>;

function rowOf(task: FactTask) {
  const { deadline, lead, coordinating, position } = task;
  const reference = deadline.reference === "CCHC plan of the year" ? "kh-168-2023" : (deadline.reference ?? null);
  return {
    plan: task.plan,
    area: task.area,
    areaNo: task.areaNo,
    ordinal: task.ordinal,
    leads: [...lead.units, ...lead.groups],
    leadText: lead.asWritten,
    coordinators: [...coordinating.units, ...coordinating.groups],
    coordinatorText: coordinating.asWritten,
    deadlineText: deadline.asWritten,
    kind: deadline.kind.toUpperCase().replaceAll("-", "_"),
    from: deadline.from,
    to: deadline.to,
    flags: [deadline.exclusive, deadline.openEnded, deadline.multiYear, deadline.alsoOnRequest, deadline.planYearMismatch].map(
      (flag) => flag === true,
    ),
    recurrence: deadline.recurrence ? recurrences[deadline.recurrence] : null,
    document: reference,
    authority: deadline.authority ?? null,
    origin: [documentOf(facts!, position.source), position.lineStart, position.lineEnd],
  };
}

describe.runIf(facts !== null)("every plan and task of the facts", () => {
  beforeAll(async () => {
    db = await makeDb({ dataset: true });
    const rows = await db.sql<{ code: string; row: Record<string, unknown> }[]>`
      with given as (
        select a.task_id, a.role, jsonb_agg(coalesce(u.code, g.code) order by a.position) as codes
        from task_assignments a left join units u on u.id = a.unit_id left join unit_groups g on g.id = a.group_id group by 1, 2)
      select t.code, jsonb_build_object('plan', p.code, 'area', a.area, 'areaNo', a.ordinal, 'ordinal', t.ordinal,
        'leads', coalesce(l.codes, '[]'), 'leadText', t.lead_text, 'coordinators', coalesce(c.codes, '[]'), 'coordinatorText', t.coordinator_text,
        'deadlineText', t.deadline_text, 'kind', t.deadline_kind, 'from', t.deadline_from, 'to', t.deadline_to,
        'flags', jsonb_build_array(t.deadline_exclusive, t.deadline_open_ended, t.deadline_multi_year, t.deadline_also_on_request, t.deadline_year_mismatch),
        'recurrence', t.deadline_recurrence, 'document', d.code, 'authority', y.code, 'origin', jsonb_build_array(s.code, v.line_start, v.line_end)) as row
      from tasks t join plans p on p.id = t.plan_id join plan_areas a on a.id = t.area_id
        left join given l on l.task_id = t.id and l.role = 'LEAD' left join given c on c.task_id = t.id and c.role = 'COORDINATE'
        left join documents d on d.id = t.deadline_document_id left join units y on y.id = t.deadline_authority_id
        join provenances v on v.id = t.provenance_id join documents s on s.id = v.document_id`;
    tasks = new Map(rows.map(({ code, row }) => [code, row]));
  });

  afterAll(() => db.drop());

  test.each(facts?.tasks ?? [])("$id", (task) => {
    expect(tasks.get(task.id)).toEqual(rowOf(task));
  });

  test("no other task", () => {
    expect(tasks.size).toBe(facts!.tasks.length);
  });

  test.each(facts?.plans ?? [])("plan $id with its areas and who checks them", async (plan) => {
    const [row] = await db.sql`
      select p.type, p.year_from, p.year_to, u.code as issuer, d.code as document from plans p join units u on u.id = p.issuer_id join documents d on d.id = p.document_id
      where p.code = ${plan.id}`;
    expect(row).toEqual({ type: plan.type, year_from: plan.year, year_to: plan.year, issuer: plan.issuer, document: plan.document });
    const areas = await db.sql`
      select a.ordinal as no, a.area as code, u.code as lead from plan_areas a join plans p on p.id = a.plan_id left join units u on u.id = a.lead_unit_id
      where p.code = ${plan.id} order by a.position`;
    const routed = new Map(plan.type === "CCHC_PLAN" ? facts!.areaRouting.map(({ area, lead }) => [area, lead]) : []);
    expect([...areas]).toEqual(plan.areas.map(({ no, code }) => ({ no, code, lead: routed.get(code) ?? null })));
  });
});
