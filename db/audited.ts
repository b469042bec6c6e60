/** How a table is kept in the audit trail. */
export interface Audited {
  /** Columns whose values never enter the trail; it tells only that they changed. */
  readonly secret?: readonly string[];
  /** Columns that do not count as a change. Those that the database computes are left aside by themselves. */
  readonly aside?: readonly string[];
  /** The table whose record this one is a part of, and the column that names it. */
  readonly partOf?: readonly [table: string, column: string];
}

/** Every table that people or imports change. Triggers are attached from this list at each start. */
export const audited: Readonly<Record<string, Audited>> = {
  access_tokens: { secret: ["hash"], aside: ["last_used_at"] },
  autonomy_stats: {},
  board_cards: { partOf: ["boards", "board_id"] },
  boards: { aside: ["updated_at"] },
  budget_figure_units: { partOf: ["budget_figures", "budget_figure_id"] },
  budget_figures: {},
  conclusion_addressees: { partOf: ["conclusions", "conclusion_id"] },
  conclusions: {},
  credentials: { secret: ["password_hash", "oidc_subject"], partOf: ["people", "person_id"] },
  default_boards: {},
  document_corrections: { partOf: ["documents", "document_id"] },
  document_mentions: { partOf: ["documents", "document_id"] },
  document_relations: { partOf: ["documents", "from_id"] },
  documents: {},
  dossier_stats: {},
  dossiers: {},
  feed_sources: {},
  finding_decisions: {},
  imports: { aside: ["attempts", "claimed_until", "message", "progress_done", "progress_total", "version"] },
  index_scores: {},
  indicators: {},
  lone_observations: {},
  measure_statements: {},
  owners: { secret: ["visitor_hash"] },
  people: {},
  period_deadlines: { partOf: ["periods", "period_id"] },
  period_rule_dues: { partOf: ["period_rules", "rule_id"] },
  period_rules: {},
  periods: {},
  personnel_moves: {},
  plan_areas: { partOf: ["plans", "plan_id"] },
  plans: {},
  procedure_counts: {},
  procedure_fields: {},
  procedures: {},
  provenances: { aside: ["is_draft"] },
  publication_decisions: {},
  reorganisations: { aside: ["steps"] },
  role_grants: { partOf: ["people", "person_id"] },
  saved_views: { aside: ["updated_at"] },
  second_factors: { secret: ["secret", "recovery_hashes"], aside: ["last_step"], partOf: ["people", "person_id"] },
  // Keys go round all day; that a session began and ended is what counts.
  sessions: { aside: ["key_hash", "previous_hash", "previous_until", "rotated_at", "last_used_at"], partOf: ["people", "person_id"] },
  settings: {},
  sheet_mappings: { aside: ["used_at", "used_count"] },
  soe_action_enterprises: { partOf: ["soe_actions", "soe_action_id"] },
  soe_actions: {},
  staff_stats: {},
  targets: {},
  task_assignments: { partOf: ["tasks", "task_id"] },
  task_progress: { partOf: ["tasks", "task_id"] },
  tasks: {},
  unit_group_members: { partOf: ["unit_groups", "group_id"] },
  unit_groups: {},
  unit_names: { partOf: ["units", "unit_id"] },
  unit_parents: { partOf: ["units", "unit_id"] },
  unit_successions: { partOf: ["units", "predecessor_id"] },
  units: {},
};

/** Tables that leave no trail, and why. */
export const notAudited: Readonly<Record<string, string>> = {
  audit_entries: "It is the trail.",
  check_runs: "Says itself when the rules of checks ran and what they found.",
  feed_batches: "Each row tells of one batch that was sent, and the batch has its entry in the trail.",
  feed_records: "Which record a sender's id became; it is written with the record, whose change is in the trail.",
  findings:
    "Computed from figures by the rules of checks; what people decide about them stands in finding_decisions, whose changes are in the trail.",
  import_changes: "What a commit did, kept to take it back; the rows themselves are in the trail.",
  import_files: "Bytes and text of imported files, written once; the entry of their import has the checksum.",
  import_sheets: "How a sheet is read before its review; what was decided about it is in the trail of its import.",
  import_items: "What waits in an import, with who decided on it; what comes of it enters the trail when it is committed.",
  sign_in_failures: "Counts of failed sign-ins, kept for minutes; they say nothing of the hub's data.",
  simulations: "The mark of a made-up province; the entries of its import tell the same.",
  unit_closure: "Computed by a trigger from unit_parents and units, whose changes are in the trail.",
};
