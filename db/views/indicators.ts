import { sql } from "drizzle-orm";
import { date, integer, jsonb, numeric, pgEnum, pgView, text, uuid } from "drizzle-orm/pg-core";
import { comparator, coverage, figureKind, figureState, timing, unitLevel } from "../tables/core.ts";

/** The typed tables whose figures the view repeats, one row a cell. */
export const figureTable = pgEnum("figure_table", [
  "DOSSIER_STATS",
  "PROCEDURE_COUNTS",
  "STAFF_STATS",
  "PERSONNEL_MOVES",
  "BUDGET_FIGURES",
  "AUTONOMY_STATS",
  "SOE_ACTIONS",
  "INDEX_SCORES",
  "TARGETS",
]);

/** The columns every branch below shares, from a figure table called `f`. */
const figure = ({ period = "f.period_id", timing = "f.timing", state = "f.state" } = {}) =>
  sql.raw(`f.unit_id, ${period}, ${timing}, f.as_of, f.coverage, ${state}, f.note, f.provenance_id`);

/** A stable id for one column of a figure row. */
const cellId = (name: string) => sql.raw(`md5(f.id::text || ':${name}')::uuid`);

/** One row for each figure cell of a typed table, under the indicator of the same meaning. */
const cell = (
  table: string,
  indicator: string,
  value: string,
  options: {
    name?: string;
    where?: string;
    timing?: string;
    period?: string;
    state?: string;
    kind?: string;
    outOf?: string;
    level?: string;
    dimensions?: string;
  } = {},
) => sql`
  select ${cellId(options.name ?? value)}, i.id, ${figure(options)},
    ${sql.raw(options.kind ?? "'ACTUAL'::figure_kind")}, 'EQ'::comparator, (${sql.raw(value)})::numeric, ${sql.raw(options.outOf ?? "null::integer")}, ${sql.raw(options.level ?? "null::unit_level")}, ${sql.raw(options.dimensions ?? "'{}'::jsonb")},
    ${sql.raw(`'${table.toUpperCase()}'::figure_table`)}, f.id
  from ${sql.raw(table)} f join indicators i on i.code = ${sql.raw(indicator.startsWith("case") ? indicator : `'${indicator}'`)}
  ${sql.raw(options.where ?? "")} where ${sql.raw(value)} is not null`;

const field = "left join procedure_fields pf on pf.id = f.field_id";

