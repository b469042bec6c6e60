import type { ReadText } from "#server/ingest/reading/text.ts";
import { textAt } from "#server/ingest/reading/text.ts";
import { readDeadline } from "./deadlines.ts";
import { flatTasks } from "./flat-tasks.ts";
import type { Heading, Identity, Task } from "./found.ts";
import { tasksOfTables } from "./table-tasks.ts";
import { areaOf, planKind } from "./task-areas.ts";
import type { TaskDraft } from "./task-draft.ts";
import type { TaskKnowledge } from "./task-knowledge.ts";
import { proseTasks } from "./prose-tasks.ts";
import { planYear } from "./plan-year.ts";
import { resolveParties } from "./units.ts";

/** The tasks of a document in its order: of its tables, or where it has none of the sentences that give orders. */
export function recogniseTasks(read: ReadText, identity: Identity, outline: readonly Heading[], known: TaskKnowledge): Task[] {
  const listed = [...tasksOfTables(read, known.headers), ...flatTasks(read, outline, known, identity.issuer)];
  const drafts = listed.length > 0 ? listed : proseTasks(read, identity, known);
  const year = planYear(identity, read, drafts);
  const kind = planKind(`${identity.subject ?? ""} ${identity.text}`);
  return drafts.toSorted((a, b) => a.span.start - b.span.start).map((draft) => taskOf(draft, read, identity, year, kind, known));
}

function taskOf(draft: TaskDraft, read: ReadText, identity: Identity, year: number, kind: "CCHC" | "TTHC", known: TaskKnowledge): Task {
  const lead = resolveParties(draft.lead, known.units, identity.issuer);
  const coordinators = resolveParties(draft.coordinators, known.units, identity.issuer);
  const deadline = readDeadline(draft.deadline, year, known.deadlines);
  const unsure = [
    lead.unresolved,
    coordinators.unresolved,
    deadline.kind === "UNSPECIFIED" && draft.deadline !== "",
    draft.lead === "",
  ].filter(Boolean);
  return {
    span: draft.span,
    text: textAt(read.raw, draft.span),
    confidence: Math.round((draft.confidence - 0.15 * unsure.length) * 100) / 100,
    areaNo: draft.area?.no ?? null,
    area: draft.area ? areaOf(draft.area.title, kind, known.areas) : null,
    areaTitle: draft.area?.title ?? null,
    ordinal: [...(draft.area?.no ? [draft.area.no] : []), ...draft.numbers].join("."),
    itemTitle: draft.itemTitle,
    title: draft.title,
    output: draft.output,
    lead,
    coordinators,
    deadline,
  };
}
