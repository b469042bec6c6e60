/** What is searched unless told: one measure of each thing, so that a late dossier is not found three times over. */
export const usualMeasures: readonly string[] = [
  "LED_TASKS_ON_TIME_COMPLETION_RATE",
  "DOSSIERS_NEW",
  "ON_TIME_RATE",
  "RESOLUTION_RATE",
  "RETURN_RATE",
  "PENDING_LATE_RATE",
  "ONLINE_RATE",
  "PETITIONS_RECEIVED",
  "STAFF_ASSIGNED",
  "VACANCY_RATE",
  "RECRUIT_FILL_RATE",
  "ADMIN_DOCS_ISSUED",
  "RESULT_DIGITISATION_RATE",
  "EDOC_EXCHANGE_RATE",
];