/** Every reported figure as one row, whichever table keeps it: the typed tables unpivoted, the lone ones, the targets. */
export const observations = pgView("observations", {
  id: uuid("id").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  unitId: uuid("unit_id").notNull(),
  periodId: uuid("period_id").notNull(),
  timing: timing("timing").notNull(),
  asOf: date("as_of"),
  coverage: coverage("coverage").notNull(),
  state: figureState("state").notNull(),
  note: text("note"),
  provenanceId: uuid("provenance_id").notNull(),
  kind: figureKind("kind").notNull(),
  comparator: comparator("comparator").notNull(),
  value: numeric("value").notNull(),
  outOf: integer("out_of"),
  level: unitLevel("level"),
  dimensions: jsonb("dimensions").notNull(),
  /** The typed table the figure stands in, and its row there; null when it has none. */
  figureOf: figureTable("figure_of"),
  figureId: uuid("figure_id"),
})
  .with({ securityInvoker: true })
  .as(
    sql.join(
      [
        sql`select f.id, f.indicator_id, ${figure()}, f.kind, f.comparator, f.value, f.out_of, f.level, f.dimensions,
        null::figure_table as figure_of, null::uuid as figure_id from lone_observations f`,
        sql`select f.id, f.indicator_id, ${figure()}, 'TARGET'::figure_kind as kind, f.comparator, f.value, null::integer as out_of, null::unit_level as level,
        jsonb_strip_nulls(jsonb_build_object('perYear', case when f.is_yearly_growth then 'true' end, 'until', trim_scale(f.until)::text, 'levels', nullif(array_to_string(f.levels, ','), ''))) as dimensions,
        'TARGETS'::figure_table, f.id from targets f`,
        ...[
          ["DOSSIERS_RECEIVED", "f.received"],
          ["DOSSIERS_RESOLVED", "f.resolved"],
          ["DOSSIERS_PENDING", "f.pending"],
          ["DOSSIERS_RETURNED", "f.returned"],
          ["DOSSIERS_OVERDUE", "f.overdue"],
          ["ON_TIME_RATE", "f.on_time_percent_reported"],
        ].map(([indicator, value]) =>
          cell("dossier_stats", indicator!, value!, {
            level: "f.level",
            where: field,
            dimensions: "jsonb_strip_nulls(jsonb_build_object('field', pf.code))",
          }),
        ),
        cell("procedure_counts", "case when f.kind = 'IN_FORCE' then 'TTHC_IN_FORCE' else 'TTHC_PUBLISHED' end", "f.count", {
          level: "f.level",
          where: field,
          dimensions:
            "jsonb_strip_nulls(jsonb_build_object('change', case f.kind when 'IN_FORCE' then null when 'PUBLISHED' then 'TOTAL' else f.kind::text end, 'field', pf.code))",
        }),
        cell(
          "staff_stats",
          "case f.kind when 'CIVIL' then 'STAFF_ASSIGNED_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_ASSIGNED_PSU' end",
          "f.assigned",
          {
            period: "f.assigned_for_id",
            timing: "'IN_PERIOD'::timing",
            state: "case when f.assigned_is_provisional then 'PROVISIONAL'::figure_state else f.state end",
          },
        ),
        cell(
          "staff_stats",
          "case f.kind when 'CIVIL' then 'STAFF_PRESENT_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_PRESENT_PSU' end",
          "f.present",
        ),
        cell(
          "staff_stats",
          "case f.kind when 'CIVIL' then 'STAFF_GAP_CIVIL' when 'PUBLIC_SERVICE' then 'STAFF_GAP_PSU' when 'COMMUNE_CIVIL' then 'STAFF_GAP_COMMUNE' end",
          "f.gap_reported",
        ),
        cell(
          "personnel_moves",
          "case f.kind when 'RECRUIT' then 'RECRUITED' when 'RECEIVE' then 'RECEIVED_WITHOUT_EXAM' when 'CANCELLED' then 'RECRUIT_CANCELLED' else f.kind::text end",
          "f.count",
          {
            dimensions: "jsonb_strip_nulls(jsonb_build_object('position', f.position_group))",
          },
        ),
        cell("personnel_moves", "RECRUIT_QUOTA", "f.quota", {
          dimensions: "jsonb_strip_nulls(jsonb_build_object('position', f.position_group))",
        }),
        cell("budget_figures", "BUDGET_CUT_PSU", "f.amount_vnd / 1000000.0"),
        cell("autonomy_stats", "case f.body when 'AGENCY' then 'AUTONOMY_AGENCIES' else 'AUTONOMY_PSU' end", "f.autonomous", {
          outOf: "f.total",
          dimensions: "jsonb_strip_nulls(jsonb_build_object('class', f.class))",
        }),
        cell("soe_actions", "case f.action when 'DIVEST' then 'SOE_DIVEST' else 'SOE_EQUITISE' end", "f.count"),
        cell("index_scores", "PAR_INDEX_SCORE", "f.score", {
          kind: "f.kind",
          dimensions: "jsonb_strip_nulls(jsonb_build_object('area', f.area))",
        }),
        cell("index_scores", "PAR_INDEX_RANK", "f.rank", {
          kind: "f.kind",
          outOf: "f.rank_out_of",
          dimensions: "jsonb_strip_nulls(jsonb_build_object('area', f.area))",
        }),
        cell("index_scores", "PAR_INDEX_RANK_CHANGE", "f.rank_change", {
          kind: "f.kind",
          dimensions: "jsonb_strip_nulls(jsonb_build_object('area', f.area))",
        }),
      ],
      sql` union all `,
    ),
  );
