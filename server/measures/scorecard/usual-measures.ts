import type { MeasuredTimeInput } from "#schema/measures/cross.input.ts";
import type { MeasuredUnit } from "#schema/measures/cross.type.ts";

const dossiers = ["DOSSIERS_NEW", "ON_TIME_RATE", "RESOLUTION_RATE", "DOSSIERS_PENDING_LATE", "ONLINE_RATE"];
const staff = ["STAFF_ASSIGNED", "VACANCY_RATE"];
const led = ["LED_TASKS_DUE", "LED_TASKS_ON_TIME_COMPLETION_RATE"];
const money = ["AUTONOMY_RATE", "BUDGET_CUT_PSU"];
const digital = ["RESULT_DIGITISATION_RATE", "EDOC_EXCHANGE_RATE", "DIGITAL_SIGNATURE_COVERAGE"];
const index = ["PAR_INDEX_SCORE", "PAR_INDEX_RANK"];

/** What a scorecard shows unless told, by level and type of the unit; the first that fits. At most 20 each. */
const usual: readonly { readonly level?: string; readonly type?: string; readonly measures: readonly string[] }[] = [
  {
    level: "PROVINCE",
    type: "PEOPLES_COMMITTEE",
    measures: [
      ...["TASKS_DUE", "TASKS_ON_TIME_COMPLETION_RATE"],
      ...dossiers,
      ...["PROCEDURES_IN_FORCE", "PETITIONS_RECEIVED"],
      ...["VACANCY_RATE", "RECRUIT_FILL_RATE"],
      ...money,
      ...["SELF_CHECK_RATE", "RESULT_DIGITISATION_RATE", "EDOC_EXCHANGE_RATE", "ONLINE_SERVICE_PROVISION", "ISO_RATE"],
      ...index,
    ],
  },
  { level: "COMMUNE", measures: [...led, ...dossiers, ...staff, ...digital, ...index] },
  {
    measures: [
      ...led,
      ...dossiers,
      "PETITIONS_RECEIVED",
      ...staff,
      "RECRUIT_FILL_RATE",
      ...money,
      "ADMIN_DOCS_ISSUED",
      ...digital,
      ...index,
    ],
  },
];

/** What sources state by calendar year only: in any other period it would always be missing. */
const yearly: ReadonlySet<string> = new Set(["BUDGET_CUT_PSU", ...index]);

export function usualMeasures({ level, type }: MeasuredUnit, { kind, window }: MeasuredTimeInput): readonly string[] {
  const { measures } = usual.find((item) => (!item.level || item.level === level) && (!item.type || item.type === type))!;
  return kind === "YEAR" && window === "CALENDAR" ? measures : measures.filter((key) => !yearly.has(key));
}
