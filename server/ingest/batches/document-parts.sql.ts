import type { ISql } from "postgres";

export interface KnownTask {
  readonly id: string;
  readonly ordinal: string;
  readonly position: number;
  readonly area: string;
  readonly groupTitle: string | null;
  readonly title: string;
  readonly output: string | null;
  readonly leads: string | null;
  readonly coordinators: string | null;
  readonly leadText: string | null;
  readonly coordinatorText: string | null;
  readonly deadlineText: string | null;
  readonly deadlineKind: string;
  readonly deadlineFrom: string | null;
  readonly deadlineTo: string | null;
}

export interface KnownConclusion {
  readonly id: string;
  readonly type: string;
  readonly ordinal: string;
  readonly position: number;
  readonly summary: string;
  readonly area: string | null;
  readonly addressees: string | null;
  readonly addresseeText: string | null;
  readonly lineStart: number | null;
  readonly lineEnd: number | null;
}

/** What was read from a document before. Parties are codes, groups with a mark before them, as in the fields of items. */
export interface DocumentParts {
  readonly mentions: readonly { documentId: string; lineStart: number; lineEnd: number }[];
  readonly relations: readonly { type: string; toId: string }[];
  readonly plans: readonly { id: string; code: string }[];
  readonly tasks: readonly KnownTask[];
  readonly areas: readonly { id: string; ordinal: string; area: string; position: number }[];
  readonly conclusions: readonly KnownConclusion[];
}

export async function selectDocumentParts(on: ISql, id: string): Promise<DocumentParts> {
  const [mentions, relations, plans, tasks, areas, conclusions] = await Promise.all([
    on<DocumentParts["mentions"][number][]>`
      select m.document_id as "documentId", p.line_start as "lineStart", p.line_end as "lineEnd" from document_mentions m
      join provenances p on p.id = m.provenance_id where p.document_id = ${id} and p.kind = 'DOCUMENT' order by p.line_start, m.id`,
    on<DocumentParts["relations"][number][]>`select type, to_id as "toId" from document_relations where from_id = ${id}`,
    on<DocumentParts["plans"][number][]>`select id, code from plans where document_id = ${id} order by id`,
    selectTasks(on, id),
    on<DocumentParts["areas"][number][]>`
      select a.id, a.ordinal, a.area, a.position from plan_areas a join plans p on p.id = a.plan_id where p.document_id = ${id}`,
    on<KnownConclusion[]>`
      select c.id, c.type, c.ordinal, c.position, c.summary, c.area, c.addressee_text as "addresseeText", r.line_start as "lineStart", r.line_end as "lineEnd",
        nullif(concat_ws(';', (select string_agg(u.code, ';' order by a.id) from conclusion_addressees a join units u on u.id = a.unit_id
          where a.conclusion_id = c.id), (select '@' || g.code from unit_groups g where g.id = c.group_id)), '') as addressees
      from conclusions c join provenances r on r.id = c.provenance_id where c.document_id = ${id} order by c.position`,
  ]);
  return { mentions, relations, plans, tasks, areas, conclusions };
}

async function selectTasks(on: ISql, documentId: string): Promise<KnownTask[]> {
  const parties = (role: string) => on`
    (select string_agg(coalesce(u.code, '@' || g.code), ';' order by a.position) from task_assignments a
      left join units u on u.id = a.unit_id left join unit_groups g on g.id = a.group_id where a.task_id = t.id and a.role = ${role})`;
  return await on<KnownTask[]>`
    select t.id, t.ordinal, t.position, ar.area, t.group_title as "groupTitle", t.title, t.output, ${parties("LEAD")} as leads,
      ${parties("COORDINATE")} as coordinators, t.lead_text as "leadText", t.coordinator_text as "coordinatorText",
      t.deadline_text as "deadlineText", t.deadline_kind as "deadlineKind", t.deadline_from::text as "deadlineFrom", t.deadline_to::text as "deadlineTo"
    from tasks t join plans p on p.id = t.plan_id join plan_areas ar on ar.id = t.area_id where p.document_id = ${documentId}`;
}
