import { succession, type Row } from "./plant.ts";
import { counts, lone, month, moves, plain, staff } from "./rows.ts";
import { both, half, huyen, people, type Case } from "./shown-rows.ts";
import type { Figure } from "./small-hub.ts";

/** A least row of each table of figures. */
const least: Readonly<Record<string, Figure>> = {
  autonomy_stats: { body: "AGENCY", autonomous: 1, total: 2 },
  budget_figures: { kind: "PSU_DIRECT_SUPPORT_CUT", amount_vnd: 1_000_000 },
  dossier_stats: { received: 5 },
  index_scores: { index: "PAR_INDEX", kind: "ACTUAL", score: 80 },
  lone_observations: lone({ value: 5 })[1],
  personnel_moves: moves(null, 5)[1],
  procedure_counts: counts("IN_FORCE", 5)[1],
  soe_actions: { action: "MERGE", count: 1 },
  staff_stats: staff({ assigned: 20 })[1],
};
const each = (of: (table: string, row: (changes: Figure) => Row) => [key: string, of: Case]): Record<string, Case> =>
  Object.fromEntries(Object.entries(least).map(([table, row]) => of(table, (changes) => [table, { ...row, unit: "xa-mot", ...changes }])));

const received = (period: string, count: number, changes: Figure = {}): Row => [
  "dossier_stats",
  { level: "COMMUNE", period, received: count, ...changes },
];
/** One period beside another. */
const overTime: Record<string, Case> = {
  "V11.carry": {
    finds: [month({ period: "2023-q4" }), month()],
    misses: {
      "as it was left": [month({ period: "2023-q4", pending: 10, pending_within: 9, received: 112 }), month()],
      "with what lay at another unit": [month({ period: "2023-q4" }), month(), succession("xa-hai", "xa-mot", "2024-01-01")],
      "a quarter lies between": [month({ period: "2023-q4" }), month({ period: "2024-q2" })],
      "gathered from others": [
        ...[month({ ...both, period: "2023-q4" }), month({ ...both, carried_over: 9 })],
        ...[month({ ...plain, period: "2023-q4" }), month(plain), month({ ...plain, unit: "xa-hai" })],
      ],
    },
  },
  "V12.dossiers": {
    finds: [month({ ...plain }), month({ ...plain, period: "2024-q2" }), month({ ...half })],
    misses: {
      "a quarter is not there": [month({ ...plain }), month({ ...half })],
      "its quarters": [
        month(plain),
        month({ ...plain, period: "2024-q2" }),
        month({ ...both, ...half, unit: "xa-mot", coverage: "OWN", level: "COMMUNE" }),
      ],
      "gathered from others": [
        ...[month(both), month({ ...both, period: "2024-q2" }), month({ ...both, ...half, resolved: 390 })],
        ...[
          month(plain),
          month({ ...plain, period: "2024-q2" }),
          month({ ...both, ...half, unit: "xa-mot", coverage: "OWN", level: "COMMUNE" }),
          month({ ...plain, unit: "xa-hai" }),
        ],
      ],
    },
  },
  "V12.indicators": {
    finds: [lone({ timing: "CUMULATIVE", value: 5 }), lone({ timing: "CUMULATIVE", period: "2024-q2", value: 3 })],
    misses: {
      "each period by itself": [lone({ value: 5 }), lone({ period: "2024-q2", value: 3 })],
      "as many as before": [lone({ timing: "CUMULATIVE", value: 5 }), lone({ timing: "CUMULATIVE", period: "2024-q2", value: 5 })],
      "a rate": [
        lone({ indicator: "ty-le", timing: "CUMULATIVE", value: 5 }),
        lone({ indicator: "ty-le", timing: "CUMULATIVE", period: "2024-q2", value: 3 }),
      ],
      "a new year": [lone({ timing: "CUMULATIVE", period: "2023-q4", value: 5 }), lone({ timing: "CUMULATIVE", value: 3 })],
    },
  },
  "V14.stock": {
    finds: [
      counts("IN_FORCE", 100),
      ...["IN_FORCE", "NEW", "ABOLISHED"].map((kind, at) => counts(kind, [110, 4, 2][at]!, { period: "2024-q2" })),
    ],
    misses: {
      "what came and went": [
        counts("IN_FORCE", 100),
        ...["IN_FORCE", "NEW", "ABOLISHED"].map((kind, at) => counts(kind, [102, 4, 2][at]!, { period: "2024-q2" })),
      ],
      "what went is not told": [
        counts("IN_FORCE", 100),
        counts("IN_FORCE", 110, { period: "2024-q2" }),
        counts("NEW", 4, { period: "2024-q2" }),
      ],
    },
  },
  "V18.received": {
    finds: [received("2023-q1", 100), received("2023-q4", 100), received("2024-q1", 200)],
    misses: {
      "as in the same quarter last year": [received("2023-q1", 190), received("2023-q4", 100), received("2024-q1", 200)],
      "as chance has it": [received("2023-q1", 30), received("2023-q4", 30), received("2024-q1", 45)],
      "a quarter more of many": [received("2023-q1", 1000), received("2023-q4", 1000), received("2024-q1", 1250)],
      "nothing is known of the year before": [received("2023-q4", 100), received("2024-q1", 200)],
      "of few": [received("2023-q1", 2), received("2023-q4", 2), received("2024-q1", 28)],
      "with another unit's work": [
        ...[received("2023-q1", 100), received("2023-q4", 100), received("2024-q1", 200)],
        succession("xa-hai", "xa-mot", "2024-01-01"),
      ],
      "of a level that ended": [...["2023-q1", "2023-q4"].map((period) => received(period, 200, huyen)), received("2024-q1", 60, huyen)],
    },
  },
  "V18.present": {
    finds: [people("xa-mot", 100, { period: "2023-q4" }), people("xa-mot", 40)],
    misses: {
      "of few": [people("xa-mot", 25, { period: "2023-q4" }), people("xa-mot", 3)],
      "a few went": [people("xa-mot", 100, { period: "2023-q4" }), people("xa-mot", 80)],
    },
  },
};

/** Days of figures, units that were not there, what is still provisional: of every table. */
const everyTable: Record<string, Case> = {
  ...each((table, row) => [
    `V6.${table}`,
    {
      finds: [row({ as_of: "2024-04-29" })],
      misses: { "a report is closed later": [row({ as_of: "2024-04-28" })], "on the first day": [row({ as_of: "2023-12-15" })] },
    },
  ]),
  ...each((table, row) => [
    `V17.${table}`,
    {
      finds: [row({ unit: "xa-moi" })],
      misses: {
        "it ended within the period": [row({ unit: "xa-cu" })],
        "it began within the period": [row({ unit: "xa-moi", period: "2024-q2" })],
      },
    },
  ]),
  ...each((table, row) => [
    `V20.${table}`,
    {
      finds: [row({ state: "PROVISIONAL" })],
      misses: { "it is final": [row({})], "its period is just over": [row({ state: "PROVISIONAL", period: "vua-qua" })] },
    },
  ]),
};

export const timeCases: Readonly<Record<string, Case>> = { ...overTime, ...everyTable };
