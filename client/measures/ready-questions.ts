import { emptyQuestion } from "#client/measures/question.ts";
import type { Question } from "#client/measures/question.ts";

const ask = (parts: Partial<Question>): Question => ({ ...emptyQuestion, ...parts });

/** Questions to begin with; the name is the key of their words. */
export const readyQuestions: Readonly<Record<string, Question>> = {
  resolution: ask({
    measures: ["DOSSIERS_RECEIVED", "DOSSIERS_RESOLVED", "RESOLUTION_RATE"],
    dimensions: ["UNIT", "PERIOD"],
    time: "HALF_YEAR.LEGAL",
  }),
  vacancy: ask({
    measures: ["STAFF_ASSIGNED", "STAFF_PRESENT", "STAFF_GAP", "VACANCY_RATE"],
    dimensions: ["STAFF_KIND"],
    order: "-VACANCY_RATE",
  }),
  tasks: ask({
    measures: ["TASKS_TOTAL"],
    dimensions: ["PLAN", "TASK_STATUS"],
    time: "YEAR.CALENDAR",
    view: "xoay",
    across: "TASK_STATUS",
  }),
  procedures: ask({
    measures: ["PROCEDURES_IN_FORCE"],
    dimensions: ["PROCEDURE_LEVEL"],
    time: "HALF_YEAR.LEGAL",
    view: "cot",
  }),
  domains: ask({
    measures: ["DOSSIERS_RECEIVED", "RESOLUTION_RATE", "STAFF_GAP", "VACANCY_RATE", "RECRUITED", "RECRUIT_NET_FILL_RATE"],
    dimensions: ["UNIT", "PERIOD"],
  }),
  documents: ask({
    measures: ["DOCUMENTS_KNOWN"],
    dimensions: ["DOCUMENT_TYPE"],
    time: "YEAR.CALENDAR",
    order: "-DOCUMENTS_KNOWN",
    view: "cot",
  }),
};
